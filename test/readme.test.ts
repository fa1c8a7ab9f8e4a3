import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refreshReadme } from '../scripts/readme.ts';
import { check, readForm } from '../src/index.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);

test('the README shows what the program prints', () => {
  expect(readme.match(/<!-- \$ perfdecl /g)?.length).toBeGreaterThan(2);
  expect(refreshReadme(readme)).toBe(readme);
});

test('the declaration in the README has nothing to be said against it', () => {
  const declaration = blocks.find(block => block.startsWith('表样:')) ?? '';
  expect(check(declaration)).toMatchObject({ outcome: 'accepted', findings: [] });
});

test('the form in the README is a form', async () => {
  const form = blocks.find(block => block.startsWith('id:')) ?? '';
  const { value, findings } = await readForm(form);
  expect(findings).toEqual([]);
  expect(value?.schema.limits.leastIndicators).toBe(6);
});
