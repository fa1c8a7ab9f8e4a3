import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiled, golden } from './compiling.ts';

/** Declarations with their findings line by line: faults that were made up, published forms, and the examples. */
const cases = ['test/golden', 'test/forms', 'examples']
  .flatMap(folder => readdirSync(folder).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.yaml'))
  .map(path => ({ path, expected: `../golden/${basename(path, '.yaml')}.expected` }));

describe.each(cases)('$path', ({ path, expected }) => {
  const text = readFileSync(path, 'utf8');

  test('has the findings that were reviewed', async () => {
    await expect(golden(compiled(text, path))).toMatchFileSnapshot(expected);
  });

  test('is the same with a byte order mark and the line breaks of Windows', () => {
    expect(golden(compiled(`\uFEFF${text.replaceAll('\n', '\r\n')}`, path))).toBe(golden(compiled(text, path)));
  });
});
