import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { HostError } from '../../src/program/host/host-error.ts';
import { nodeHost } from '../../src/program/host/node-host.ts';
import { preparation } from '../../src/program/host/node/writing.ts';
import { writeSet } from '../../src/program/host/write-set.ts';
import { around } from '../around.ts';

const host = nodeHost();
const folder = mkdtempSync(join(tmpdir(), 'perfdecl-writing-'));
const at = (...names: readonly string[]): string => join(folder, ...names);
const file = (content: string | Iterable<string>, ...names: readonly string[]) => ({ path: at(...names), content });

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files are written as one set', () => {
  test('each whole, with the folders it lacks, a text also in pieces, and nothing is left beside them', async () => {
    await host.write([file('{}\n', 'a', 'b', 'c.json'), file('x', 'a', 'c.pdf')]);
    await host.write([file(['[', ']\n'], 'a', 'b', 'c.json')]);
    expect(readdirSync(at('a'))).toEqual(['b', 'c.pdf']);
    expect(readdirSync(at('a', 'b'))).toEqual(['c.json']);
    expect(readFileSync(at('a', 'b', 'c.json'), 'utf8')).toBe('[]\n');
  });

  test.each([
    ['a folder at its place', () => mkdirSync(at('c.pdf')), 'folder'],
    ['a file where its folder should be', () => writeFileSync(at('c.pdf'), 'x'), 'not-a-folder'],
  ])('%s keeps the others from being written too', async (_name, obstruct, reason) => {
    obstruct();
    const obstructed = reason === 'folder' ? file('{}', 'c.pdf') : file('{}', 'c.pdf', 'd.pdf');
    writeFileSync(at('c.json'), 'old');
    const error = { name: 'WriteError', reason, path: obstructed.path, written: [] };
    await expect(host.write([file('new', 'c.json'), obstructed])).rejects.toMatchObject(error);
    expect(readFileSync(at('c.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['c.json', 'c.pdf']);
  });

  test('what throws while its pieces are made leaves nothing behind', async () => {
    await expect(host.write([file('x', 'a.json'), file(brokenPieces(), 'b.json')])).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a name as long as a name can be', async () => {
    const name = `${'x'.repeat(250)}.json`;
    await host.write([file('{}', name)]);
    expect(readdirSync(folder)).toEqual([name]);
    await expect(host.write([file('{}', `x${name}`)])).rejects.toMatchObject({ reason: 'name' });
  });

  test('removing needs nothing to be there', async () => {
    writeFileSync(at('a.json'), '');
    await host.remove(at('a.json'));
    await host.remove(at('a.json'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('temporary files of a run that was killed', () => {
  const uuid = '6f1f9a52-0000-4000-8000-000000000000';
  const dead = spawnSync(process.execPath, ['-e', '']).pid;

  test('are removed by the next run that writes into their folder', async () => {
    expect(await left(`.perfdecl-${dead}-${uuid}.tmp`, 2)).toEqual([]);
  });

  test.each([
    ['of a process that runs', `.perfdecl-${process.pid}-${uuid}.tmp`, 60],
    ['just written, perhaps on another machine', `.perfdecl-${dead}-${uuid}.tmp`, 0],
    ['of somebody else', `.${uuid}.tmp`, 60 * 24 * 7],
    ['that only looks like one', `.perfdecl-${dead}-notes.tmp`, 60 * 24 * 7],
  ])('but not one %s', async (_name, name, age) => {
    expect(await left(name, age)).toEqual([name]);
  });

  test('go after a day, as their process may have left its number to another', async () => {
    expect(await left(`.perfdecl-${process.pid}-${uuid}.tmp`, 60 * 25)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('what is no file', () => {
  const program = join(process.cwd(), 'bin/perfdecl.js');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', timeout: 20_000 });

  test('a pipe that nobody reads is refused, with all of its set', () => {
    writeFileSync(at('a.yaml'), around('年度: 2023'));
    mkdirSync(at('o'));
    spawnSync('sh', ['-c', 'mkfifo o/a.pdf pipe'], { cwd: folder });
    expect(run('build', 'a.yaml', '-o', 'o')).toMatchObject({ status: 3, stderr: '无法写出 o/a.pdf：没有程序在读这个管道\n' });
    expect(readdirSync(at('o'))).toEqual(['a.pdf']);
    expect(run('check', 'a.yaml', '--format', 'json=pipe')).toMatchObject({ status: 3, stderr: '无法写出 pipe：没有程序在读这个管道\n' });
  });

  test('a pipe that is read slowly gets all', async () => {
    spawnSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder });
    const reader = spawn('sh', ['-c', 'exec 3<pipe; sleep 0.2; wc -c <&3'], { cwd: folder });
    const counted = new Promise(resolve => reader.stdout.on('data', (chunk: Buffer) => resolve(Number(chunk))));
    const half = 'x'.repeat(300_000);
    await whenRead(() => host.write([file([half, half], 'pipe')]));
    expect(await counted).toBe(600_000);
  });

  test('a folder that the system does not make, as in /proc', async () => {
    const path = '/proc/self/x/y/a.json';
    await expect(host.write([{ path, content: '' }])).rejects.toMatchObject({ reason: 'no-folder', path: '/proc/self/x' });
  });
});

/** Tries until somebody has opened the pipe to read. */
async function whenRead(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof HostError) || error.reason !== 'no-reader') throw error;
    await new Promise(resolve => setTimeout(resolve, 10));
    await whenRead(write);
  }
}

function* brokenPieces(): Iterable<string> {
  yield '{';
  throw new Error('no more');
}

/** What a run that writes a file leaves of a temporary file that it finds. */
async function left(name: string, minutes: number): Promise<readonly string[]> {
  writeFileSync(at(name), 'half');
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(at(name), then, then);
  await writeSet([file('x', 'a.json')], preparation());
  return readdirSync(folder).filter(found => found !== 'a.json');
}
