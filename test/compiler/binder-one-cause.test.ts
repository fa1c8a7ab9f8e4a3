import { describe, expect, test } from 'vitest';
import { around, template } from '../around.ts';
import { bound, compiled, findingsIn, skippedOf } from './compiling.ts';

/** A form with weights: a row that is not read would change their sum. */
const weighted = (indicators: string): string => `表样: national-2021\n绩效指标:\n${indicators}`;
const output = '  产出指标:\n    数量指标:\n      - 供水设施数量: ≥20座\n        权重: 50\n';
const benefit = '  效益指标:\n    社会效益指标:\n      - 受益人口数: ≥500人\n        权重: 30\n';
const satisfaction = '  满意度指标:\n    - 群众满意度: ≥90%\n      权重: 10\n';
const cost = '经济成本指标:\n        - 设施单价: ≤90万元\n          权重: 20\n';

describe('rows that are not read are one finding: neither their weights nor their category is missed as well', () => {
  test.each([
    [
      'a second level that the form does not have',
      `${output}  效益指标:\n    可持续影响指标:\n      - 管护机制健全性: 健全\n        权重: 30\n${satisfaction}`,
      ['missing-cost «绩效指标»', 'category-unknown «可持续影响指标»'],
      ['weight-band', 'weight-total', 'missing-category', 'too-few-indicators'],
    ],
    [
      'a first level under another one',
      `${output}    成本指标:\n      - 设施单价: ≤90万元\n        权重: 20\n${benefit}${satisfaction}`,
      ['category-unknown «成本指标»'],
      ['weight-band', 'weight-total', 'missing-cost'],
    ],
    [
      'an unknown first level',
      `${output}  过程指标:\n    管理指标:\n      - 制度健全性: 健全\n        权重: 30\n${satisfaction}`,
      ['category-unknown «过程指标»'],
      ['weight-band', 'weight-total', 'missing-category', 'missing-cost'],
    ],
    [
      'an item that is none',
      `${output}  效益指标:\n    社会效益指标:\n      - 受益人口数\n${satisfaction}  成本指标:\n      ${cost}`,
      ['wrong-type «受益人口数»'],
      ['weight-band', 'weight-total', 'missing-category'],
    ],
  ])('%s', (_, indicators, findings, skipped) => {
    expect(findingsIn(weighted(indicators))).toEqual(findings);
    expect(skippedOf(weighted(indicators))).toEqual(expect.arrayContaining(skipped));
  });

  test('an unknown first level that holds nothing hides nothing', () => {
    expect(findingsIn('绩效指标:\n  过程指标:\n  产出指标:\n    数量指标:\n      - 培训人次: ≥5.00(人次)')).toEqual([
      'missing-category «绩效指标»',
      'missing-category «绩效指标»',
      'too-few-indicators «绩效指标»',
      'category-unknown «过程指标»',
    ]);
  });

  test('效益目标 is read as 效益指标', () => {
    const lines = weighted(`${output}${benefit.replace('效益指标', '效益目标')}${satisfaction}  成本指标:\n      ${cost}`);
    expect(bound(lines).indicators.map(({ category }) => category)).toContain('benefit.socialBenefit');
    expect(findingsIn(lines.replace('权重: 50', '权重: 40').replace('权重: 30', '权重: 20'))).toEqual(['category-unknown «效益目标»']);
    expect(messageOf(lines, 'category-unknown')).toBe('本表样没有“效益目标”，您是否要写“效益指标”？');
  });

  test('second levels below a second level at the first level are not spoken of as well', () => {
    expect(findingsIn('表样: national-2015\n绩效指标:\n  成本指标:\n    经济成本指标:\n      - 项目成本: ≤90万元')).toEqual([
      'category-parent «成本指标»',
    ]);
  });

  test('a first level under another one is reported as such, with what stands below it', () => {
    const lines = weighted(`${output}    成本指标:\n      - 设施单价: ≤90万元\n        权重: 20\n${benefit}${satisfaction}`);
    expect(messageOf(lines, 'category-unknown')).toBe('“成本指标”在本表样是一级指标，不在“产出指标”下面');
    expect(helpOf(lines, 'category-unknown')).toBe('与“产出指标”并列写“成本指标”，它下面是：经济成本指标、社会成本指标、生态环境成本指标');
  });

  test('items without a space after the minus, or with another sign, are no categories', () => {
    const lines = '绩效指标:\n  满意度指标:\n    -党员满意度: ≥90.00(%)\n    － 群众满意度: ≥90.00(%)';
    expect(findingsIn(lines).map(finding => finding.split(' ')[0])).toEqual(['wrong-type']);
    expect(helpOf(lines, 'wrong-type')).toBe('用半角减号，减号后要空一格：- 党员满意度: ≥90.00(%)');
  });
});

/** Three indicators under the key of a set. */
const rows = (name: string): string =>
  `  ${name}:\n    产出指标:\n      数量指标:\n        - 培训人次: ≥5.00(人次)\n    效益指标:\n      社会效益指标:\n        - 社区干部队伍素质: 提高\n    满意度指标:\n      - 党员满意度: ≥90.00(%)\n`;
/** A declaration with these indicators only. */
const only = (sets: string): string =>
  template('shanghai-2023')
    .replace(/^绩效指标:\n(?:[ #].*\n)*/m, '')
    .concat('绩效指标:\n', sets);

describe('a set in a form without sets', () => {
  test.each([
    ['年度', rows('年度'), ['category-unknown «年度»']],
    ['总体', rows('总体'), ['category-unknown «总体»']],
    ['both', rows('年度') + rows('中期指标'), ['category-unknown «中期指标»']],
  ])('%s: one finding, and its rows are read', (_, sets, expected) => {
    expect(pointedAt(only(sets))).toEqual(expected);
    expect(compiled(only(sets)).declaration?.indicators.map(({ set }) => set)).toEqual(['annual', 'annual', 'annual']);
  });

  test('it says that the form has none', () => {
    const [finding] = compiled(only(rows('年度'))).diagnostics;
    expect(finding?.message.zh).toBe('本表样不分总体和年度，直接写一级指标');
  });
});

describe('a category beside the fields', () => {
  test.each(['产出指标:\n  数量指标:\n    - 甲: ≥5.00(次)', '数量指标:\n  - 甲: ≥5.00(次)'])('%s', lines => {
    expect(findingsIn(lines).map(finding => finding.split(' ')[0])).toEqual(['unknown-key']);
    expect(helpOf(lines, 'unknown-key')).toBe('写在“绩效指标”下面，并比它多缩进两个空格');
  });

  test('under a 绩效指标 that nothing is indented below, the indicators are not missed as well', () => {
    expect(findingsIn('绩效指标:\n产出指标:\n  数量指标:\n    - 甲: ≥5.00(次)')).toEqual(['unknown-key «产出指标»']);
  });

  test('what stands there is not missed below 绩效指标', () => {
    const lines = `绩效指标:\n${output.replaceAll('20座\n        权重: 50', '20.00(座)')}${benefit.replaceAll('500人\n        权重: 30', '500.00(人)')}满意度指标:\n  - 党员满意度: ≥90.00(%)`;
    expect(findingsIn(lines)).toEqual(['unknown-key «满意度指标»']);
  });
});

describe('您是否要写', () => {
  test.each([
    [
      'a near miss of what is not there',
      (text: string) => text.replace('实施单位', '实施单拉'),
      '没有“实施单拉”这一项，您是否要写“实施单位”？',
    ],
    ['never what stands there already', (text: string) => `${text}实施单拉: 某单位\n`, '没有“实施单拉”这一项'],
    ['nor for a field of other forms', (text: string) => `${text}项目期: 2023年\n`, '本表样没有“项目期”，它是其他表样的项'],
  ])('%s', (_, change, expected) => {
    expect(compiled(change(template('shanghai-2023'))).diagnostics.map(({ message }) => message.zh)).toEqual([expected]);
  });

  test.each([
    [
      '表样: shanghai-2026\n项目概述: 以党建引领融合发展，持续提升基层党组织的组织力和党员教育管理水平。',
      '本表样没有“项目概述”，它是其他表样的项，您是否要写“项目概况”？',
    ],
    ['表样: national-2021\n项目资金:\n  项目资金总额:\n    合计: 90.00', '本表样没有“项目资金总额”，它是其他表样的项'],
  ])('%s', (lines, expected) => {
    expect(messageOf(lines, 'unknown-key')).toBe(expected);
  });

  test.each([
    ['项目类别: 其它运转类', '项目类别“其它运转类”不在选项之内，您是否要写“其他运转类”？'],
    ['项目类别: 003 其他运转类', '项目类别“003 其他运转类”不在选项之内，您是否要写“其他运转类”？'],
    ['项目性质: 常年项目', '项目性质“常年项目”不在选项之内，您是否要写“经常性项目”？'],
    ['项目性质: 持续性项目', '项目性质“持续性项目”不在选项之内'],
    ['项目类别: 绩效目标', '项目类别“绩效目标”不在选项之内'],
  ])('%s', (line, expected) => {
    expect(messageOf(line, 'unknown-term')).toBe(expected);
  });
});

function pointedAt(text: string): readonly string[] {
  return compiled(text).diagnostics.map(({ problem, place }) => `${problem.code} «${text.slice(place.start, place.end)}»`);
}

function messageOf(lines: string, code: string): string | undefined {
  return compiled(around(lines)).diagnostics.find(({ problem }) => problem.code === code)?.message.zh;
}

function helpOf(lines: string, code: string): string | undefined {
  return compiled(around(lines)).diagnostics.find(({ problem }) => problem.code === code)?.help?.zh;
}
