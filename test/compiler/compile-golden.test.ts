import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiled, golden } from './compiling.ts';

/** Declarations with what is said of each of their lines: faults that were made up, published forms, and the examples. */
const cases = ['test/golden', 'test/forms', 'examples']
  .flatMap(folder => readdirSync(folder).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.yaml'))
  .map(path => ({ path, expected: `test/golden/${basename(path, '.yaml')}.expected` }));

describe.each(cases)('$path', ({ path, expected }) => {
  const text = readFileSync(path, 'utf8');

  test('is said to be', () => {
    expect(golden(compiled(text, path))).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  });

  test('is the same with a byte order mark and the line breaks of Windows', () => {
    expect(golden(compiled(`\uFEFF${text.replaceAll('\n', '\r\n')}`, path))).toBe(golden(compiled(text, path)));
  });
});
