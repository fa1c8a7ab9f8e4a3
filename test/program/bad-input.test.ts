import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type Machine, type MemoryHost, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly outcome: string;
    readonly findings: readonly { readonly code: string; readonly line: number }[];
  }[];
}

/** Checks files beside a good one, and says what became of them; the good one has to be checked in any case. */
async function checked(files: Machine['files'], ...paths: readonly string[]) {
  const host = memoryHost({ files: { ...files, 'good.yaml': around('年度: 2023') } });
  const exit = await main(['check', '--format', 'json', ...(paths.length > 0 ? paths : Object.keys(files ?? {})), 'good.yaml'], host);
  const report: Report = JSON.parse(host.printed.stdout);
  expect(report.files.at(-1)).toMatchObject({ path: 'good.yaml', outcome: 'accepted' });
  expect(host.printed.stderr).not.toMatch(/^\s+at /m);
  const found = report.files.slice(0, -1).map(({ outcome, findings }) => [outcome, ...new Set(findings.map(({ code }) => code))]);
  return { exit, found, stderr: host.printed.stderr };
}

// 表样: shanghai-2023 in GB18030.
const gb18030 = Uint8Array.of(0xb1, 0xed, 0xd1, 0xf9, 0x3a, 0x20, ...new TextEncoder().encode('shanghai-2023\n'));

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

describe('bad input gets a clear answer, and the other files of the run are done', () => {
  test.each([
    ['no YAML', '主管部门: [042]六安市', 'yaml-syntax'],
    ['an empty file', '', 'missing-form'],
    ['no mapping', '- 一\n- 二\n', 'wrong-type'],
    ['an unknown form', '表样: shanghai-2032\n', 'unknown-form'],
    ['GB18030', gb18030, 'not-utf8'],
    ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0xff), 'not-utf8'],
    ['10 MB of text', `表样: shanghai-2023\n项目概述: ${'字'.repeat(3_500_000)}\n`, 'limit-exceeded'],
    ['1,000 levels of nesting', `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, 'limit-exceeded'],
    ['an alias bomb', `a: &a\n  - x\nb: &b\n  - *a\n  - *a\nc:\n  - *b\n  - *b\n`, 'alias-refused'],
    ['control characters', '表样: shanghai-2023\n项目名称: a\u0007b\n', 'yaml-syntax'],
  ])('%s', async (_name, content, code) => {
    const { exit, found } = await checked({ 'bad.yaml': content });
    expect({ exit, found }).toMatchObject({ exit: 1, found: [['rejected', code]] });
  });

  test('duplicate keys', async () => {
    const { exit, found } = await checked({ 'bad.yaml': `${around('年度: 2023')}年度: 2023\n` });
    expect(exit).toBe(1);
    expect(found[0]).toContain('duplicate-key');
  });

  test('a file that cannot be read', async () => {
    expect(await checked({ 'bad.yaml': null })).toEqual({ exit: 3, found: [['failed']], stderr: '无法读取 bad.yaml：没有权限\n' });
  });

  test('a form schema with a fault', async () => {
    const files = { 'own.yaml': 'id: own\nextends: shanghai-2023\ntitel: x\n', 'bad.yaml': '表样: own.yaml\n' };
    const { exit, found, stderr } = await checked(files, 'bad.yaml');
    expect({ exit, found }).toEqual({ exit: 2, found: [['failed'], ['failed', 'form-schema']] });
    expect(stderr).toMatch(/^own\.yaml:3:1 error form-schema .*titel/);
  });

  test.each(['nowhere.yaml', 'no*thing.yaml', 'empty'])('a path that holds no declaration: %s', async path => {
    expect(await checked({ 'empty/notes.txt': 'x' }, path)).toMatchObject({ exit: 2, found: [] });
  });

  test('a file in GB18030 in a folder counts when it mentions 表样', async () => {
    expect(await checked({ 'f/a.yaml': gb18030 }, 'f')).toMatchObject({ exit: 1, found: [['rejected', 'not-utf8']] });
  });

  test.each([
    ['UTF-16, as Windows writes it', Uint8Array.of(0xff, 0xfe, ...utf16('年度: 2023\n项目名称: 智慧校园\n'))],
    ['UTF-16 without its mark', utf16('a: 1\n年度: 2023\n项目名称: 智慧校园\n')],
  ])('a file in a folder in %s counts when it has two labels', async (_, bytes) => {
    expect(await checked({ 'f/a.yaml': bytes }, 'f')).toMatchObject({ exit: 1, found: [['rejected', 'not-utf8']] });
  });

  test('a file in a folder in another encoding without such labels is no declaration', async () => {
    const files = { 'f/a.yaml': utf16('a: 1\nb: 年度\n'), 'f/b.yaml': Uint8Array.of(0xff, 0xff), 'f/c.yaml': around('年度: 2023') };
    expect(await checked(files, 'f')).toMatchObject({ exit: 0, found: [['accepted']] });
  });

  test('a file in a folder that cannot be parsed counts when it mentions 表样', async () => {
    const files = { 'f/a.yaml': '表样: shanghai-2023\n主管部门: [042]六安市\n', 'f/b.yaml': 'x: [042]y\n' };
    const { exit, found, stderr } = await checked(files, 'f');
    expect({ exit, found }).toEqual({ exit: 1, found: [['rejected', 'yaml-syntax']] });
    expect(stderr).toContain('f/b.yaml');
  });
});

describe('nothing is half-written', () => {
  test('where the output folder cannot be written, the run fails and says so', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023') }, readOnly: ['build'], shipped });
    expect(await main(['build', 'a.yaml', '--to', 'json', '--format', 'json'], host)).toBe(3);
    expect(host.printed.stderr).toBe('无法写出 build/a.json：没有权限\n');
    expect(JSON.parse(host.printed.stdout).summary).toMatchObject({ accepted: 0, failed: 1 });
    expect(host.written.size).toBe(0);
  });

  test('where one output cannot be written, none of its set is, and the file counts as checked, but not written', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023') }, readOnly: ['build/a.pdf'], shipped });
    expect(await main(['build', 'a.yaml'], host)).toBe(3);
    expect(host.printed.stderr).toBe('无法写出 build/a.pdf：没有权限\n');
    expect(host.printed.stdout).toBe('1 份申报未能写出：申报表未生成\n');
    expect([...host.written.keys()]).toEqual([]);
  });

  test('where one output cannot take its place, those that have are named', async () => {
    const host = memoryHost({ files: { 'a.yaml': around('年度: 2023') }, shipped });
    host.fail('rename', 2, 'full');
    expect(await main(['build', 'a.yaml'], host)).toBe(3);
    expect(host.printed.stderr).toBe('已写出 build/a.json\n无法写出 build/a.pdf：磁盘已满；此前已写出 build/a.json\n');
    expect([...host.written.keys()]).toEqual(['build/a.json']);
    expect([...host.temporary]).toEqual([]);
  });

  test('where the print fails, neither JSON nor report of the file is written, and the others are', async () => {
    const files = { 'a.yaml': around('年度: 2023'), 'b.yaml': around('年度: 二〇二三') };
    const host = memoryHost({ files });
    expect(await main(['build', 'a.yaml', 'b.yaml'], host)).toBe(3);
    expect([...host.written.keys()]).toEqual(['build/b.lint.html']);
  });
});

async function built(content: string): Promise<MemoryHost> {
  const host = memoryHost({ files: { 'a.yaml': content }, shipped });
  await main(['build', 'a.yaml', '--format', 'json'], host);
  return host;
}

test('the same declaration gives the same bytes, with CR LF and a byte order mark the same findings', async () => {
  const text = around('项目类别: 绩效目标');
  const [first, again, windows] = [await built(text), await built(text), await built(`\uFEFF${text.replaceAll('\n', '\r\n')}`)];
  expect(again.written).toEqual(first.written);
  expect(windows.printed.stdout).toBe(first.printed.stdout);
});
