import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { workerPool } from '../../src/program/host/node/worker-pool.ts';
import { WorkerError } from '../../src/program/host/worker-error.ts';
import { around } from '../around.ts';

const folder = mkdtempSync(join(tmpdir(), 'perfdecl-workers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does as it is told. */
const script = join(folder, 'worker.cjs');
writeFileSync(
  script,
  `const workerpool = require(${JSON.stringify(join(process.cwd(), 'node_modules/workerpool'))});
  const { workerData, threadId } = require('node:worker_threads');
  workerpool.worker({
    answer: async message => {
      workerpool.workerEmit('begun');
      if (message === 'exit') process.exit(7);
      if (message === 'throw') throw new Error('no luck');
      if (message === 'throw later') return new Promise(() => setTimeout(() => { throw new Error('no luck later'); }));
      if (message === 'exhaust') for (const kept = []; ; ) kept.push(new Array(100_000).fill(kept.length / 3));
      if (message === 'hang') for (;;);
      return { message, workerData, threadId };
    },
  });`,
);

describe('a pool of threads', () => {
  test.each([
    ['exit', 'exit'],
    ['throw', 'no luck'],
    ['throw later', 'no luck later'],
    ['exhaust', 'Worker terminated due to reaching memory limit: JS heap out of memory'],
  ])('of which one meets with “%s” says so, and answers what else is asked', async (fault, message) => {
    const limited = { resourceLimits: { maxOldGenerationSizeMb: 32 } };
    const pool = workerPool(script, { count: 2, data: 'given', timeout: undefined }, limited);
    const answers = await Promise.allSettled(['a', fault, 'b', 'c', 'd'].map(each => pool.answer(each)));
    await pool.close();
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(answers[1]).toEqual({ status: 'rejected', reason: new WorkerError(message, undefined) });
    expect(answers[4]).toMatchObject({ value: { message: 'd', workerData: 'given' } });
  });

  test('ends one that hangs after its time, counted from its start, and takes another for the rest', async () => {
    const pool = workerPool(script, { count: 1, data: undefined, timeout: 1 });
    const answers = await Promise.allSettled(['hang', 'a', 'hang', 'b'].map(each => pool.answer(each)));
    await pool.close();
    const late = { status: 'rejected', reason: { timeout: 1 } };
    expect(answers).toMatchObject([late, { value: { message: 'a' } }, late, { value: { message: 'b' } }]);
    const threads = answers.map(answer => (answer.status === 'fulfilled' ? answer.value : {}) as { threadId?: number });
    expect(threads[1]?.threadId).not.toBe(threads[3]?.threadId);
  });

  test('can be closed while one hangs', async () => {
    const pool = workerPool(script, { count: 2, data: undefined, timeout: undefined });
    const hanging = pool.answer('hang').catch((error: unknown) => error);
    await pool.answer('a');
    const start = performance.now();
    await pool.close();
    expect(await hanging).toBeInstanceOf(WorkerError);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('the program with workers', () => {
  const program = join(process.cwd(), 'bin/perfdecl.js');
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let index = 0; index < 60; index++) writeFileSync(join(many, `${index}.yaml`), around(`项目名称: 项目${index}`));
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });

  test('prints and writes the same as without', () => {
    const [one, two] = ['1', '2'].map(jobs => {
      rmSync(join(folder, 'build'), { recursive: true, force: true });
      const { status, stdout, stderr } = run('build', 'many', '--jobs', jobs);
      const names = readdirSync(join(folder, 'build'), { recursive: true, encoding: 'utf8' }).filter(name =>
        /\.(?:json|pdf|html)$/.test(name),
      );
      const contents = Object.fromEntries(names.toSorted().map(name => [name, readFileSync(join(folder, 'build', name), 'latin1')]));
      return { status, stdout, stderr, contents };
    });
    expect(one?.status).toBe(0);
    expect(Object.keys(one?.contents ?? {}).length).toBe(60 * 3 + 1);
    expect(two).toEqual(one);
  });

  test('gives up a file that takes too long', () => {
    const { status, stderr, stdout } = run('check', 'many/1.yaml', 'many/2.yaml', '--timeout', '0.001', '--format', 'json');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: [1, 2].map(index => `检查 many/${index}.yaml 超过了 --timeout 的 0.001 秒，已中止\n`).join(''),
    });
    expect(JSON.parse(stdout).summary).toMatchObject({ failed: 2 });
    expect(run('check', 'many/1.yaml', '--timeout', '60')).toMatchObject({ status: 0, stderr: '' });
  });

  test('checks what comes from stdin', () => {
    const input = around('年度: 2023');
    const { status, stdout } = spawnSync(process.execPath, [program, 'check', '-', '--timeout', '60'], { input, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '没有发现问题：可以生成申报表\n' });
  });

  test.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends soon after %s, and leaves whole sets of files', async (signal, exit) => {
    rmSync(join(folder, 'build'), { recursive: true, force: true });
    const child = spawn(process.execPath, [program, 'build', 'many', '--jobs', '2'], { cwd: folder });
    let stderr = '';
    let sent = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      if (sent > 0 || !stderr.includes('build/10.pdf')) return;
      sent = performance.now();
      child.kill(signal);
    });
    const code = await new Promise(resolve => child.on('close', resolve));
    expect(code).toBe(exit);
    expect(performance.now() - sent).toBeLessThan(3_000);
    expect(stderr).toMatch(/已中断：还有 \d+ 个文件没有处理\n$/);
    const written = readdirSync(join(folder, 'build'));
    expect(written.filter(name => name.endsWith('.tmp'))).toEqual([]);
    const names = new Set(written.flatMap(name => /^\d+/.exec(name)?.[0] ?? []));
    expect(names.size).toBeLessThan(60);
    for (const name of names)
      for (const extension of ['json', 'pdf', 'lint.html']) expect(existsSync(join(folder, 'build', `${name}.${extension}`))).toBe(true);
  });
});
