import { describe, expect, test } from 'vitest';
import { template } from '../around.ts';
import { bound, compiled, findingsIn } from './compiling.ts';

describe('paragraphs', () => {
  test.each([
    ['a plain text', '项目概述: 甲\n\n  乙\n  丙'],
    ['a folded block', '项目概述: >\n  甲\n\n  乙\n  丙'],
    ['single quotes', "项目概述: '甲\n\n  乙\n  丙'"],
    ['double quotes', '项目概述: "甲\n\n  乙\n  丙"'],
    ['a literal block', '项目概述: |\n  甲\n\n  乙\n  丙'],
  ])('are divided by a blank line, and single breaks join, in %s', (_name, lines) => {
    expect(bound(lines).texts.find(({ subject }) => subject.labels[0] === '项目概述')?.paragraphs).toEqual(['甲', '乙丙']);
  });

  test('keep the blanks that are no line breaks', () => {
    expect(bound('项目概述: "甲\\n乙 丙"').texts.find(({ subject }) => subject.labels[0] === '项目概述')?.paragraphs).toEqual([
      '甲',
      '乙 丙',
    ]);
  });

  test('a name that goes on in the next line has no blank there, but between Latin words', () => {
    expect(bound('项目名称: 真南路下立交\n  工程').fields.get('projectName')?.value).toBe('真南路下立交工程');
    expect(bound('项目名称: 采购 LED\n  screen').fields.get('projectName')?.value).toBe('采购 LED screen');
  });
});

describe('what is unseen is found, and nothing else is wrong', () => {
  test.each([
    ['a date', '计划开始日期: 2023-\u200b01-01', 'invisible-character «\u200b»'],
    ['a year', '年度: 2023\u202c', 'invisible-character «\u202c»'],
    ['an amount', '项目资金:\n  项目资金总额:\n    其他资金: \u2066\u200b0.00', 'invisible-character «\u2066\u200b»'],
    ['a key', '项目\ufeff编码: 1', 'invisible-character «\ufeff»'],
    ['the name of the form', '表样: shanghai-2023\u2060', 'invisible-character «\u2060»'],
    [
      'a value',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训: ≥\u200b5.00(次)\n      - 演练: ≥5.00(次)\n      - 讲座: ≥5.00(次)',
      'invisible-character «\u200b»',
    ],
    ['a key without a value', '项目编码:\u200b', 'invisible-character «\u200b»'],
  ])('in %s', (_name, lines, finding) => {
    expect(findingsIn(lines)).toEqual([finding]);
  });

  test('in a required field that holds nothing else', () => {
    expect(findingsIn('项目名称: \u2060')).toEqual(['missing-field «项目名称»', 'invisible-character « \u2060»']);
  });
});

test('a required text that YAML takes for a comment is missing for that reason', () => {
  expect(findingsIn('项目名称: #3楼维修')).toEqual(['missing-field «项目名称»']);
  expect(compiled(template('shanghai-2023').replace(/(?<=项目名称: ).*/, '#3楼维修')).diagnostics[0]?.help?.zh).toContain('“#3楼维修”');
  expect(findingsIn('项目编码: #3')).toEqual(['text-lost-to-comment «#3»']);
  const items = '绩效指标:\n  产出指标:\n    数量指标:\n';
  expect(findingsIn(`${items}      - 培训: #3次`).filter(found => /lost|missing-value/.test(found))).toEqual(['missing-value «培训»']);
  expect(findingsIn(`${items}      - 名称: #3次\n        指标值: 3次`).filter(found => /lost|missing-field/.test(found))).toHaveLength(1);
});

test.each(['[shanghai-2023]', '{ a: b }'])('表样: %s is of the wrong type, and nothing after it is checked', shape => {
  const { diagnostics, skipped, source } = compiled(template('shanghai-2023').replace(/(?<=表样: )\S+/, shape));
  expect(diagnostics.map(({ problem, place }) => [problem.code, source.positionAt(place.start)])).toEqual([
    ['wrong-type', { line: 1, column: 5 }],
  ]);
  expect([...skipped.keys()]).toEqual(['*']);
});
