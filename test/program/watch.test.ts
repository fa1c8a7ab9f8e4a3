import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type Machine, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

const waiting = '等待修改，按 Ctrl-C 结束\n';

/** What a watched run prints before each wait, and how it ends. */
async function watched(args: readonly string[], machine: Machine) {
  const host = memoryHost({ shipped, ...machine });
  const exit = await main([...args, '--watch'], host);
  return { exit, host, rounds: host.printed.stderr.split(waiting) };
}

const baseline = (text: string): string =>
  JSON.stringify({
    format: 'perfdecl/baseline@1',
    findings: [{ file: 'a.yaml', code: 'date-invalid', path: ['年度'], text, count: 1 }],
  });

describe('a watched run', () => {
  const good = around('年度: 2023');
  const bad = around('年度: 二〇二三');

  test('checks what changed, reports all, and ends with Ctrl-C', async () => {
    const files = { 'f/a.yaml': good, 'f/b.yaml': around('项目名称: 另一个项目') };
    const { exit, host, rounds } = await watched(['check', 'f'], {
      files,
      changes: [{ 'f/a.yaml': bad }, { 'f/c.txt': 'no declaration' }, { 'f/a.yaml': undefined }, { 'f/a.yaml': good }],
    });
    expect(exit).toBe(130);
    expect(rounds).toEqual(['', 'f/a.yaml 有修改\n', 'f/a.yaml 有修改\n', 'f/a.yaml 有修改\n', '']);
    // Both at first, and a.yaml after each of its changes: it is gone once.
    expect(host.calls.read).toBe(4);
    expect(host.printed.stdout.match(/error date-invalid|没有发现问题：.*/g)).toEqual([
      '没有发现问题：2 份申报表均可生成',
      'error date-invalid',
      '没有发现问题：可以生成申报表',
      '没有发现问题：2 份申报表均可生成',
    ]);
  });

  test('writes again only what changed', async () => {
    const files = { 'f/a.yaml': good, 'f/b.yaml': around('项目名称: 另一个项目') };
    const { rounds } = await watched(['build', '--to', 'json', '--report', 'json', 'f'], { files, changes: [{ 'f/b.yaml': good }] });
    expect(rounds).toEqual(['已写出 build/a.json\n已写出 build/b.json\n', 'f/b.yaml 有修改\n已写出 build/b.json\n', '']);
  });

  test('takes over what an earlier run has built, and says so once', async () => {
    const files = { 'f/a.yaml': good, 'f/b.yaml': around('项目名称: 另一个项目') };
    const build = ['build', '--to', 'json', '--report', 'json', 'f'];
    const { host } = await watched(build, { files });
    const again = { ...files, ...Object.fromEntries(host.written) };
    const { rounds } = await watched(build, { files: again, changes: [{ 'f/b.yaml': good }] });
    expect(rounds).toEqual(['2 份申报没有变化，输出照旧\n', 'f/b.yaml 有修改\n已写出 build/b.json\n', '']);
  });

  test('follows the files of a list', async () => {
    const files = { 'f/a.yaml': good, 'list.txt': 'f/a.yaml\n' };
    const { rounds } = await watched(['check', '--files-from', 'list.txt'], { files, changes: [{ 'f/a.yaml': bad }] });
    expect(rounds).toEqual(['', 'f/a.yaml 有修改\n', '']);
  });

  test('follows the form and the configuration that a declaration rests on, also new ones', async () => {
    const files = { 'f/a.yaml': around('表样: ../own/form.yaml'), 'own/form.yaml': 'id: own\nextends: shanghai-2023\ntitle: 甲\n' };
    const { host, rounds } = await watched(['check', 'f'], {
      files,
      changes: [
        { 'own/form.yaml': 'id: own\nextends: shanghai-2023\ntitl: 乙\n' },
        { 'own/form.yaml': files['own/form.yaml'] },
        { 'perfdecl.config.yaml': 'severities: { missing-goal: loud }\n' },
        { 'perfdecl.config.yaml': undefined },
      ],
    });
    expect(rounds.map(round => round.split('\n')[1]?.replace(/ (?:表样|severities).*/, ''))).toEqual([
      undefined,
      'own/form.yaml:3:1 error form-schema',
      '',
      'perfdecl.config.yaml:1:29 error configuration',
      '',
      undefined,
    ]);
    expect(host.printed.stdout.match(/没有发现问题/g)).toHaveLength(3);
  });

  test('takes notice of the baseline', async () => {
    const { host } = await watched(['check', '--baseline', 'known.json', 'a.yaml'], {
      files: { 'a.yaml': bad, 'known.json': baseline('二〇二四') },
      changes: [{ 'known.json': baseline('二〇二三') }],
    });
    expect(host.printed.stdout.match(/error date-invalid|没有发现问题/g)).toEqual(['error date-invalid', '没有发现问题']);
  });

  test.each([
    [['check', '-'], '--watch 不能用于标准输入'],
    [['check', 'a.yaml', '--baseline', 'b.json', '--update-baseline'], '--update-baseline 不能与 --watch 同用'],
  ])('is refused for %j', async (args, reason) => {
    const { exit, host } = await watched(args, { files: {} });
    expect(exit).toBe(2);
    expect(host.printed.stderr).toContain(reason);
  });
});

describe('a watched run on the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-watch-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('sees files that are written, removed and made again, and ends at once', async () => {
    const file = join(folder, 'a.yaml');
    const program = resolve('bin/perfdecl.js');
    writeFileSync(file, around('年度: 2023'));
    const running = spawn(process.execPath, [program, 'check', '--watch', file, '.'], { cwd: folder });
    let printed = '';
    running.stdout.on('data', text => (printed += String(text)));
    running.stderr.on('data', text => (printed += String(text)));
    const waitFor = async (text: string): Promise<void> => {
      while (!(printed.includes(text) && printed.endsWith(waiting))) await once(running.stderr, 'data');
      printed = '';
    };
    await waitFor('没有发现问题');
    writeFileSync(file, around('年度: 二〇二三'));
    await waitFor('date-invalid');
    rmSync(file);
    await waitFor('找不到');
    writeFileSync(file, around('年度: 2023'));
    await waitFor('没有发现问题');
    running.kill('SIGINT');
    expect(await once(running, 'exit')).toEqual([130, null]);
  }, 30_000);
});
