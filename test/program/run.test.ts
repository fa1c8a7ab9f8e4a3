import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { planRun } from '../../src/program/batch/plan.ts';
import { buildDeclaration } from '../../src/program/batch/build-declaration.ts';
import { jobRunner } from '../../src/program/batch/run-job.ts';
import { checkOptions } from '../../src/program/command/options.ts';
import { showOf } from '../../src/program/command/print-reports.ts';
import { findSources } from '../../src/program/workspace/find-sources.ts';
import { workspaceOf } from '../../src/program/workspace/workspace.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

const three = { 'f/a.yaml': around('年度: 2023'), 'f/b.yaml': around('年度: 二〇二三'), 'f/c.yaml': around('年度: 2023') };

describe('an interrupted run', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s finishes the file it is at, leaves the others, and ends with %i', async (signal, exit) => {
    const host = memoryHost({ files: three, shipped });
    host.interrupt('write', 1, signal);
    expect(await main(['build', 'f', '--to', 'json'], host)).toBe(exit);
    expect([...host.written.keys()]).toEqual(['build/a.json', 'build/a.lint.html', 'build/.perfdecl/manifest.json']);
    expect(host.temporary.size).toBe(0);
    expect(host.printed.stderr).toBe('已写出 build/a.json\n已写出 build/a.lint.html\n已中断：还有 2 个文件没有处理\n');
    expect(host.printed.stdout).toBe('');
  });
});

describe('a plan', () => {
  test('lists exactly what will be written', async () => {
    const host = memoryHost({ files: three });
    const request = {
      outDir: 'o',
      outputs: ['json'],
      reports: ['html', 'sarif'],
      formats: [{ format: 'json', file: 'r.json' }],
    } as const;
    const { jobs, reports } = planRun(host, await findSources(host, ['f/a.yaml']), request);
    expect(jobs.flatMap(({ writes }) => writes)).toEqual([
      { kind: 'output', id: 'json', path: '/work/o/a.json' },
      { kind: 'report', id: 'html', path: '/work/o/a.lint.html' },
    ]);
    expect(reports.map(({ file, option }) => [file?.path, option])).toEqual([
      ['/work/r.json', '--format json=r.json'],
      ['/work/o/lint.sarif', '--report sarif'],
    ]);
  });
});

describe('a job', () => {
  const files = {
    ...three,
    'f/own.yaml': 'id: own\nextends: ./base.yaml\ntitle: 本局申报表\n',
    'f/base.yaml': 'id: base\nextends: shanghai-2023\ntitle: 申报表\n',
    'f/d.yaml': around('表样: own.yaml'),
    'f/notes.yaml': 'x: 1\n',
  };

  async function results(request: { readonly outDir?: string; readonly outputs: readonly 'json'[] }) {
    const host = memoryHost({ files, shipped });
    const workspace = workspaceOf(host);
    const settings = { show: showOf(host, checkOptions('zh', {}), 'check'), date: undefined };
    const { jobs } = planRun(host, await findSources(host, ['f']), { ...request, reports: [], formats: [] });
    const runJob = jobRunner(host, workspace, buildDeclaration(host, settings));
    const found = [];
    for (const job of jobs) found.push(await runJob(structuredClone(job)));
    return { host, found };
  }

  test('and its result are plain data', async () => {
    const { found } = await results({ outDir: 'o', outputs: ['json'] });
    expect(structuredClone(found)).toEqual(found);
    expect(JSON.parse(JSON.stringify(found))).toMatchObject(found.map(({ kind, reads }) => ({ kind, reads })));
  });

  test('names every file that was read for it, with its digest', async () => {
    const { host, found } = await results({ outputs: [] });
    const reads = found.find(({ source }) => source.shown === 'f/d.yaml')?.reads;
    const digested = (['f/d.yaml', 'f/own.yaml', 'f/base.yaml'] as const).map(path => ({
      path: `/work/${path}`,
      sha256: host.sha256(files[path]),
    }));
    expect(reads?.filter(({ sha256 }) => sha256 !== null)).toEqual(digested);
    // A configuration that appears at one of these would change what is found.
    expect(reads?.filter(({ sha256 }) => sha256 === null).map(({ path }) => path)).toEqual([
      '/work/f/perfdecl.config.yaml',
      '/work/perfdecl.config.yaml',
      '/perfdecl.config.yaml',
    ]);
  });
});

test('outputs that a failed write leaves behind are named as out of date', async () => {
  const files = { 'a.yaml': around('年度: 2023'), 'build/a.json': '{}', 'build/a.pdf': 'an earlier print' };
  const host = memoryHost({ files, shipped });
  host.fail('rename', 2, 'full');
  expect(await main(['build', 'a.yaml'], host)).toBe(3);
  expect(host.printed.stderr).toBe(
    [
      '已写出 build/a.json',
      '无法写出 build/a.pdf：磁盘已满；此前已写出 build/a.json',
      'build/a.pdf 已过时：a.yaml 未能写出，原文件未动',
      '',
    ].join('\n'),
  );
});

test('nothing of a set is written where one file of it cannot be', async () => {
  const host = memoryHost({ files: { 'a.yaml': around('年度: 2023'), 'build/a.json': '{}', 'build/a.pdf': '' }, shipped });
  host.fail('write', 3, 'full');
  expect(await main(['build', 'a.yaml'], host)).toBe(3);
  expect(host.written.size).toBe(0);
  expect(host.printed.stderr).toContain('build/a.json 已过时');
});
