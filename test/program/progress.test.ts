import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type Machine, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

/** Declarations, half of them with a warning and every fifth with two errors. */
function many(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const fault = index % 5 === 0 ? '\n计划开始日期: 昨天\n计划完成日期: 明天' : '';
      const term = index % 2 === 0 ? '\n项目类别: 绩效目标' : '';
      return [`f/${String(index).padStart(2, '0')}.yaml`, around(`项目名称: 项目${index}${term}${fault}`)];
    }),
  );
}

async function run(args: readonly string[], machine: Machine) {
  const host = memoryHost({ shipped, ...machine });
  const exit = await main(args, host);
  return { exit, ...host.printed, progress: host.progress };
}

const build = ['build', 'f', '--to', 'json', '--no-color'] as const;

describe('a run with many files', () => {
  const files = many(20);

  test('shows on a terminal how far it is, instead of each file that it writes', async () => {
    const { progress, stderr } = await run(build, { files, isTerminal: true });
    expect(progress).toHaveLength(22);
    expect(progress.slice(0, 2)).toEqual(['[=] 0/20，每秒 8.0 个', '[=] 1/20，每秒 8.0 个，还要 19 秒']);
    expect(progress.at(-1)).toBe('');
    expect(stderr).toBe('已写出 36 个文件\n');
  });

  test('says the same as ever where nobody watches', async () => {
    const { progress, stderr } = await run(build, { files });
    expect(progress).toEqual([]);
    expect(stderr.split('\n')).toHaveLength(37);
  });

  test.each([
    ['--quiet', ['--quiet'], {}],
    ['--verbose', ['--verbose'], {}],
    ['a terminal that can do nothing', [], { environment: { TERM: 'dumb' } }],
    ['few files', [], { files: many(19) }],
  ])('shows no bar with %s', async (_, more, machine) => {
    expect(await run([...build, ...more], { files, isTerminal: true, ...machine })).toMatchObject({ progress: [] });
  });

  test('ends with the commonest findings', async () => {
    const { stdout } = await run([...build], { files });
    const end = stdout.slice(stdout.indexOf('条数'));
    expect(end).toBe(
      [
        '条数  申报  最常见的问题',
        '  10    10  unknown-term 表样没有的选项',
        '   8     4  date-invalid 日期不存在或不是日期',
        '',
        '8 个错误，10 个警告：20 份申报中有 4 份不能生成申报表',
        '',
      ].join('\n'),
    );
    expect((await run([...build, '--min-severity', 'error'], { files })).stdout).not.toContain('unknown-term');
    expect((await run([...build, '--quiet'], { files })).stdout).not.toContain('最常见的问题');
    expect((await run([...build], { files: many(19) })).stdout).not.toContain('最常见的问题');
  });

  test('says with --verbose how long it took, and which files took longest', async () => {
    const { stderr } = await run(['check', 'f', '--verbose', '--lang', 'en'], { files });
    const [total, heading, ...slowest] = stderr.trimEnd().split('\n');
    expect(total).toMatch(/^20 files in \d+\.\d\d s, \d+\.\d a second$/);
    expect(heading).toBe('the slowest files:');
    expect(slowest).toHaveLength(5);
    expect(slowest[0]).toMatch(/^ {2}\d+\.\d\d s {2}f\/00\.yaml$/);
  });
});

const givesTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

describe.runIf(givesTerminals)('on a terminal of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-terminal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the bar is taken away, and what was printed meanwhile stays', () => {
    mkdirSync(join(folder, 'f'));
    for (const [path, text] of Object.entries(many(60))) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'f/notes.yaml'), '备注: x\n');
    const command = `"${process.execPath}" "${join(process.cwd(), 'bin/perfdecl.js')}" check f --format json=report.json --jobs 2`;
    const { stdout, status } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '1' },
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/\[=*-*\] \d+\/61，每秒 [\d.]+ 个/);
    expect(stdout).toContain('已跳过 f/notes.yaml：没有“表样”，不是申报');
    expect(stdout.lastIndexOf('/61')).toBeLessThan(stdout.indexOf('最常见的问题'));
    // The cursor is seen, and lines wrap.
    expect(stdout).not.toMatch(/\[\?(?:25|7)l/);
  });
});
