import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/cli.ts';
import { nodeHost } from '../../src/program/host/node-host.ts';
import { around } from '../around.ts';

const host = nodeHost();
const folder = mkdtempSync(join(tmpdir(), 'perfdecl-host-'));
const program = join(process.cwd(), 'bin/perfdecl.js');
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

describe('the machine that Node runs on', () => {
  test('writes a file whole, with the folders it lacks, and leaves nothing beside it', async () => {
    await host.write([{ path: at('a', 'b', 'c.json'), content: '{}\n' }]);
    await host.write([{ path: at('a', 'b', 'c.json'), content: ['[', ']\n'] }]);
    expect(readdirSync(at('a', 'b'))).toEqual(['c.json']);
    expect(readFileSync(at('a', 'b', 'c.json'), 'utf8')).toBe('[]\n');
  });

  test('leaves nothing behind where a file cannot take its place', async () => {
    mkdirSync(at('c.json'));
    await expect(host.write([{ path: at('c.json'), content: '{}' }])).rejects.toMatchObject({ name: 'HostError', reason: 'folder' });
    expect(readdirSync(folder)).toEqual(['c.json']);
  });

  test('writes a file whose name is as long as a name can be', async () => {
    const name = `${'x'.repeat(250)}.json`;
    await host.write([{ path: at(name), content: '{}' }]);
    expect(readdirSync(folder)).toEqual([name]);
    await expect(host.write([{ path: at(`x${name}`), content: '{}' }])).rejects.toMatchObject({ reason: 'name' });
  });

  test('knows a file by whatever way leads to it, also one that is not there yet', async () => {
    mkdirSync(at('a'));
    writeFileSync(at('a', 'x.yaml'), '');
    symlinkSync(at('a'), at('b'));
    symlinkSync(at('a', 'x.yaml'), at('y.yaml'));
    const real = await host.real(at('a', 'x.yaml'));
    expect(await host.real(at('b', 'x.yaml'))).toBe(real);
    expect(await host.real(at('y.yaml'))).toBe(real);
    expect(await host.real(at('b', 'new', 'x.json'))).toBe(await host.real(at('a', 'new', 'x.json')));
  });

  test('names a folder’s entries by code unit and tells links from files', async () => {
    for (const name of ['b.yaml', 'B.yaml', 'a.yaml']) writeFileSync(at(name), '');
    symlinkSync('/etc', at('link'));
    expect((await host.list(folder)).map(({ name, entry }) => `${name} ${entry}`)).toEqual([
      'B.yaml file',
      'a.yaml file',
      'b.yaml file',
      'link link',
    ]);
  });

  test('says why it did not read', async () => {
    await expect(host.read(at('nowhere'), { most: 10 })).rejects.toMatchObject({ reason: 'missing' });
    await expect(host.read(folder, { most: 10 })).rejects.toMatchObject({ reason: 'folder' });
    expect(await host.stat(at('nowhere', 'at', 'all'))).toBeUndefined();
  });
});

describe('the program as it is started', () => {
  test('bears the version of its package', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(run('--version').stdout).toBe(`${VERSION}\n`);
  });

  test('follows a link that is named, not one that it meets in a folder', () => {
    mkdirSync(at('outside'));
    writeFileSync(at('outside', 'x.yaml'), around('年度: 2023'));
    mkdirSync(at('f'));
    symlinkSync(at('outside'), at('f', 'out'));
    symlinkSync(at('outside', 'x.yaml'), at('named.yaml'));
    writeFileSync(at('f', 'a.yaml'), around('年度: 2023'));
    expect(run('check', 'named.yaml')).toMatchObject({ status: 0, stderr: '' });
    expect(run('check', 'f')).toMatchObject({ status: 0, stdout: '没有发现问题：可以生成申报表\n', stderr: '已跳过 f/out：链接不跟随\n' });
  });

  test('does not overwrite a declaration through a link to its folder', () => {
    mkdirSync(at('a'));
    writeFileSync(at('a', 'x.yaml'), around('年度: 2023'));
    linkSync(at('a', 'x.yaml'), at('kept.yaml'));
    symlinkSync(at('a'), at('b'));
    expect(run('check', 'a/x.yaml', '--format', 'json=b/x.yaml')).toMatchObject({ status: 2, stdout: '' });
    expect(run('check', 'a', '--format', 'json=b/x.yaml')).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(at('a', 'x.yaml'), 'utf8')).toBe(readFileSync(at('kept.yaml'), 'utf8'));
  });

  test.runIf(process.platform !== 'win32')('never reads a pipe: one that is named fails, one in a folder is nobody’s declaration', () => {
    mkdirSync(at('f'));
    writeFileSync(at('f', 'a.yaml'), around('年度: 2023'));
    spawnSync('sh', ['-c', 'mkfifo f/pipe.yaml pipe.yaml'], { cwd: folder });
    symlinkSync(at('pipe.yaml'), at('link.yaml'));
    expect(run('check', 'pipe.yaml')).toMatchObject({ status: 3, stderr: '无法读取 pipe.yaml：不是普通文件\n' });
    expect(run('check', 'link.yaml')).toMatchObject({ status: 3, stderr: '无法读取 link.yaml：不是普通文件\n' });
    expect(run('check', 'f')).toMatchObject({ status: 0, stderr: '' });
  });

  test('loses nothing of a long report in a pipe, and does not mind a reader that goes away', () => {
    writeFileSync(
      at('a.yaml'),
      around(
        `绩效指标:\n  产出指标:\n    数量指标:\n${'      - 培训: 已完成\n'.repeat(800)}  效益指标:\n    社会效益指标:\n      - 知晓率: ≥90.00(%)\n`,
      ),
    );
    const { stdout } = run('check', '--format', 'json', 'a.yaml');
    expect(stdout.length).toBeGreaterThan(300_000);
    expect(JSON.parse(stdout).summary.error).toBeGreaterThan(1000);
    const cut = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" check --format json a.yaml | head -c 10`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(cut).toMatchObject({ stdout: '{\n  "forma', stderr: '' });
  });
});

test.runIf(process.platform === 'linux')('a report that cannot be written ends with 3 and one line', () => {
  writeFileSync(at('a.yaml'), around('年度: 2023'));
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" check a.yaml > /dev/full`], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^perfdecl: .*ENOSPC.*\n$/);
});

test.runIf(process.platform === 'linux')('a device takes a report without giving way to a file', () => {
  writeFileSync(at('a.yaml'), around('年度: 2023'));
  symlinkSync('/dev/stdout', at('out'));
  const command = `"${process.execPath}" "${program}" check a.yaml --format html=/dev/null --format json=out | cat`;
  const { stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toContain('perfdecl/report@1');
  expect(readdirSync(folder)).toEqual(['a.yaml', 'out']);
});
