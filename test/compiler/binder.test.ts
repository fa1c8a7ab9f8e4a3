import { describe, expect, test } from 'vitest';
import { template } from '../around.ts';
import { bound, codesOf, findingsIn } from './compiling.ts';

const quantities = (...items: readonly string[]): string =>
  `绩效指标:\n  产出指标:\n    数量指标:\n${items.map(item => `      - ${item}`).join('\n')}`;
const complete = (indent: string): string =>
  `${indent}产出指标:\n${indent}  数量指标:\n${indent}    - 甲: ≥5次\n${indent}    - 乙: ≥5次\n${indent}效益指标:\n${indent}  社会效益指标:\n${indent}    - 丙: 健全\n${indent}满意度指标:\n${indent}  - 群众满意度: ≥90%\n`;

describe('the keys of a declaration', () => {
  test.each([
    ['an English id', '项目性质:\nprojectNature: 经常性项目', ['missing-field «项目性质»', 'duplicate-key «projectNature»']],
    ['full-width letters', 'ｐｒｏｊｅｃｔＣｏｄｅ: "0012"', []],
    ['another label of the row', '项目代码: 31010721', []],
    ['both labels of a row', '项目编码: "1"\n项目代码: "1"', ['duplicate-key «项目代码»']],
    ['an unknown key twice', '联系人: 甲\n联系人: 乙', ['unknown-key «联系人»', 'duplicate-key «联系人»']],
    ['a near miss', '实施单拉: 某单位', ['unknown-key «实施单拉»']],
    ['a field of other forms', '项目属性: 延续项目', ['unknown-key «项目属性»']],
    ['a list where a text belongs', '项目名称: [智慧校园]', ['wrong-type «[智慧校园]»']],
    ['a mapping where a text belongs', '项目名称: {名称: 智慧校园}', ['wrong-type «{名称: 智慧校园}»']],
  ])('%s', (_, lines, expected) => {
    expect(findingsIn(lines)).toEqual(expected);
  });

  test('a near miss of a required field is not missed as well', () => {
    const text = template('shanghai-2023')
      .replace('实施单位', '实施单拉')
      .replace('    财政拨款', '    财政拔款')
      .replace('  年度资金申请总额', '  年度资金申清总额');
    expect(codesOf(text)).toEqual(['unknown-key']);
  });

  test('nor is a field for which that of another form was written', () => {
    const text = template('shanghai-2023')
      .replace('计划开始日期: 2023-01-01\n计划完成日期', '计划完成日期')
      .replace('项目名称', '项目期: 2023年\n项目名称');
    expect(codesOf(text)).toEqual(['unknown-key']);
  });

  test('a field keeps its text as written', () => {
    expect(bound('项目编码: 00310107210000000123456').fields.get('projectCode')?.value).toBe('00310107210000000123456');
    expect(bound('项目名称: " 3.10 "').fields.get('projectName')?.value).toBe('3.10');
  });
});

describe('what is required', () => {
  test.each([
    ['a blank field', '项目名称:', ['missing-field «项目名称»']],
    ['a field of null', '项目名称: ~', ['missing-field «项目名称»']],
    ['a quoted null is a text', '项目名称: "null"', []],
    ['a field of tags only', '项目名称: <p></p>', ['missing-field «项目名称»', 'markup-in-text «<p></p>»']],
    ['a blank group', '项目资金:\n  项目资金总额:', ['missing-field «项目资金总额»']],
    ['a blank total', '项目资金:\n  项目资金总额:\n    合计:', ['missing-field «合计»']],
    ['blank funding', '项目资金:', ['missing-field «项目资金»']],
    ['blank indicators', '绩效指标:', ['missing-field «绩效指标»']],
    ['no goal at all', '项目概述:\n项目总体目标:\n年度总体目标: ""', ['missing-field «项目概述»']],
    ['one goal of three', '项目概述:\n项目总体目标:', ['missing-goal «项目概述»', 'missing-goal «项目总体目标»']],
  ])('%s', (_, lines, expected) => {
    expect(findingsIn(lines)).toEqual(expected);
  });
});

describe('amounts', () => {
  test.each([
    ['4,483,000.00', '4483000.00'],
    ['448.3万元', '4483000'],
    ['４，４８３，０００元', '4483000'],
  ])('%s is read exactly', (written, amount) => {
    expect(bound(`项目资金:\n  项目资金总额:\n    合计: ${written}`).funding.get('projectTotal')?.parts.get('total')?.value).toBe(amount);
  });

  test.each([
    ['a word that stands for an amount', '合计: 待填写', ['placeholder «待填写»']],
    ['a text', '合计: 四百多万', ['wrong-type «四百多万»']],
    ['a list', '合计: [1]', ['wrong-type «[1]»']],
    ['an unknown part', '企业自筹: 1.00', ['unknown-key «企业自筹»']],
  ])('%s', (_, line, expected) => {
    expect(findingsIn(`项目资金:\n  项目资金总额:\n    ${line}`)).toEqual(expected);
  });
});

describe('an indicator', () => {
  test('short and long forms say the same', () => {
    const short = bound(quantities('培训人次: ≥500.00(人次)')).indicators[0];
    const long = bound(quantities('名称: 培训人次\n        指标值: ≥500.00(人次)')).indicators[0];
    expect(long?.value?.value).toEqual(short?.value?.value);
    expect([short?.name?.value, short?.category, short?.subject]).toEqual([
      '培训人次',
      'output.quantity',
      { labels: ['绩效指标', '产出指标', '数量指标'], indicator: '培训人次' },
    ]);
  });

  test('columns may stand beside a short form, before or behind its name', () => {
    const [first, second] = bound(
      quantities('培训人次: ≥5\n        计量单位: 人次', '备注: 含复训\n        复训人次: ≥5.00(人次)'),
    ).indicators;
    expect([first?.value?.value?.canonical, first?.unit?.value]).toEqual(['≥5.00(人次)', '人次']);
    expect([second?.name?.value, second?.note?.value]).toEqual(['复训人次', '含复训']);
  });

  test.each([
    ['without a name', ['指标值: ≥5.00(次)'], ['missing-field «指标值: ≥5.00(次)»']],
    ['with a blank name', ['名称:\n        指标值: ≥5.00(次)'], ['missing-field «名称:\n        指标值: ≥5.00(次)»']],
    ['with two names', ['甲: 1次\n        乙: 2次'], ['wrong-type «甲: 1次\n        乙: 2次»']],
    ['that is a bare text', ['培训人次'], ['wrong-type «培训人次»']],
    ['with two values', ['甲: ≥5.00(次)\n        指标值: ≥6.00(次)'], ['duplicate-key «指标值»']],
    ['with its name twice', ['甲: ≥5.00(次)\n        甲: ≥6.00(次)'], ['duplicate-key «甲»']],
    ['whose value is a mapping', ['甲:\n          指标值: ≥5.00(次)'], ['wrong-type «指标值: ≥5.00(次)»']],
    ['without a value', ['甲:'], ['missing-value «甲»']],
    ['whose value stands in its column', ['甲:\n        指标值: ≥5.00(次)'], []],
    ['with a misspelt column', ['名称: 甲\n        指标直: ≥5.00(次)'], ['unknown-key «指标直»']],
    ['with a column of other forms', ['甲: ≥5.00(次)\n        权重: 10'], ['unknown-key «权重»']],
  ])('%s', (_, items, expected) => {
    expect(findingsIn(quantities(...items))).toEqual(expected);
  });
});

describe('categories', () => {
  test.each([
    [
      'without the suffix, with a bracket',
      '绩效指标:\n  产出指标:\n    数量（必填）:\n      - 甲: ≥5.00(次)',
      ['duplicate-key «数量（必填）»'],
    ],
    ['blank ones are as if absent', '绩效指标:\n  效益指标:\n    经济效益指标:', []],
    [
      'a misspelt second level is read as the one that is meant',
      '绩效指标:\n  产出指标:\n    实效指标:\n      - 培训: 2025年',
      ['category-unknown «实效指标»', 'deadline-after-end «2025年»'],
    ],
    [
      'a second level under the wrong first level',
      '绩效指标:\n  产出指标:\n    生态效益:\n      - 绿化率: ≥30.00(%)',
      ['category-parent «生态效益»'],
    ],
    ['a second level at the first level', '绩效指标:\n  数量指标:\n    - 甲: ≥5.00(次)', ['category-parent «数量指标»']],
    ['a text where a list belongs', '绩效指标:\n  产出指标:\n    质量指标: ≥5.00(次)', ['wrong-type «≥5.00(次)»']],
    ['a list under a first level of several', '绩效指标:\n  产出指标:\n    - 甲: ≥5.00(次)', ['wrong-type «- 甲: ≥5.00(次)»']],
    ['a list under a first level of one', '绩效指标:\n  满意度指标:\n    - 党员满意度: ≥90.00(%)', []],
  ])('%s', (_, lines, expected) => {
    expect(findingsIn(lines)).toEqual(expected);
  });

  test('成本指标 is a second level of 产出 in the tree of 88号 and a first level in that of 101号', () => {
    expect(findingsIn('表样: national-2015\n绩效指标:\n  成本指标:\n    - 项目成本: ≤90万元')).toEqual(['category-parent «成本指标»']);
    expect(findingsIn('表样: shanghai-2023\n绩效指标:\n  成本指标:\n    - 项目成本: ≤90.00(万元)')).toEqual([
      'category-unknown «成本指标»',
    ]);
  });
});

describe('sets', () => {
  const both = `表样: national-2015\n绩效指标:\n  年度指标:\n${complete('    ')}  中期:\n${complete('    ')}`.replace('年度指标', '年度');

  test('总体 and 年度 are read apart, and one name may stand in both', () => {
    const { sets, indicators } = bound(both);
    expect([...sets.keys()]).toEqual(['annual', 'overall']);
    expect(indicators.map(({ set }) => set)).toEqual([...Array<string>(4).fill('annual'), ...Array<string>(4).fill('overall')]);
    expect(findingsIn(both)).toEqual([]);
  });

  test('without sets everything is of the year', () => {
    expect([...bound('表样: national-2015').sets.keys()]).toEqual(['annual']);
  });

  test('each set that is given is looked at', () => {
    const lines = `表样: national-2015\n绩效指标:\n  年度:\n${complete('    ')}  总体:\n    产出指标:\n      数量指标:\n        - 甲: ≥5次\n        - 乙: ≥6次\n        - 丙: ≥7次\n`;
    expect(findingsIn(lines)).toEqual(['missing-category «绩效指标»', 'missing-category «绩效指标»']);
  });
});

describe('limits', () => {
  test('a text has at most 50,000 characters, counted as people count them', () => {
    expect(findingsIn(`项目概述: ${'😀'.repeat(49_999)}字`)).toEqual(['missing-glyph «😀»']);
    expect(findingsIn(`项目概述: ${'字'.repeat(50_001)}`).map(finding => finding.split(' ')[0])).toEqual(['limit-exceeded']);
  });

  test('a declaration has at most 5,000 indicators', () => {
    const items = Array.from({ length: 5_000 }, (_, index) => `第${index}场: =1.00(场)`);
    expect(findingsIn(quantities(...items))).toEqual(['limit-exceeded «绩效指标»']);
  });
});
