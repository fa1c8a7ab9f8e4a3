import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/writers/report/json-pieces.ts';

/** A list that is no array, so that it is written element by element. */
function streamed<T>(list: readonly T[]): Iterable<T> {
  return { [Symbol.iterator]: () => list[Symbol.iterator]() };
}

test('JSON in pieces is what JSON.stringify gives', () => {
  const data = fc.jsonValue().filter(value => !/[^\0-~]/.test(JSON.stringify(value)));
  fc.assert(
    fc.property(fc.array(data), data, (list, other) => {
      const whole = { a: { list, other }, b: [list], c: [] };
      const inPieces = { a: { list: streamed(list), other }, b: [streamed(list)], c: streamed([]) };
      expect([...jsonPieces(inPieces)].join('')).toBe(`${JSON.stringify(whole, null, 2)}\n`);
    }),
  );
});

test('an element of a list is a piece of its own', () => {
  expect([...jsonPieces(streamed([{ a: 1 }, { a: 2 }]))]).toContain('{\n    "a": 2\n  }');
});

test('what nobody sees is escaped, and the same when it is read', () => {
  const text = 'a\u202Eb\u200Bc\u0085\uD800';
  const json = [...jsonPieces({ text })].join('');
  expect(json).not.toMatch(/[\u202E\u200B\u0085]/);
  expect(JSON.parse(json)).toEqual({ text });
});
