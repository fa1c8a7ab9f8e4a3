import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { memoryHost } from '../memory-host.ts';

const schema = 'editor/shanghai-2026.schema.json';

/** The first line of what `init` writes, beside these files. */
async function firstLine(files: readonly string[], file: string, form = 'shanghai-2026'): Promise<string> {
  const own = { 'forms/our.yaml': 'id: our\ntitle: 本区申报表\nextends: shanghai-2026\n' };
  const host = memoryHost({ files: { ...own, ...Object.fromEntries(files.map(path => [path, '{}'])) } });
  await main(['init', file, '--form', form], host);
  return String(file === '-' ? host.printed.stdout : host.written.get(file)).split('\n')[0] ?? '';
}

describe('a new declaration names the schema of its form to an editor', () => {
  test.each([
    ['of the project', [`schemas/${schema}`], '新项目.yaml', `schemas/${schema}`],
    [
      'of perfdecl, installed in the project',
      [`node_modules/perfdecl/schemas/${schema}`],
      '新项目.yaml',
      `node_modules/perfdecl/schemas/${schema}`,
    ],
    ['from a folder below', [`schemas/${schema}`], '2026/申报/新项目.yaml', `../../schemas/${schema}`],
    ['the nearest one', [`schemas/${schema}`, `申报/schemas/${schema}`], '申报/新项目.yaml', `schemas/${schema}`],
    ['one above the working directory', [`/schemas/${schema}`], '新项目.yaml', `../schemas/${schema}`],
  ])('%s', async (_, files, file, path) => {
    expect(await firstLine(files, file)).toBe(`# yaml-language-server: $schema=${path}`);
  });

  test('of a form of one’s own too', async () => {
    const line = await firstLine(['schemas/editor/our.schema.json'], '新项目.yaml', 'forms/our.yaml');
    expect(line).toBe('# yaml-language-server: $schema=schemas/editor/our.schema.json');
  });

  test.each([
    ['where there is none', [], '新项目.yaml'],
    ['where there is only that of another form', ['schemas/editor/shanghai-2023.schema.json'], '新项目.yaml'],
    ['on stdout, of which nobody knows where it goes', [`schemas/${schema}`], '-'],
  ])('but not %s', async (_, files, file) => {
    expect(await firstLine(files, file)).toMatch(/^# 申报表样：/);
  });
});
