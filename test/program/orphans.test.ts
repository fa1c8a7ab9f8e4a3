import { describe, expect, test } from 'vitest';
import { manifestText, readManifest } from '../../src/program/batch/manifest.ts';
import { build, files, machine, MANIFEST } from './several-runs.ts';

async function withoutSource(...args: readonly string[]) {
  const there = machine();
  await there.run(...build);
  await there.host.remove('/work/f/a.yaml');
  return { ...there, last: await there.run(...build, ...args) };
}

describe('outputs of a source that is gone', () => {
  test('are told by every build, and left', async () => {
    const { last, run } = await withoutSource();
    const told = ['build/a.json', 'build/a.lint.html'].map(
      path => `${path} 是 f/a.yaml 的输出，后者已不存在或不再是申报；用 --prune 删去\n`,
    );
    expect(last.stderr).toContain(told.join(''));
    expect((await run('build', 'f/own.yaml', '--to', 'json')).stderr).toContain(told.join(''));
  });

  test('are removed with --prune, and forgotten', async () => {
    const { last, host, run } = await withoutSource('--prune');
    expect(last.stderr).toContain('build/a.json 是 f/a.yaml 的输出，后者已不存在或不再是申报；已删去\n');
    expect([await host.stat('/work/build/a.json'), await host.stat('/work/build/own.json')]).toEqual([undefined, 'file']);
    expect((await run(...build)).stderr).not.toContain('a.yaml');
  });

  test('are only named with --prune --dry-run', async () => {
    const { last, host } = await withoutSource('--prune', '--dry-run');
    expect(last.stderr).toContain('build/a.json 是 f/a.yaml 的输出，后者已不存在或不再是申报；会被删去\n');
    expect([last.wrote, await host.stat('/work/build/a.json')]).toEqual([[], 'file']);
  });

  test('are left where they were changed since, or cannot be removed', async () => {
    const there = machine();
    await there.run(...build);
    await there.host.remove('/work/f/a.yaml');
    await there.edit('build/a.json', 'a note of mine');
    there.host.fail('remove', there.host.calls.remove + 1, 'denied');
    const { exit, stderr } = await there.run(...build, '--prune');
    expect(stderr).toContain('build/a.json 是 f/a.yaml 的输出，后者已不存在或不再是申报；它被改动过，没有删去\n');
    expect(stderr).toContain('build/a.lint.html 是 f/a.yaml 的输出，后者已不存在或不再是申报；无法删去：没有权限\n');
    expect(exit).toBe(3);
  });

  test('are those of a file that is no declaration any more', async () => {
    const { run, edit } = machine();
    await run(...build);
    await edit('f/a.yaml', '备注: x\n');
    expect((await run(...build)).stderr).toContain('build/a.json 是 f/a.yaml 的输出');
  });

  test('are not those that another source has by now', async () => {
    const { run, edit, host } = machine();
    await run(...build);
    await host.remove('/work/f/a.yaml');
    await edit('f/a.yml', files['f/a.yaml']);
    const { exit, stderr } = await run(...build, '--prune');
    expect([exit, stderr.includes('a.yaml'), await host.stat('/work/build/a.json')]).toEqual([1, false, 'file']);
  });

  test('lie in the output folder, whatever a manifest says', async () => {
    const there = machine({ 'other.json': '{}' });
    await there.run(...build);
    const sha256 = (text: string): string => there.host.sha256(text);
    const written = Buffer.from(there.host.written.get('build/.perfdecl/manifest.json') ?? '');
    const [entry] = readManifest(written, sha256)?.values() ?? [];
    if (entry === undefined) throw new Error('no manifest');
    const made = [{ path: '../other.json', sha256: sha256('{}') }];
    await there.edit(MANIFEST, [...manifestText(new Map([['gone', { ...entry, source: '../gone.yaml', made }]]), sha256)].join(''));
    await there.run(...build, '--prune');
    expect(await there.host.stat('/work/other.json')).toBe('file');
  });
});
