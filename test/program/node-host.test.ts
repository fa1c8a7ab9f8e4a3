import { spawn, spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/writers/version.ts';
import { nodeHost } from '../../src/program/host/node-host.ts';
import { around } from '../around.ts';

const host = nodeHost();
const folder = mkdtempSync(join(tmpdir(), 'perfdecl-host-'));
const program = join(process.cwd(), 'bin/perfdecl.js');
const bundle = JSON.stringify(join(process.cwd(), 'dist/cli.cjs'));
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

describe('the machine that Node runs on', () => {
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

  test.each([
    ['', 4, ''],
    ['1234', 4, '1234'],
    ['12345', 4, '12345'],
    ['123456789', 4, '12345'],
  ])('reads of “%s” up to %i bytes, and one more', async (content, most, expected) => {
    writeFileSync(at('file'), content);
    expect(Buffer.from(await host.read(at('file'), { most })).toString()).toBe(expected);
  });

  test.runIf(process.platform === 'linux')('reads a file that says that it is empty', async () => {
    expect((await host.read('/proc/self/status', { most: 100_000 })).length).toBeGreaterThan(100);
  });

  test('listens to the streams of the process once', () => {
    const { stdout } = host;
    const listeners = process.stdout.listenerCount('error');
    expect(nodeHost().stdout).toBe(stdout);
    expect(process.stdout.listenerCount('error')).toBe(listeners);
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
    expect(run('check', 'f')).toMatchObject({ status: 0, stderr: '已跳过 f/pipe.yaml：不是普通文件\n' });
  });

  test.runIf(process.platform === 'linux')('reads no more of a huge file, of stdin and of a form than it takes to refuse them', () => {
    writeFileSync(at('huge.yaml'), '');
    truncateSync(at('huge.yaml'), 3 * 1024 ** 3);
    writeFileSync(at('a.yaml'), '表样: ./huge.yaml\n');
    const refused = { status: 1, stdout: expect.stringContaining(':1:1 error limit-exceeded ') };
    expect(run('check', 'huge.yaml')).toMatchObject(refused);
    const endless = spawnSync('sh', ['-c', `yes | "${process.execPath}" "${program}" check -`], { encoding: 'utf8' });
    expect(endless).toMatchObject(refused);
    expect(run('check', 'a.yaml')).toMatchObject({ status: 2, stderr: 'huge.yaml:1:1 error form-schema 文件超过 2 MiB，未作检查\n' });
  });

  test.runIf(process.platform === 'linux')('says that the working directory is gone', () => {
    writeFileSync(at('a.yaml'), around('年度: 2023'));
    const command = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${program}" check ../a.yaml`;
    expect(spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'perfdecl: 无法读取 .：当前文件夹已不存在\n',
    });
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
  spawnSync('sh', ['-c', command.replace('| cat', '--format terminal > stdout.txt')], { cwd: folder });
  expect(readFileSync(at('stdout.txt'), 'utf8')).toMatch(
    /^\{\n {2}"format": "perfdecl\/report@1"[^]*\n\}\n没有发现问题：可以生成申报表\n$/,
  );
  expect(readlinkSync(at('out'))).toBe('/dev/stdout');
});

describe.runIf(process.platform !== 'win32')('an interruption', () => {
  const asking = `host.interrupted.onabort = () => console.log(host.interrupted.reason); console.log('asking'); setInterval(() => {}, 1000);`;

  test('is told of, and the next one ends the process', async () => {
    const end = { lines: ['asking', 'SIGTERM'], code: null, signal: 'SIGINT' };
    expect(await interrupted(asking, 'SIGTERM', 'SIGINT')).toEqual(end);
  });

  test('ends the process where nobody asks for it', async () => {
    const idle = `console.log('idle'); setInterval(() => {}, 1000);`;
    expect(await interrupted(idle, 'SIGINT')).toEqual({ lines: ['idle'], code: null, signal: 'SIGINT' });
  });

  test('ends the reading of stdin', async () => {
    const reading = `host.interrupted; host.readStdin({ most: 10 }).catch(({ reason }) => console.log(reason)); console.log('reading');`;
    expect(await interrupted(reading, 'SIGINT')).toEqual({ lines: ['reading', 'interrupted'], code: 0, signal: null });
  });
});

test.runIf(process.platform !== 'win32')('who writes much waits for the reader', async () => {
  const text = `(async () => {
    const { stdout, stderr } = require(${bundle}).nodeHost();
    for (let piece = 0; piece < 300; piece++) {
      stdout.write('x'.repeat(100_000));
      await stdout.drained();
      if (process.stdout.writableLength > 1_000_000) stderr.write('piled up');
    }
  })()`;
  const command = `"${process.execPath}" -e "$0" | (sleep 0.3; wc -c)`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command, text], { encoding: 'utf8' });
  expect({ count: Number(stdout), stderr }).toEqual({ count: 30_000_000, stderr: '' });
  const cut = spawnSync('sh', ['-c', `"${process.execPath}" -e "$0" | head -c 1`, text], { encoding: 'utf8' });
  expect(cut).toMatchObject({ stdout: 'x', stderr: '' });
});

/** Runs a text with a host of its own, and sends the process a signal each time it prints something. */
async function interrupted(text: string, ...signals: readonly NodeJS.Signals[]) {
  const child = spawn(process.execPath, ['-e', `const host = require(${bundle}).nodeHost(); ${text}`]);
  const lines: string[] = [];
  const waiting = [...signals];
  child.stdout.on('data', (chunk: Buffer) => {
    lines.push(chunk.toString().trim());
    const signal = waiting.shift();
    if (signal) child.kill(signal);
  });
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ lines, code, signal })));
}
