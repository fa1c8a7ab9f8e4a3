import { describe, expect, test } from 'vitest';
import { csv } from '../../src/writers/report/csv.ts';
import { failedReport } from '../../src/writers/report/report-file.ts';
import { run } from '../../src/writers/report/run.ts';
import { VERSION } from '../../src/writers/version.ts';
import { fileOf, finding, print, project } from './reported.ts';

/** Rows and cells as RFC 4180 has them. */
function cellsIn(text: string): readonly (readonly string[])[] {
  const rows = [...text.matchAll(/(?:"(?:[^"]|"")*"(?:,|\r\n))+?(?<=\r\n)/g)].map(([row]) => row);
  expect(rows.join('')).toBe(text);
  return rows.map(row => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

describe('the table for spreadsheets', () => {
  test('has a row a declaration behind its headings, begins with a byte order mark and ends its lines with CRLF', () => {
    const findings = fileOf(finding('«a»'), finding('«a»', { severity: 'warning', code: 'missing-unit' }), finding('«b»'));
    const named = {
      projectName: '道路, "一期"',
      implementingUnit: '二中心',
      annualFunds: '4483000.00',
      projectFunds: '12.3',
      fiscalYear: 2026,
    };
    const written = print(csv, [project('a.yaml', named, findings), failedReport('b.yaml', 'source', { zh: '没有权限', en: '' })]);
    expect(written.startsWith('\uFEFF"文件","项目名称"')).toBe(true);
    expect(cellsIn(written.slice(1)).slice(1)).toEqual([
      [
        'a.yaml',
        '道路, "一期"',
        '',
        '二中心',
        '',
        '2026',
        '448.30',
        '0.00123',
        'shanghai-2023',
        '有错误',
        '2',
        '1',
        '0',
        'missing-unit percent-range',
      ],
      ['b.yaml', '', '', '', '', '', '', '', '', '未能检查', '0', '0', '0', ''],
    ]);
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-2', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1'])(
    'makes no formula of %j',
    written => {
      const [, [, cell = ''] = []] = cellsIn(print(csv, [project('a.yaml', { projectName: written })]).slice(1));
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  test('has no form schemas', () => {
    expect(cellsIn(print(csv, [{ ...fileOf(finding('«a»')), kind: 'form-schema' }]).slice(1))).toHaveLength(1);
  });
});

describe('the run as JSON', () => {
  const report = project(
    'a.yaml',
    { projectName: '道路', annualFunds: '100000000000000000000.01', projectFunds: '1' },
    fileOf(finding('«a»'), finding('«b»')),
  );
  const files = new Map([['a.yaml', [{ kind: 'html', path: 'x/a.lint.html', sha256: 'abc' }]]]);
  const built = { options: { outputs: ['pdf'], draft: true, date: '2026-01-01T00:00:00Z' }, files };

  test('has what was asked for, found and made, and money to the last digit', () => {
    const written = JSON.parse(print(run, [report, project('b.yaml', { annualFunds: '0.02' })], { built }));
    expect(written).toMatchObject({
      format: 'perfdecl/run@1',
      version: VERSION,
      options: { lang: 'zh', outputs: ['pdf'], draft: true, date: '2026-01-01T00:00:00Z' },
      summary: { files: 2, accepted: 1, rejected: 1, annualFunds: '100000000000000000000.03', acceptedAnnualFunds: '0.02' },
    });
    expect(written.files[0]).toEqual({
      path: 'a.yaml',
      kind: 'declaration',
      form: 'shanghai-2023',
      project: {
        projectName: '道路',
        projectCode: null,
        supervisingDepartment: null,
        implementingUnit: null,
        category: null,
        fiscalYear: null,
        annualFunds: '100000000000000000000.01',
        projectFunds: '1',
      },
      outcome: 'rejected',
      stopped: null,
      notExecuted: [],
      findings: [{ code: 'percent-range', severity: 'error', count: 2 }],
      outputs: [{ kind: 'html', path: 'x/a.lint.html', sha256: 'abc' }],
    });
  });

  test('of a check has no outputs', () => {
    const written = JSON.parse(print(run, [report, failedReport('b.yaml', 'source', { zh: '没有权限', en: '' })]));
    expect(written.options).toEqual({ lang: 'zh' });
    expect(written.files.map(({ outputs }: { outputs: unknown }) => outputs)).toEqual([[], []]);
    expect(written.files[1]).toMatchObject({ project: null, outcome: 'failed', stopped: { cause: 'source', reason: '没有权限' } });
  });
});
