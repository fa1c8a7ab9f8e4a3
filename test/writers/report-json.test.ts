import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { StopCause } from '../../src/writers/report/file-report.ts';
import { detached, failedReport } from '../../src/writers/report/report-file.ts';
import { json } from '../../src/writers/report/json.ts';
import { summarize } from '../../src/writers/report/summary.ts';
import { fileOf, finding, print, show } from './reported.ts';

const place = (marked: string) => finding(marked).at;

test('the report as JSON is one object with its keys in order', () => {
  const parts = { severity: 'warning', help: { zh: '改小', en: '' }, related: [['满意度', '名称在此']] } as const;
  const skipped = {
    ...fileOf(finding('满意度: «290%»', parts)),
    notExecuted: [{ code: 'goal-amount', reason: { zh: '没有金额', en: '' }, isOptional: false }],
  };
  const failed = failedReport('b.yaml', 'source', { zh: '没有权限', en: 'permission denied' });
  const notes = { path: 'c.yaml', reason: { zh: '不是申报', en: 'no declaration' } };
  expect(print(json, [skipped, failed], { skipped: [notes] })).toBe(`{
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
  "skipped": [
    {
      "path": "c.yaml",
      "reason": "不是申报"
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
  const printed = print(json, [fileOf(finding('«a»', { message: { zh: 'x\u202Ey\u001B[2J', en: '' } }))]);
  expect(printed).not.toContain('\u202E');
  expect(printed).not.toContain('\u001B');
  expect(JSON.parse(printed).files[0].findings[0].message).toBe('x\u202Ey\u001B[2J');
});

test('columns count UTF-16 units, whatever the cells', () => {
  expect(place('\u{20BB7}《«≥95%»》')).toMatchObject({ line: 1, column: 4, endLine: 1, endColumn: 8 });
  expect(place('a: 1\r\n\u{20BB7}«b»\r\n')).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 4 });
});

test('a line of a megabyte is cut around the place, never inside a character', () => {
  const { excerpt } = finding(`${'\u{20BB7}'.repeat(300_000)}«x»${'\u{20BB7}'.repeat(300_000)}`);
  const [line] = excerpt.lines;
  expect(line?.text.length).toBeLessThan(1000);
  expect(line?.text).toMatch(/^\u{20BB7}+x\u{20BB7}+$/u);
  expect(line?.cut).toBe(true);
});

describe('the report says what kept a file from being checked', () => {
  const reason = { zh: '原因', en: 'reason' };
  const notExecuted = (cause: StopCause) => {
    const rule = { code: 'short-goal', reason: { zh: '出错', en: 'crashed' }, isOptional: false };
    const report = { ...failedReport('a.yaml', cause, reason), notExecuted: cause === 'rule' ? [rule] : [] };
    return JSON.parse(print(json, [report])).files[0].notExecuted;
  };

  test.each([
    ['source', '*'],
    ['form', 'form-schema'],
    ['configuration', 'configuration'],
    ['program', '*'],
    ['write', '*'],
  ] as const)('%s as %s', (cause, code) => {
    expect(notExecuted(cause)).toEqual([{ code, reason: '原因' }]);
  });

  test('a rule that crashed by its own code', () => {
    expect(notExecuted('rule')).toEqual([{ code: 'short-goal', reason: '出错' }]);
  });
});

test('a run is printed report by report, of which one at a time is in memory', () => {
  let taken = 0;
  let printed = 0;
  function* reports() {
    for (; taken < 100; taken++) yield fileOf(finding('«a»'));
  }
  const run = { reports: reports(), skipped: [], summary: summarize([]), built: undefined };
  for (const piece of json(run, show)) {
    expect(taken - printed).toBeLessThan(2);
    if (piece.includes('percent-range')) printed++;
  }
  expect(printed).toBe(100);
});

test('a detached report keeps nothing of its source in memory', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  const reports = Array.from({ length: 20 }, (_, index) =>
    detached(fileOf(finding(`${'甲'.repeat(1_000_000 + index)}«x»${'乙'.repeat(1000)}`))),
  );
  collect();
  // Twenty sources of two megabytes each.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(4_000_000);
  expect(reports).toHaveLength(20);
});
