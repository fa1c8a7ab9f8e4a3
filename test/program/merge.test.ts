import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { readShardRecord, type ShardRecord, shardRecordText } from '../../src/program/batch/shard-record.ts';
import { fileReportFormats, reportFormats } from '../../src/writers/report/reporters.ts';
import { memoryHost, type MemoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';
import { below, files, inOneRun, inShards, sorted, textOf } from './sharding.ts';

describe('shards that are merged are one run', () => {
  const reports = ['--report', fileReportFormats.join(',')] as const;

  test.each([1, 2, 5])('of %i: outputs, reports and the manifest, byte for byte', async count => {
    const args = ['build', 'f', '--to', 'json', ...reports, '--compact'];
    const one = await inOneRun(files, ...args);
    const merged = await inShards(files, count, args, '--compact');
    expect(sorted(merged)).toEqual(sorted(one));
    expect([...one.written.keys()]).toContain('.perfdecl/manifest.json');
    expect(merged).toMatchObject({ exit: one.exit, stdout: one.stdout });
    expect(merged.stdout).toContain('duplicate-project');
  });

  test.each(reportFormats)('printed as %s', async format => {
    const args = ['build', 'f', '--to', 'json'];
    const one = await inOneRun(files, ...args, '--format', format);
    const merged = await inShards(files, 3, args, '--format', format);
    expect(merged).toMatchObject({ exit: one.exit, stdout: one.stdout });
  });

  test('with drafts', async () => {
    const given = {
      'f/a.yaml': files['f/a.yaml'],
      'f/b.yaml': files['f/b.yaml'],
      'f/own.yaml': files['f/own.yaml'],
      'f/forms/own.yaml': files['f/forms/own.yaml'],
    };
    const args = ['build', 'f', '--draft', '--lang', 'en'];
    expect(sorted(await inShards(given, 2, args))).toEqual(sorted(await inOneRun(given, ...args)));
  });

  test('also where there are more shards than files', async () => {
    const given = { 'f/a.yaml': files['f/a.yaml'] };
    const merged = await inShards(given, 3, ['build', 'f']);
    expect(sorted(merged)).toEqual(sorted(await inOneRun(given, 'build', 'f')));
    expect([merged.exit, ...merged.exits]).toEqual([0, 0, 0, 0]);
  });

  test('with the warnings that are allowed in all', async () => {
    const args = ['build', 'f/0', '--to', 'json', '--max-warnings', '3'];
    const merged = await inShards(files, 4, args);
    expect([merged.exit, Math.max(...merged.exits)]).toEqual([1, 0]);
    expect(merged.exit).toBe((await inOneRun(files, ...args)).exit);
    expect((await inShards(files, 4, args, '--max-warnings', '9')).exit).toBe(0);
  });

  test('with what a baseline knows', async () => {
    const host = memoryHost({ files, shipped });
    await main(['check', 'f/0', '--baseline', 'known.json', '--update-baseline'], host);
    const given = { ...files, 'known.json': textOf(host, 'known.json') };
    const args = ['build', 'f', '--to', 'json', '--baseline', 'known.json'];
    const [one, merged] = [await inOneRun(given, ...args), await inShards(given, 3, args)];
    expect(sorted(merged)).toEqual(sorted(one));
    expect(merged.stderr).toContain('基线里已知的 4 条没有再报告\n');
  });
});

function changed(record: ShardRecord, change: (record: ShardRecord) => ShardRecord, host: MemoryHost): string {
  return [...shardRecordText(change(record), text => host.sha256(text))].join('');
}

describe('a merge is refused, and nothing written,', () => {
  const build = ['build', 'f', '--to', 'json'] as const;

  /** The folders s1, s2 … of shards on one machine. */
  async function machine(...runs: readonly (readonly [shard: string, ...options: readonly string[]])[]) {
    const host = memoryHost({ files, shipped });
    for (const [index, [shard, ...options]] of runs.entries())
      await main([...build, '--shard', shard, '-o', `s${index + 1}`, ...options], host);
    const before = { ...host.printed };
    return {
      host,
      edit: (path: string, content: string) => host.write([{ path: host.resolve(path), content }]),
      merge: async (...args: readonly string[]) => {
        const exit = await main(['merge', ...args], host);
        return { exit, stderr: host.printed.stderr.slice(before.stderr.length), wrote: below('build/', host).size };
      },
    };
  }

  test.each<[string, readonly (readonly [string, ...string[]])[], string]>([
    ['where shards are missing', [['1/4'], ['3/4']], '缺少分片 2/4、4/4\n'],
    ['where one occurs twice', [['1/2'], ['1/2'], ['2/2']], 's1 和 s2 都是分片 1/2\n'],
    ['where they are of several divisions', [['1/2'], ['2/3']], 's1 分作 2 片，s2 分作 3 片\n'],
    ['where the options differ', [['1/2'], ['2/2', '--report', 'json']], 's1 和 s2 的 --report 不同\n'],
    ['where the language differs', [['1/2'], ['2/2', '--lang', 'en']], 's1 和 s2 的 --lang 不同\n'],
    ['where the files differ', [['1/2'], ['2/2', 'f/a.yaml']], 's1 和 s2 看到的文件不同：给各分片的路径、当前文件夹和其中的文件须相同\n'],
  ])('%s', async (_, runs, reason) => {
    const { merge } = await machine(...runs);
    expect(await merge(...runs.map((__, index) => `s${index + 1}`))).toEqual({ exit: 2, stderr: reason, wrote: 0 });
  });

  test('where a folder is none of a shard', async () => {
    const { merge } = await machine(['1/1']);
    const { exit, stderr } = await merge('s1', 'f');
    expect([exit, stderr]).toEqual([2, 'f 里没有分片记录：它不是 build --shard 的输出文件夹，或那一分片没有做完\n']);
  });

  test('where a shard is also the output folder', async () => {
    const { merge } = await machine(['1/1']);
    expect((await merge('s1', '-o', './s1')).exit).toBe(2);
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -500)],
    ['cut off after a line', (text: string) => text.split('\n').slice(0, -2).join('\n') + '\n'],
    ['edited', (text: string) => text.replace('"accepted"', '"rejected"')],
    ['of another format', (text: string) => text.replace('shard@1', 'shard@2')],
    ['empty', () => ''],
  ])('where a record is %s', async (_, damage) => {
    const { merge, edit, host } = await machine(['1/1']);
    await edit('s1/.perfdecl/shard.json', damage(textOf(host, 's1/.perfdecl/shard.json')));
    const { exit, stderr, wrote } = await merge('s1');
    expect([exit, wrote]).toEqual([2, 0]);
    expect(stderr).toBe('s1/.perfdecl/shard.json 已损坏，或是别的版本写的；重做这一分片\n');
  });

  test('where outputs are changed or gone', async () => {
    const { merge, edit, host } = await machine(['1/1']);
    await edit('s1/a.json', '{}');
    await host.remove('/work/s1/own.json');
    expect(await merge('s1')).toEqual({
      exit: 2,
      stderr: 's1/a.json 不是这一分片写出的样子\n无法读取 s1/own.json：文件不存在\n',
      wrote: 0,
    });
  });

  test('where a report would be written over a shard', async () => {
    const { merge } = await machine(['1/1']);
    expect((await merge('s1', '--format', 'json=s1/a.json')).exit).toBe(2);
    expect((await merge('s1', '--format', 'json=s1/.perfdecl/shard.json')).exit).toBe(2);
  });

  async function withRecord(change: (record: ShardRecord) => ShardRecord) {
    const { merge, edit, host } = await machine(['1/1']);
    const bytes = new TextEncoder().encode(textOf(host, 's1/.perfdecl/shard.json'));
    const record = readShardRecord(bytes, text => host.sha256(text));
    if (record === undefined) throw new Error('no record');
    await edit('s1/.perfdecl/shard.json', changed(record, change, host));
    return merge('s1');
  }

  test('where a shard is of another version', async () => {
    const { exit, stderr } = await withRecord(record => ({ ...record, head: { ...record.head, program: 'x' } }));
    expect([exit, stderr]).toEqual([2, 's1 是另一版本的 perfdecl 写的，不能合并；用同一个程序重做这一分片\n']);
  });

  test.each(['../escaped.json', '/work/escaped.json', '.perfdecl/manifest.json', 'a/../../escaped.json', 'other.json'])(
    'where a record says to write %s',
    async path => {
      const { exit, wrote } = await withRecord(({ head, results }) => ({
        head,
        results: results.map(one =>
          one.result.kind === 'declaration' ? { ...one, result: { ...one.result, made: [{ path, sha256: null }] } } : one,
        ),
      }));
      expect([exit, wrote]).toEqual([2, 0]);
    },
  );

  test('where the place of a source leads out of the output folder', async () => {
    const { exit, wrote } = await withRecord(({ head, results }) => ({
      head,
      results: results.map(one => ({
        ...one,
        source: { ...one.source, folder: '..' },
        result:
          'made' in one.result
            ? { ...one.result, made: one.result.made?.map(file => ({ ...file, path: `../${file.path}` })) ?? [] }
            : one.result,
      })),
    }));
    expect([exit, wrote]).toEqual([2, 0]);
  });

  test('where a result is missing', async () => {
    const { exit, wrote } = await withRecord(({ head, results }) => ({ head, results: results.slice(1) }));
    expect([exit, wrote]).toEqual([2, 0]);
  });
});

test('a merge that cannot write a file goes on, says so, and ends with 3', async () => {
  const host = memoryHost({ files, shipped });
  await main(['build', 'f', '--to', 'json', '--shard', '1/1', '-o', 's'], host);
  host.fail('write', host.calls.write + 1, 'full');
  expect(await main(['merge', 's'], host)).toBe(3);
  expect(host.printed.stderr).toContain('磁盘已满');
  expect([...below('build/', host).keys()]).toContain('own.json');
});
