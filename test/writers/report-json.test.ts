import { expect, test } from 'vitest';
import { failedReport } from '../../src/writers/report/report-file.ts';
import { json } from '../../src/writers/report/json.ts';
import { fileOf, finding, show } from './reported.ts';

const place = (marked: string) => finding(marked).at;

test('the report as JSON is one object with its keys in order', () => {
  const said = { severity: 'warning', help: { zh: '改小', en: '' }, related: [['满意度', '名称在此']] } as const;
  const skipped = {
    ...fileOf(finding('满意度: «290%»', said)),
    notExecuted: [{ code: 'goal-amount', reason: { zh: '没有金额', en: '' } }],
  };
  const failed = failedReport('b.yaml', '*', { zh: '没有权限', en: 'permission denied' });
  expect(json([skipped, failed], show)).toBe(`{
  "format": "perfdecl/report@1",
  "catalogue": "sha256:0",
  "files": [
    {
      "path": "a.yaml",
      "form": "shanghai-2023",
      "outcome": "accepted",
      "notExecuted": [
        {
          "code": "goal-amount",
          "reason": "没有金额"
        }
      ],
      "findings": [
        {
          "code": "percent-range",
          "severity": "warning",
          "message": "指标值超出范围",
          "help": "改小",
          "line": 1,
          "column": 6,
          "endLine": 1,
          "endColumn": 10,
          "related": [
            {
              "message": "名称在此",
              "path": "a.yaml",
              "line": 1,
              "column": 1
            }
          ],
          "fix": null
        }
      ]
    },
    {
      "path": "b.yaml",
      "form": null,
      "outcome": "failed",
      "notExecuted": [
        {
          "code": "*",
          "reason": "没有权限"
        }
      ],
      "findings": []
    }
  ],
  "summary": {
    "files": 2,
    "accepted": 1,
    "rejected": 0,
    "failed": 1,
    "error": 0,
    "warning": 1,
    "info": 0
  }
}
`);
});

test('what is unseen stays itself for a program and harmless in a terminal', () => {
  const printed = json([fileOf(finding('«a»', { message: { zh: 'x\u202Ey\u001B[2J', en: '' } }))], show);
  expect(printed).not.toContain('\u202E');
  expect(printed).not.toContain('\u001B');
  expect(JSON.parse(printed).files[0].findings[0].message).toBe('x\u202Ey\u001B[2J');
});

test('columns count UTF-16 units, whatever the cells', () => {
  expect(place('\u{20BB7}《«≥95%»》')).toMatchObject({ line: 1, column: 4, endLine: 1, endColumn: 8 });
  expect(place('a: 1\r\n\u{20BB7}«b»\r\n')).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 4 });
});

test('a finding keeps its identity when lines move', () => {
  const subject = { labels: ['绩效指标', '产出指标', '数量指标'], indicator: '培训人次' };
  expect(finding('a: 1\nb: «2»', { subject }).identity).toBe(finding('b: «2»', { subject }).identity);
  expect(finding('b: «2»', { subject }).identity).not.toBe(finding('b: «3»', { subject }).identity);
});

test('a line of a megabyte is cut around the place, never inside a character', () => {
  const { excerpt } = place(`${'\u{20BB7}'.repeat(300_000)}«x»${'\u{20BB7}'.repeat(300_000)}`);
  const [line] = excerpt.lines;
  expect(line?.text.length).toBeLessThan(1000);
  expect(line?.text).toMatch(/^\u{20BB7}+x\u{20BB7}+$/u);
  expect(line?.cut).toBe(true);
});
