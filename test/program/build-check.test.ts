import { describe, expect, test } from 'vitest';
import { around } from '../around.ts';
import { build, type Change, machine } from './several-runs.ts';

const check = [...build, '--check', '--report', 'html,sarif'] as const;

async function built() {
  const there = machine();
  await there.run(...build, '--report', 'html,sarif');
  // What fails besides would hide the exit code.
  await there.edit('f/b.yaml', '备注: x\n');
  await there.host.remove('/work/build/b.lint.html');
  await there.run(...build, '--report', 'html,sarif');
  return there;
}

describe('build --check', () => {
  test('finds nothing after a build, and writes nothing', async () => {
    const { run } = await built();
    const { exit, stderr, wrote } = await run(...check);
    expect({ exit, stderr: stderr.replaceAll(/^已跳过.*\n/gm, ''), wrote }).toEqual({ exit: 0, stderr: '', wrote: [] });
  });

  test('finds the reports that name the outputs as they were written', async () => {
    const { run } = await built();
    const overview = ['--report', 'html,overview,run,csv'] as const;
    await run(...build, ...overview);
    const { exit, wrote } = await run(...build, ...overview, '--check');
    expect({ exit, wrote }).toEqual({ exit: 0, wrote: [] });
  });

  test.each<[string, Change, readonly string[]]>([
    ['an output that is missing', ({ host }) => host.remove('/work/build/a.json'), ['缺少 build/a.json']],
    ['an output that was edited', ({ edit }) => edit('build/a.json', '{}'), ['build/a.json 与重新生成的不同']],
    ['a lint report of another time', ({ edit }) => edit('build/a.lint.html', ''), ['build/a.lint.html 与重新生成的不同']],
    ['a report of the run', ({ edit }) => edit('build/lint.sarif', '{}'), ['build/lint.sarif 与重新生成的不同']],
    [
      'a source that was edited',
      ({ edit }) => edit('f/own.yaml', around('表样: ./forms/own.yaml\n年度: 2023\n项目概述: 改写过的概述，说明要做什么。')),
      ['build/own.json 与重新生成的不同', 'build/own.lint.html 与重新生成的不同', 'build/lint.sarif 与重新生成的不同'],
    ],
  ])('finds %s, whatever the manifest says', async (_, change, told) => {
    const there = await built();
    await change(there);
    const { exit, stderr, wrote } = await there.run(...check);
    expect({ exit, told: stderr.split('\n').filter(line => /缺少|不同/.test(line)), wrote }).toEqual({ exit: 1, told, wrote: [] });
  });

  test('names outputs of a source that is gone', async () => {
    const { host, run } = await built();
    await host.remove('/work/f/a.yaml');
    expect((await run(...check)).stderr).toContain('build/a.json 是 f/a.yaml 的输出');
  });

  test('writes the reports that are asked for by name', async () => {
    const { run } = await built();
    expect((await run(...check, '--format', 'json=report.json')).wrote).toEqual(['report.json']);
  });
});
