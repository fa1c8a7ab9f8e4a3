import { deflateSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { compile } from '../../src/compiler/compile.ts';
import { shippedForm } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { readFaces } from '../../src/program/host/read-faces.ts';
import { pdf } from '../../src/writers/output/pdf/pdf.ts';
import { fill } from '../../src/writers/sheet/fill.ts';
import { VERSION } from '../../src/writers/version.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';
import { edited, printed, savedAnew, verdict, verified } from './verifying.ts';

const hongmei = await printed({ 'hongmei.yaml': readFileSync('examples/hongmei-2023.yaml', 'utf8') }, 'hongmei.yaml');
const small = await printed({ 'small.yaml': around('') }, 'small.yaml');
const own =
  'id: our-form\nextends: shanghai-2023\ntitle: 本局项目绩效目标申报表\nfields: { projectCode: null }\nlimits: { leastIndicators: 1 }\n';

describe('a PDF as it was printed is unchanged', () => {
  test.each([
    ['three pages', async () => hongmei],
    ['a date of its own', () => printed({ 'a.yaml': around('') }, 'a.yaml', { SOURCE_DATE_EPOCH: '1700000001' })],
    ['a name that is not ASCII, a byte order mark', () => printed({ '社区党建.yaml': `\uFEFF${around('')}` }, '社区党建.yaml')],
    ['a form of one’s own, by its path', () => printed({ 'a.yaml': around('表样: ./our.yaml'), 'our.yaml': own }, 'a.yaml')],
    [
      'a form of one’s own, by its id in a configuration',
      () => printed({ 'f/a.yaml': around('表样: our-form'), 'forms/our.yaml': own, 'perfdecl.config.yaml': 'forms: forms\n' }, 'f/a.yaml'),
    ],
    [
      'no form named, but a default one',
      () => printed({ 'a.yaml': around('').replace(/^表样.*\n/, ''), 'perfdecl.config.yaml': 'defaultForm: shanghai-2023\n' }, 'a.yaml'),
    ],
  ])('%s', async (_, print) => {
    expect(await verdict(await print())).toEqual({ path: 'a.pdf', result: 'unchanged', printedBy: VERSION, reasons: [], exit: 0 });
  });

  test('under a configuration that is not known here, but that its findings cannot be counted again is said', async () => {
    const configuration = 'severities: { date-order: warning }\n';
    const files = { 'a.yaml': around('计划完成日期: 2022-01-01'), 'perfdecl.config.yaml': configuration };
    expect(await verdict(await printed(files, 'a.yaml'))).toMatchObject({ result: 'unchanged', reasons: [{ field: 'findings' }], exit: 0 });
  });
});

describe('a PDF that another program saved anew has the same data', () => {
  test.each([
    ['--linearize'],
    ['--object-streams=generate'],
    ['--stream-data=uncompress'],
    ['--qdf'],
    ['--recompress-flate', '--compression-level=1'],
    ['--object-streams=generate', '--linearize', '--coalesce-contents'],
  ])('qpdf %s', async (...options) => {
    const { result, reasons, exit } = await verdict(savedAnew(hongmei, ...options));
    expect([result, exit, ...reasons.map(({ message }) => message)]).toEqual(['data-agree', 0, '文件另存过，内容与原来的一致']);
  });
});

/** Where each line of text of a page stands in an unpacked PDF. */
function linesOf(unpacked: Buffer): readonly RegExpExecArray[] {
  return [...unpacked.toString('latin1').matchAll(/\[<([0-9a-f]{4,})>[^\]]*\] TJ/gi)];
}

test('an author that was changed in the metadata is caught', async () => {
  const packed = savedAnew(small, '--object-streams=disable');
  const found = packed.indexOf('<dc:creator>');
  const at = packed.indexOf('<rdf:li>', found) + '<rdf:li>'.length;
  expect(await verdict(edited(packed, at, 'x'))).toMatchObject({
    result: 'data-differ',
    reasons: [{ message: '文件属性（XMP）里的标题或作者不同' }],
  });
});

describe('a page with one character changed is caught', () => {
  const unpacked = savedAnew(small, '--stream-data=uncompress');

  test('in each of its lines', async () => {
    const found = linesOf(unpacked);
    expect(found.length).toBeGreaterThan(40);
    const missed: string[] = [];
    for (const { 0: line, 1: codes = '', index } of found) {
      const at = index + 2 + 4 * (Math.floor(codes.length / 8) % 50);
      const other = unpacked.toString('latin1', at, at + 4) === '0001' ? '0002' : '0001';
      const { result, reasons, exit } = await verdict(edited(unpacked, at, other));
      if (result !== 'data-differ' || reasons[0]?.page !== 1 || exit !== 1) missed.push(`${line} ${result}`);
    }
    expect(missed).toEqual([]);
  });

  test('on any page, packed again or not, and the page and the text are named', async () => {
    const whole = savedAnew(hongmei, '--stream-data=uncompress');
    const last = linesOf(whole)
      .filter(({ 1: codes = '' }) => codes.length >= 24)
      .at(-1);
    const at = (last?.index ?? 0) + 6;
    const changed = edited(whole, at, '0001');
    for (const page of [changed, savedAnew(changed, '--object-streams=generate', '--recompress-flate')]) {
      const { result, reasons } = await verdict(page);
      expect(result).toBe('data-differ');
      expect(reasons).toEqual([{ page: 3, field: null, message: expect.stringMatching(/^应为“.+”，现为“.+”$/) }]);
    }
  });

  test.each([
    ['a line moved', /\d\.\d+ Tm/],
    ['a stroke moved', /\d\.\d+ m /],
  ])('or %s', async (_, pattern) => {
    const match = pattern.exec(unpacked.toString('latin1'));
    const at = (match?.index ?? 0) + (match?.[0].indexOf('.') ?? 0) + 1;
    const { result, reasons } = await verdict(edited(unpacked, at, unpacked.toString('latin1', at, at + 1) === '9' ? '8' : '9'));
    expect([result, reasons[0]?.message]).toEqual(['data-differ', expect.stringContaining('文字相同')]);
  });

  test('or a glyph of a font', async () => {
    const changed = Buffer.from(unpacked);
    const font = changed.indexOf('glyf', changed.indexOf('/Length1'));
    changed[font + 400] = (changed[font + 400] ?? 0) ^ 1;
    expect(await verdict(changed)).toMatchObject({ result: 'data-differ', exit: 1 });
  });

  test('or what the document says it contains', async () => {
    const at = unpacked.indexOf('/Lang (zh-CN)') + 7;
    const { result, reasons } = await verdict(edited(unpacked, at, 'en'));
    expect([result, reasons[0]?.message]).toEqual(['data-differ', '页面以外的内容不同：Lang']);
  });
});

describe('embedded data that do not fit each other are caught', () => {
  const unpacked = savedAnew(small, '--stream-data=uncompress');

  test('JSON, with its member', async () => {
    const at = unpacked.indexOf('"total": "') + 10;
    const { result, reasons } = await verdict(edited(unpacked, at, unpacked.toString('latin1', at, at + 1) === '9' ? '8' : '9'));
    expect([result, reasons[0]?.field]).toEqual(['data-differ', 'funding.groups.projectTotal.total']);
  });

  test('the source', async () => {
    const at = unpacked.indexOf(Buffer.from('年度: 2023')) + Buffer.byteLength('年度: 202');
    const { result, reasons } = await verdict(edited(unpacked, at, '4'));
    expect(result).toBe('data-differ');
    expect(reasons.map(({ field }) => field)).toContain('source.sha256');
  });
});

/** A PDF as if another version had printed it. */
function ofAnother(print: Uint8Array): Buffer {
  const plain = savedAnew(print, '--object-streams=disable');
  return Buffer.from(plain.toString('latin1').replaceAll(`(perfdecl ${VERSION})`, '(perfdecl 0.0.9)'), 'latin1');
}

describe('a PDF of another version', () => {
  test('agrees if data and text do', async () => {
    expect(await verdict(ofAnother(small))).toMatchObject({ result: 'data-agree', printedBy: '0.0.9', exit: 0 });
  });

  test('agrees also if that version breaks lines and pages otherwise', async () => {
    const text = readFileSync('examples/hongmei-2023.yaml', 'utf8');
    const accepted = compile(sourceFile('hongmei.yaml', text), { forms: shippedForm, formIds: [] });
    if (accepted.outcome !== 'accepted') throw new Error('not accepted');
    const sheet = fill(accepted);
    const { paper } = sheet.style;
    const narrow = { ...sheet, style: { ...sheet.style, paper: { ...paper, left: paper.left + 30, bottom: paper.bottom + 60 } } };
    const world = {
      faces: readFaces({ readShipped: shipped }),
      sourceDigest: createHash('sha256').update(text).digest('hex'),
      date: '2023-01-01',
      encode: (written: string) => new TextEncoder().encode(written),
      deflate: deflateSync,
    };
    const other = ofAnother(await pdf.write(narrow, world));
    expect(await verdict(other)).toMatchObject({ result: 'data-agree', printedBy: '0.0.9' });
  });

  test('differs if one character does', async () => {
    const unpacked = ofAnother(savedAnew(small, '--stream-data=uncompress'));
    const missed: string[] = [];
    for (const { 0: line, 1: codes = '', index } of linesOf(unpacked)) {
      const other = codes.startsWith('0001') ? '0002' : '0001';
      if ((await verdict(edited(unpacked, index + 2, other))).result !== 'data-differ') missed.push(line);
    }
    expect(missed).toEqual([]);
  });
});

describe('what perfdecl did not print', () => {
  test.each([
    ['a text', 'hello'],
    ['an empty file', ''],
    ['a PDF without data', savedAnew(small, '--remove-attachment=small.json')],
    ['a truncated PDF', small.subarray(0, small.length / 2)],
    ['an encrypted PDF', savedAnew(small, '--encrypt', 'a', 'b', '256', '--')],
  ])('%s', async (_, content) => {
    const { exit, files } = await verified({ 'a.pdf': content });
    expect([exit, files[0]?.result]).toEqual([2, 'not-ours']);
  });
});

test('of several files the worst decides, and a folder means its PDFs', async () => {
  const files = { 'f/a.pdf': small, 'f/b.txt': 'x', 'f/c.pdf': 'no PDF', 'd.pdf': null };
  const { exit, files: found } = await verified(files, 'f', 'd.pdf');
  expect([exit, found.map(({ path, result }) => [path, result])]).toEqual([
    3,
    [
      ['f/a.pdf', 'unchanged'],
      ['f/c.pdf', 'not-ours'],
      ['d.pdf', 'failed'],
    ],
  ]);
});

test('people are told in a line a file, with the reasons below it', async () => {
  const host = memoryHost({ files: { 'a.pdf': small, 'b.pdf': 'no PDF', 'c.pdf': savedAnew(small, '--linearize') }, shipped });
  await main(['verify', 'a.pdf', 'b.pdf', 'c.pdf'], host);
  expect(host.printed.stdout).toBe('a.pdf：未改动\nb.pdf：不能核对\n  不是 PDF 文件\nc.pdf：数据一致\n  文件另存过，内容与原来的一致\n');
});
