import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend, draftOf } from '../../src/compiler/source/draft.ts';
import { applyEdits } from '../../src/compiler/source/edit.ts';
import { placeIn } from '../../src/compiler/source/place.ts';
import { replaced } from '../../src/compiler/source/replace.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

describe('positions', () => {
  const source = sourceFile('x', '\uFEFF甲: 1\r\n𠮷: 2\n\r末');

  test('are 1-based, in UTF-16 units, without the byte order mark', () => {
    expect([0, 1, 6, 8, 11, 12, 13].map(offset => source.positionAt(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 6 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect(source.byteOrderMark).toBe(true);
  });

  test('find the lines that they are on', () => {
    expect([1, 2, 3, 4].map(line => source.lineText(line))).toEqual(['甲: 1', '𠮷: 2', '', '末']);
    expect(source.lineCount).toBe(4);
  });

  test('lead back to the offset, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '中', '😀', '\n', '\r', '\r\n')), fc.nat(), (pieces, chosen) => {
        const any = sourceFile('any', pieces.join(''));
        const offset = chosen % (any.text.length + 1);
        const { line, column } = any.positionAt(offset);
        expect(any.lineStart(line) + column - 1).toBe(offset);
        expect(line).toBeLessThanOrEqual(any.lineCount);
      }),
    );
  });
});

test('of edits that overlap the earlier is made, of equal ones one', () => {
  const source = sourceFile('x', '甲：1\n乙：2\n');
  const edit = (start: number, end: number, text: string) => ({ place: placeIn(source, start, end), text });
  expect(applyEdits(source, [edit(2, 5, 'x'), edit(1, 3, ': 1'), edit(1, 3, ': 1'), edit(3, 3, '0')])).toBe('甲: 10\n乙：2\n');
});

describe('a draft leads back to the source', () => {
  const draft = amend(draftOf('甲：>9 #\n乙: 1\n'), [
    { start: 1, end: 2, text: ': ' },
    { start: 2, end: 4, text: '">9"' },
  ]);

  test('from behind its replacements', () => {
    expect(draft.text).toBe('甲: ">9" #\n乙: 1\n');
    expect(draft.toSource(draft.text.indexOf('乙'))).toBe(7);
  });

  test('from within a replacement that keeps what it replaces', () => {
    expect([3, 4, 5, 6, 7].map(draft.toSource)).toEqual([2, 2, 3, 4, 4]);
  });

  test('from any text after any replacements, in order and inside the source', () => {
    const replacement = fc.record({ start: fc.nat(12), length: fc.nat(4), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.array(replacement), (text, replacements) => {
        const limited = replacements.map(({ start, length, text: put }) => {
          const from = Math.min(start, text.length);
          return { start: from, end: Math.min(from + length, text.length), text: put };
        });
        const mended = amend(draftOf(text), limited);
        expect(mended.text).toBe(replaced(text, limited));
        const offsets = Array.from({ length: mended.text.length + 1 }, (_, offset) => mended.toSource(offset));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(offsets.filter(offset => offset < 0 || offset > text.length)).toEqual([]);
      }),
    );
  });
});

test('edits are applied in any order, insertions before what begins where they stand', () => {
  const source = sourceFile('x', '甲：1\n乙：2\n');
  const edit = (start: number, end: number, text: string) => ({ place: placeIn(source, start, end), text });
  expect(applyEdits(source, [edit(5, 6, ': '), edit(1, 2, ': '), edit(0, 0, '# ')])).toBe('# 甲: 1\n乙: 2\n');
});
