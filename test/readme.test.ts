import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../src/compiler/catalogue.ts';
import { refreshReadme } from '../scripts/readme.ts';
import { check, readForm } from '../src/index.ts';

const readme = readFileSync('README.md', 'utf8');

function yamlBlocks(document: string): readonly string[] {
  return [...document.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}

test('the README shows what the program prints', () => {
  expect(readme.match(/<!-- \$ perfdecl /g)?.length).toBeGreaterThan(2);
  expect(refreshReadme(readme)).toBe(readme);
});

test('the declaration in the README has no findings', () => {
  const declaration = yamlBlocks(readme).find(block => block.startsWith('表样:')) ?? '';
  expect(check(declaration)).toMatchObject({ outcome: 'accepted', findings: [] });
});

test('the form in docs/development.md is a form', async () => {
  const form = yamlBlocks(readFileSync('docs/development.md', 'utf8')).find(block => block.startsWith('id:')) ?? '';
  const { value, findings } = await readForm(form);
  expect(findings).toEqual([]);
  expect(value?.schema.limits.leastIndicators).toBe(6);
});

test('the form in docs/forms.md prints the field that it adds', async () => {
  const form = yamlBlocks(readFileSync('docs/forms.md', 'utf8')).find(block => block.startsWith('id:')) ?? '';
  const { value, findings } = await readForm(form);
  expect(findings).toEqual([]);
  expect(value?.schema.layout.annual.rows['owner']?.cells.map(({ field }) => field)).toContain('owner');
});

test('the codes in the README’s table of messages are codes', () => {
  const table = readme.slice(readme.indexOf('### 最常见的十条消息'), readme.indexOf('## 申报文件'));
  const codes = [...table.matchAll(/^\| [^|]*?（(`[^|]*)）/gm)].flatMap(([, named = '']) =>
    [...named.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
  );
  expect(codes.length).toBeGreaterThanOrEqual(10);
  expect(codes.filter(code => code === undefined || !(code in catalogue))).toEqual([]);
});
