import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refreshReadme } from '../scripts/readme.ts';

test('the README shows what the program prints', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme.match(/<!-- \$ perfdecl /g)?.length).toBeGreaterThan(2);
  expect(refreshReadme(readme)).toBe(readme);
});
