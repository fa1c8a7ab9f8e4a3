import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Job } from '../../src/program/batch/job.ts';
import { preparing } from '../../src/program/batch/prepare.ts';
import { checkOptions } from '../../src/program/command/options.ts';
import { showOf } from '../../src/program/command/print-reports.ts';
import type { SourcePath } from '../../src/program/workspace/find-sources.ts';
import { workspaceOf } from '../../src/program/workspace/workspace.ts';
import { around } from '../around.ts';
import { type Machine, type MemoryHost, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

/** Declarations of several kinds, one of which names a project of another. */
const files = {
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`f/${index}.yaml`, around(`项目名称: 项目${index}`)])),
  'f/2.yaml': around('年度: 二〇二三\n项目类别: 绩效目标'),
  'f/3.yaml': around('项目名称: 项目1'),
  'f/4.yaml': around('表样: ./forms/own.yaml'),
  'f/5.yaml': around('表样: ./forms/faulty.yaml'),
  'f/6.yaml': around('表样: ./forms/faulty.yaml'),
  'f/7.yaml': null,
  'f/forms/faulty.yaml': 'id: faulty\nextends: nothing\n',
  'f/forms/own.yaml': 'id: own\nextends: shanghai-2023\n',
  'f/notes.yaml': '备注: x\n',
};

async function run(args: readonly string[], machine: Machine = {}, prepare: (host: MemoryHost) => void = () => {}) {
  const host = memoryHost({ files, shipped, ...machine });
  prepare(host);
  const exit = await main(args, host);
  return { exit, ...host.printed, written: host.written, started: host.started() };
}

describe('a run in four threads', () => {
  test.each([
    ['build', 'f', '--format', 'json'],
    ['build', 'f', '--to', 'json', '--report', 'html,sarif', '--verbose'],
    ['build', 'f', '--draft', '--to', 'pdf', '--lang', 'en'],
    ['build', 'f', '--to', 'json', '--dry-run'],
    ['build', 'f', '--to', 'json', '--check'],
    ['build', 'f', '--to', 'json', '--baseline', 'known.json', '--update-baseline'],
    ['check', 'f', '-', '--stdin-path', 'g/x.yaml'],
    ['check', 'f', '--format', 'json', '--max-warnings', '1'],
  ])('is that in one to the byte: %s %s %s %s %s', async (...args) => {
    const stdin = { stdin: around('项目名称: 另一个\n年度: 二〇二三') };
    const one = await run([...args, '--jobs', '1'], stdin);
    const four = await run([...args, '--jobs', '4'], stdin);
    expect(one.started).toBe(0);
    expect({ ...four, started: 0 }).toEqual(one);
    expect(four.started).toBe(1);
  });

  test('takes what is unchanged from the run before', async () => {
    const first = await run(['build', 'f', '--to', 'json', '--jobs', '4']);
    const again = await run(['build', 'f', '--to', 'json', '--jobs', '1'], {
      files: { ...files, ...Object.fromEntries(first.written) },
    });
    expect(again.stderr).toContain('6 份申报没有变化');
    expect(again.stdout).toBe(first.stdout);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is ended by %s, with the files of the declarations before it', async (signal, exit) => {
    const interrupted = await run(['build', 'f', '--to', 'json', '--jobs', '4'], {}, host => host.interrupt('write', 3, signal));
    expect(interrupted.exit).toBe(exit);
    expect([...interrupted.written.keys()]).toEqual([
      'build/0.json',
      'build/0.lint.html',
      'build/1.json',
      'build/1.lint.html',
      'build/.perfdecl/manifest.json',
    ]);
    expect(interrupted.stderr).toMatch(/已写出 build\/1\.lint\.html\n已中断：还有 10 个文件没有处理\n$/);
  });
});

describe('a worker', () => {
  const args = ['build', 'f/0.yaml', 'f/1.yaml', 'f/8.yaml', '--to', 'json'] as const;

  test('that ends costs its file, not the run', async () => {
    const { exit, stdout, stderr, written } = await run([...args, '--jobs', '2', '--format', 'json'], {}, host => {
      host.endWorker(2, { crash: 'out of memory' });
    });
    expect(exit).toBe(3);
    expect(stderr).toContain('检查 f/1.yaml 的工作线程意外结束：out of memory\n');
    const { files: reports } = JSON.parse(stdout);
    expect(reports).toMatchObject([
      { path: 'f/0.yaml', outcome: 'accepted' },
      { path: 'f/1.yaml', outcome: 'failed', notExecuted: [{ code: '*', reason: '检查 f/1.yaml 的工作线程意外结束：out of memory' }] },
      { path: 'f/8.yaml', outcome: 'accepted' },
    ]);
    expect([...written.keys()].filter(path => path.endsWith('.json'))).toEqual([
      'build/0.json',
      'build/8.json',
      'build/.perfdecl/manifest.json',
    ]);
  });

  test('that takes longer than --timeout likewise, without --jobs too', async () => {
    const { exit, stderr, started } = await run([...args, '--timeout', '2.5'], {}, host => host.endWorker(1, 'timeout'));
    expect({ exit, started }).toEqual({ exit: 3, started: 1 });
    expect(stderr).toContain('检查 f/0.yaml 超过了 --timeout 的 2.5 秒，已中止\n');
    expect(stderr).toContain('已写出 build/8.json\n');
  });

  test('gets what stands on stdin, or why nothing could be read', async () => {
    const stdin = { stdin: around('年度: 2023') };
    expect(await run(['check', '-', '--timeout', '9'], stdin)).toMatchObject({ exit: 0, stderr: '', started: 1 });
    const refused = await run(['check', '-', '--timeout', '9'], stdin, host => host.fail('readStdin', 1, 'denied'));
    expect(refused).toMatchObject({ exit: 3, stderr: '无法读取 <stdin>：没有权限\n' });
  });
});

describe('without --jobs', () => {
  const source: SourcePath = { path: '/work/a.yaml', shown: 'a.yaml', folder: '', origin: 'named' };
  const checked: Job = { source, writes: [], outputPaths: [] };
  const printed: Job = { ...checked, writes: [{ kind: 'output', id: 'pdf', path: '/work/build/a.pdf' }] };

  test.each([
    ['199 to print', printed, 199, 8, 1],
    ['200 to print', printed, 200, 8, 2],
    ['1,000 to print', printed, 1_000, 8, 8],
    ['999 to check', checked, 999, 8, 1],
    ['1,000 to check', checked, 1_000, 8, 2],
    ['1,000 to check by one processor', checked, 1_000, 1, 1],
  ])('%s', (_, job, count, processors, threads) => {
    const host = memoryHost({ processors });
    const making = { settings: { show: showOf(host, checkOptions('zh', {}), 'build'), date: undefined }, makesFiles: true };
    const jobs = Array.from({ length: count }, () => job);
    const { atOnce } = preparing(host, workspaceOf(host), making, jobs, { jobs: undefined, timeout: undefined });
    expect(atOnce).toBe(threads === 1 ? 1 : 4 * threads);
  });

  test('the first files are done in the thread that is there, and no other is started if these are all', async () => {
    const host = memoryHost({ files, processors: 2 });
    const making = { settings: { show: showOf(host, checkOptions('zh', {}), 'check'), date: undefined }, makesFiles: true };
    const job: Job = { ...checked, source: { ...source, path: '/work/f/0.yaml' } };
    const jobs = Array.from({ length: 1_000 }, () => job);
    const { prepare } = preparing(host, workspaceOf(host), making, jobs, { jobs: undefined, timeout: undefined });
    for (let nth = 1; nth <= 16; nth++) await prepare(job);
    expect(host.started()).toBe(0);
    expect(await prepare(job)).toMatchObject({ kind: 'declaration', report: { outcome: 'accepted' } });
    expect(host.started()).toBe(1);
  });
});

test.each([
  ['--jobs', '0', '--jobs 应为 1 至 256 的整数，现为“0”'],
  ['--jobs', '2.5', '--jobs 应为 1 至 256 的整数，现为“2.5”'],
  ['--jobs', '1000', '--jobs 应为 1 至 256 的整数，现为“1000”'],
  ['--timeout', '0', '--timeout 应为大于 0、不大于 86400 的秒数，现为“0”'],
  ['--timeout', '1m', '--timeout 应为大于 0、不大于 86400 的秒数，现为“1m”'],
])('%s %s is refused', async (option, value, message) => {
  expect(await run(['check', 'f', option, value])).toMatchObject({ exit: 2, stdout: '', stderr: `perfdecl: ${message}\n` });
});
