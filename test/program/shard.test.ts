import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';
import { type Files, files } from './sharding.ts';

async function run(given: Files, ...args: readonly string[]) {
  const host = memoryHost({ files: given ?? {}, shipped });
  return { exit: await main(args, host), host, ...host.printed };
}

async function shown(shard: string, given: Files, folder: string): Promise<readonly string[]> {
  const { stdout } = await run(given, 'check', folder, '--shard', shard, '--format', 'json');
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path.slice(folder.length));
}

describe('a shard', () => {
  test.each(['0/2', '3/2', '1', '1/0', 'a/b', '-1/2', '1/2/3', '1/9999999'])('is not %s', async written => {
    const { exit, stderr } = await run(files, 'check', 'f', `--shard=${written}`);
    expect([exit, stderr]).toEqual([2, `perfdecl: --shard 应为 i/n，1 ≤ i ≤ n，如 2/5，现为“${written}”\n`]);
  });

  test.each([['--watch'], ['--update-baseline', '--baseline', 'k.json']])('does not go with %s', async (...options) => {
    expect((await run(files, 'check', 'f', '--shard', '1/2', ...options)).exit).toBe(2);
  });

  test('is not a part of stdin', async () => {
    expect((await run(files, 'check', '-', '--shard', '1/2')).exit).toBe(2);
  });

  test('of a check has the same files whatever machine or working directory it is on', async () => {
    const moved = Object.fromEntries(Object.entries(files).map(([path, content]) => [`elsewhere/${path}`, content]));
    const all = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const part = await shown(shard, files, 'f');
      expect(await shown(shard, moved, 'elsewhere/f')).toEqual(part);
      all.push(...part.filter(path => !path.includes('forms')));
    }
    expect(all.length).toBe(16);
    expect(new Set(all).size).toBe(16);
  });

  test('without a file is no fault, and says so; a folder without declarations is', async () => {
    const one = { 'f/a.yaml': files['f/a.yaml'] };
    const results = [await run(one, 'check', 'f', '--shard', '1/2'), await run(one, 'check', 'f', '--shard', '2/2')];
    expect(results.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(results.map(({ stderr }) => stderr).join('')).toMatch(/^分片 [12]\/2 里没有文件\n$/);
    const none = { 'f/notes.yaml': '备注: x\n', 'f/more.yaml': '备注: x\n' };
    for (const shard of ['1/2', '2/2']) {
      const { exit, stderr } = await run(none, 'check', 'f', '--shard', shard);
      expect([exit, stderr.includes('f 里没有申报\n')]).toEqual([2, true]);
    }
  });

  test('finds the conflicts of the whole run', async () => {
    const two = { ...files, 'g/a.yaml': files['f/a.yaml'] };
    for (const shard of ['1/4', '2/4', '3/4', '4/4']) {
      const { exit, stderr } = await run(two, 'build', 'f', 'g', '--shard', shard);
      expect([exit, stderr]).toEqual([2, 'f/a.yaml、g/a.yaml 都要写出 build/a.json；请改名，或分开放进不同的文件夹\n']);
    }
  });

  test('that is interrupted leaves no record, not even that of an earlier run', async () => {
    const { host } = await run(files, 'build', 'f', '--to', 'json', '--shard', '1/1');
    expect(await host.stat('/work/build/.perfdecl/shard.json')).toBe('file');
    host.interrupt('write', host.calls.write + 1, 'SIGTERM');
    expect(await main(['build', 'f', '--to', 'json', '--shard', '1/1', '--no-cache'], host)).toBe(143);
    expect(await host.stat('/work/build/.perfdecl/shard.json')).toBeUndefined();
  });

  test('that is repeated takes what has not changed from its manifest', async () => {
    const { host } = await run(files, 'build', 'f', '--to', 'json', '--shard', '1/1');
    const record = host.written.get('build/.perfdecl/shard.json');
    const before = host.calls.rename;
    await main(['build', 'f', '--to', 'json', '--shard', '1/1'], host);
    expect(host.calls.rename - before).toBe(1);
    expect(host.written.get('build/.perfdecl/shard.json')).toBe(record);
  });

  test('is compared with what is there, and leaves no record, with --check', async () => {
    const { host, exit } = await run(files, 'build', 'f', '--to', 'json', '--report', 'json');
    for (const shard of ['1/2', '2/2'])
      expect(await main(['build', 'f', '--to', 'json', '--report', 'json', '--check', '--shard', shard], host)).toBeLessThanOrEqual(exit);
    expect(host.printed.stderr).not.toContain('不同');
    expect([...host.written.keys()].filter(path => path.endsWith('shard.json'))).toEqual([]);
  });
});
