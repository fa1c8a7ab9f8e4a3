import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';

const faulty = around('项目名称：智慧校园');
const mended = around('项目名称: 智慧校园');

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** The characters of GB18030 that take two bytes, which are all that a declaration needs, by the table of the decoder. */
const twoBytes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) twoBytes.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
}

function gb18030(text: string): Uint8Array {
  return new Uint8Array(Array.from(text, character => twoBytes.get(character) ?? [character.charCodeAt(0)]).flat());
}

describe('fix --encoding', () => {
  test.each([
    ['gb18030', gb18030(faulty)],
    ['utf-16le', utf16(`\uFEFF${faulty}`, 'le')],
    ['utf-16be', utf16(`\uFEFF${faulty}`, 'be')],
    ['UTF-16LE', utf16(`#\n${faulty}`, 'le')],
    ['utf-16be', utf16(`#\n${faulty}`, 'be')],
  ])('writes what is in %s as UTF-8, mended', async (encoding, bytes) => {
    const host = memoryHost({ files: { 'a.yaml': bytes } });
    expect(await main(['fix', '--encoding', encoding, 'a.yaml'], host)).toBe(0);
    expect(String(host.written.get('a.yaml')).replace(/^#\n/, '')).toBe(mended);
  });

  test('also where nothing else is to be mended', async () => {
    const host = memoryHost({ files: { 'a.yaml': gb18030(mended) } });
    expect(await main(['fix', '--encoding', 'gb18030', 'a.yaml'], host)).toBe(0);
    expect(host.written.get('a.yaml')).toBe(mended);
    expect(host.printed.stderr).toBe('a.yaml：已转为 UTF-8\n');
  });

  test('leaves what is UTF-8, and what is in another encoding', async () => {
    const host = memoryHost({ files: { 'a.yaml': mended, 'b.yaml': utf16(`\uFEFF${faulty}`, 'le') } });
    expect(await main(['fix', '--encoding', 'gb18030', 'a.yaml', 'b.yaml'], host)).toBe(1);
    expect([...host.written.keys()]).toEqual([]);
  });

  test('is what the help of not-utf8 says', async () => {
    const host = memoryHost({ files: { 'a.yaml': gb18030(faulty), 'b.yaml': utf16(`\uFEFF${faulty}`, 'be') } });
    await main(['check', 'a.yaml', 'b.yaml'], host);
    expect(host.printed.stdout).toContain('perfdecl fix --encoding gb18030');
    expect(host.printed.stdout).toContain('perfdecl fix --encoding utf-16be');
  });

  test('is never without it: the file stays as it is', async () => {
    const host = memoryHost({ files: { 'a.yaml': gb18030(faulty) } });
    expect(await main(['fix', 'a.yaml'], host)).toBe(1);
    expect([...host.written.keys()]).toEqual([]);
  });

  test('does not cut a file that is too long', async () => {
    const host = memoryHost({ files: { 'a.yaml': gb18030(mended + '# 长\n'.repeat(500_000)) } });
    expect(await main(['fix', '--encoding', 'gb18030', 'a.yaml'], host)).toBe(1);
    expect([...host.written.keys()]).toEqual([]);
  });
});

describe('fix', () => {
  test('says what could not be written, and mends the others', async () => {
    const host = memoryHost({ files: { 'a.yaml': faulty, 'b.yaml': faulty }, readOnly: ['a.yaml'] });
    expect(await main(['fix', 'a.yaml', 'b.yaml'], host)).toBe(3);
    expect([...host.written.keys()]).toEqual(['b.yaml']);
    expect(host.printed.stderr).toContain('a.yaml');
    expect(host.temporary.size).toBe(0);
  });

  test('stops between two files', async () => {
    const host = memoryHost({ files: { 'a.yaml': faulty, 'b.yaml': faulty } });
    host.interrupt('rename', 1, 'SIGINT');
    expect(await main(['fix', 'a.yaml', 'b.yaml'], host)).toBe(130);
    expect([...host.written.keys()]).toEqual(['a.yaml']);
  });

  test('prints no control characters to a terminal', async () => {
    const hostile = `${faulty}# \u202e\u001b[31m\n`;
    const host = memoryHost({ files: { 'a.yaml': hostile }, isTerminal: true });
    await main(['fix', '--dry-run', 'a.yaml'], host);
    expect(host.printed.stdout).toContain('-项目名称：智慧校园');
    for (const control of ['\u001b', '\u202e']) expect(host.printed.stdout).not.toContain(control);
  });

  test.runIf(process.platform !== 'win32')('keeps a link and the permissions of a file, and gives a diff that git applies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'perfdecl-fix-'));
    try {
      const path = join(folder, '申报.yaml');
      const link = join(folder, 'link.yaml');
      writeFileSync(path, faulty);
      symlinkSync(path, link);
      const run = (...args: readonly string[]): string =>
        execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/perfdecl.js'), 'fix', ...args], {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      execFileSync('git', ['apply'], { cwd: folder, input: run('--dry-run', '申报.yaml') });
      expect(readFileSync(path, 'utf8')).toBe(mended);
      writeFileSync(path, faulty);
      chmodSync(path, 0o640);
      run('link.yaml');
      expect(readFileSync(path, 'utf8')).toBe(mended);
      expect(statSync(path).mode & 0o777).toBe(0o640);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
