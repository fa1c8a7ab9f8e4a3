import { describe, expect, test } from 'vitest';
import { build, check, compile, readForm } from '../../src/index.ts';
import { shippedFaces } from '../../src/node.ts';
import { readFaces } from '../../src/program/host/read-faces.ts';
import { around } from '../around.ts';
import { validJson } from '../written-json.ts';
import { shipped } from './scenario.ts';

const good = around('年度: 2023');

describe('the library, over texts', () => {
  test('compiles: what a declaration means, and its findings', () => {
    const compilation = compile(good);
    expect(compilation.outcome).toBe('accepted');
    expect(compilation.declaration?.fiscalYear?.value).toBe(2023);
    expect(compile('').diagnostics.map(({ problem }) => problem.code)).toEqual(['missing-form']);
  });

  test('checks: a report as plain data, that goes through JSON', () => {
    const report = check(around('项目类别: 绩效目标'), { name: '申报/a.yaml' });
    expect(report).toMatchObject({
      path: '申报/a.yaml',
      outcome: 'accepted',
      findings: [{ code: 'unknown-term', at: { line: 5, column: 7 } }],
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('checks also what YAML nests thousands of levels deep in going on after a fault', () => {
    for (const slip of ['  a: b\na: b\n', 'a: b: c\n', 'a: b\n  c: d\n']) {
      const report = check(`表样: shanghai-2026\n${slip.repeat(10_000)}`);
      expect(report.findings.map(({ code }) => code)).toEqual(['yaml-syntax']);
    }
  });

  test('builds: JSON and PDF of an accepted declaration, the same bytes each time', async () => {
    const options = { name: 'a.yaml', faces: readFaces({ readShipped: shipped }) };
    const [first, again] = [await build(good, options), await build(good, options)];
    expect(JSON.parse(validJson(first.json ?? ''))).toMatchObject({
      format: 'perfdecl/declaration@1',
      source: { name: 'a.yaml' },
      fiscalYear: 2023,
    });
    expect(new TextDecoder().decode(first.pdf?.slice(0, 5))).toBe('%PDF-');
    expect(again).toEqual(first);
  });

  test('builds only what is asked for, and nothing of a declaration with errors', async () => {
    const faces = readFaces({ readShipped: shipped });
    expect(Object.keys(await build(good, { faces, to: ['json'] }))).toEqual(['report', 'json']);
    expect(Object.keys(await build(around('年度: 二〇二三'), { faces }))).toEqual(['report']);
  });

  test('takes forms of its user’s own', async () => {
    const { value: form } = await readForm('id: own\nextends: shanghai-2023\ntitle: 本局申报表\n');
    const text = around('表样: own');
    expect(check(text, form && { forms: { own: form } })).toMatchObject({ form: 'own', outcome: 'accepted' });
    expect(check(text).findings.map(({ code }) => code)).toEqual(['unknown-form']);
  });

  test('says what is wrong with such a form', async () => {
    const { value, findings } = await readForm('id: own\nextends: ./other.yaml\n');
    expect(value).toBeUndefined();
    expect(findings.map(({ problem }) => problem.code)).toEqual(['form-schema']);
  });

  test('reads the shipped faces only where they are asked for', () => {
    expect(Object.keys(shippedFaces())).toEqual(['text', 'title', 'label', 'fallbacks']);
  });
});
