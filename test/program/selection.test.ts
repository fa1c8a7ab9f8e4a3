import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { pathsInList } from '../../src/program/workspace/file-list.ts';
import { findSources } from '../../src/program/workspace/find-sources.ts';
import { memoryHost } from '../memory-host.ts';

describe('a list of paths', () => {
  test.each([
    ['lines', 'a.yaml\nb.yaml\n', ['a.yaml', 'b.yaml']],
    ['lines of Windows, with a byte order mark and blank ones', '\uFEFFa.yaml\r\n\r\n \r\nb.yaml', ['a.yaml', 'b.yaml']],
    ['names that end with blanks', 'a \n b', ['a ', ' b']],
    ['NUL, as by git -z', '申报/a.yaml\0"b".yaml\0', ['申报/a.yaml', '"b".yaml']],
    ['names that git quotes', String.raw`"\347\224\263\346\212\245/\"a\"\\101\t.yaml"`, ['申报/"a"\\101\t.yaml']],
    ['nothing', '\r\n', []],
  ])('of %s', (_, text, paths) => {
    expect(pathsInList(text)).toEqual(paths);
  });

  test.each([
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x61, 0]), '清单 list.txt 不是 UTF-8 编码'],
    ['longer than 64 MiB', new Uint8Array(64 * 1024 * 1024 + 1), '清单 list.txt 超过 64 MiB'],
  ])('is refused where it is %s', async (_, list, sentence) => {
    const host = memoryHost({ files: { 'list.txt': list } });
    expect(await main(['check', '--files-from', 'list.txt'], host)).toBe(2);
    expect(host.printed.stderr).toBe(`perfdecl: ${sentence}\n`);
  });

  test('may name a folder, whose files are no declarations unless they look like ones', async () => {
    const host = memoryHost({ files: { 'f/a.yaml': '备注: x\n' } });
    const { files, collections } = await findSources(host, [], { listed: ['f'] });
    expect(files.map(({ shown, origin }) => [shown, origin])).toEqual([['f/a.yaml', 'collected']]);
    expect(collections).toHaveLength(1);
  });
});

/** The files that are found beside an ignore file. */
async function found(rules: string, ...names: readonly string[]): Promise<readonly string[]> {
  const files = Object.fromEntries(names.map(name => [name, '']));
  const sources = await findSources(memoryHost({ files: { ...files, '.perfdeclignore': rules } }), ['.']);
  return sources.files.map(({ shown }) => shown);
}

describe('an ignore file', () => {
  test.each([
    ['a name, in every folder', 'a.yaml', ['a.yaml', 'f/a.yaml', 'b.yaml'], ['b.yaml']],
    ['a path, in its own folder only', '/a.yaml', ['a.yaml', 'f/a.yaml'], ['f/a.yaml']],
    ['a folder with all that lies in it', '旧/', ['旧/甲/a.yaml', '旧.yaml'], ['旧.yaml']],
    ['any number of levels', '**/旧/*.yaml', ['x/y/旧/a.yaml', 'x/a.yaml'], ['x/a.yaml']],
    ['what a later line takes back', '*.yaml\r\n!b.yaml\r\n', ['a.yaml', 'b.yaml'], ['b.yaml']],
    ['no comments and blank lines', '# a.yaml\n\n\\#b.yaml', ['a.yaml', '#b.yaml'], ['a.yaml']],
    ['names in the letters that they are written with', 'A.yaml', ['A.yaml', 'a.yaml'], ['a.yaml']],
  ])('holds %s', async (_, rules, names, expected) => {
    expect(await found(rules, ...names)).toEqual(expected);
  });

  test('with many stars is matched at once', async () => {
    const name = `${'a'.repeat(200)}b.yaml`;
    expect(await found(`${'*a'.repeat(40)}\n${'**/a/'.repeat(40)}*`, name)).toEqual([name]);
  });

  test('of a folder above holds, too', async () => {
    const host = memoryHost({ files: { 'f/a.yaml': '', '/.perfdeclignore': 'a.yaml\n' } });
    const { files, skipped } = await findSources(host, ['f']);
    expect(files).toEqual([]);
    expect(skipped).toEqual([
      { path: 'f/a.yaml', reason: { zh: '../.perfdeclignore:1 要求忽略', en: '../.perfdeclignore:1 says to ignore it' } },
    ]);
  });

  test('costs nothing where there is none', async () => {
    const host = memoryHost({ files: { 'f/a.yaml': '' } });
    await findSources(host, ['f']);
    expect(host.calls.read).toBe(0);
  });
});

test('the output folder is searched where it is given itself', async () => {
  const host = memoryHost({ files: { 'build/a.yaml': '', 'build/build/b.yaml': '' } });
  const foundIn = async (path: string, outDir: string) => (await findSources(host, [path], { outDir })).files.map(({ shown }) => shown);
  expect(await foundIn('build', 'build')).toEqual(['build/a.yaml', 'build/build/b.yaml']);
  expect(await foundIn('.', '.')).toEqual(['build/a.yaml', 'build/build/b.yaml']);
  expect(await foundIn('.', 'build')).toEqual([]);
});
