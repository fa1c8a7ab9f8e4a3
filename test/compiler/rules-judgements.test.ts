import { describe, expect, test } from 'vitest';
import { around } from '../around.ts';
import { compiled, findingsIn, skippedOf } from './compiling.ts';

const funds = (whole: string, annual: string, carried: string, end: string): string =>
  `计划完成日期: ${end}\n项目资金:\n  项目资金总额:\n    合计: ${whole}\n    财政拨款: ${whole}\n  年度资金申请总额:\n    合计: ${annual}\n    当年财政拨款: ${annual}\n    上年结转资金: ${carried}`;

const weighted = (benefit: string): string =>
  `表样: national-2021\n项目期: 2022年\n绩效指标:\n  产出指标:\n    数量指标:\n      - 道路硬化里程: ≥100公里\n        权重: 50\n      - 供水设施数量: ≥20座\n        权重: ${90 - 50 - Number(benefit)}\n  效益指标:\n    社会效益指标:\n      - 受益人口数: ≥500人\n        权重: ${benefit}\n`;

const under = (category: string, item: string): string => `绩效指标:\n  产出指标:\n    ${category}:\n      - ${item}`;

describe('a deadline is late only if every day that it can mean is', () => {
  test.each([
    ['2023-06-30', '2023年6月底前', false],
    ['2023-06-01', '2023年6月底', false],
    ['2023-05-31', '2023年6月底', true],
    ['2023-12-01', '2023年底', false],
    ['2023-11-30', '2023年底前', true],
    ['2023-06', '6月', false],
    ['2023-06', '7月1日前', true],
    ['2023-06-30', '2023年7月-2023年8月', true],
    ['2023-06-30', '2023年1月-2023年8月', true],
    ['2023-07-31', '2023年6月-2023年8月', true],
    ['2023-08-01', '2023年6月-2023年8月', false],
    ['2023-12-31', '2023年1月-2024年3月', true],
    ['2023-12-01', '1-12月', false],
    ['2023-11-30', '1-12月', true],
    ['2024-01-01', '2022-2024年', false],
    ['2023-06-30', '及时', false],
  ])('ends %s, due %s: %s', (end, due, late) => {
    const found = findingsIn(`计划完成日期: ${end}\n${under('时效指标', `完成时间: ${due}`)}`);
    expect(found).toEqual(late ? [`deadline-after-end «${due}»`] : []);
  });

  test('under other categories a date is a value of the wrong kind, not a deadline', () => {
    expect(findingsIn(under('质量指标', '完成质量: 2025年12月'))).toEqual(['value-form «2025年12月»']);
  });
});

test.each([
  ['表样: national-2015\n项目期: ', true],
  ['表样: national-2015\n项目期: 3年', true],
  ['表样: national-2015\n项目期: 后年春天', false],
  ['计划完成日期: ', false],
])('%j: the dates that a rule lacks are optional: %s', (lines, isOptional) => {
  const { skipped } = compiled(around(lines));
  expect(skipped.get('date-order')?.isOptional ?? false).toBe(isOptional);
});

const totals = (whole: string): string => `项目资金:\n  项目资金总额:\n    合计: ${whole}\n  年度资金申请总额:\n    合计: 4,483,000.00\n`;

describe('an amount in a goal', () => {
  const goal = '年度总体目标: 本年安排预算资金400万元，开展中心服务活动、书记带教和四季公益活动。';

  test.each([
    ['4,483,000.00', ['goal-amount «400万元»']],
    ['4,000,000.00', []],
    ['XX', []],
  ])('is compared with a total of %s', (whole, expected) => {
    expect(findingsIn(totals(whole) + goal).filter(finding => finding.startsWith('goal-amount'))).toEqual(expected);
  });

  test('may be the total that is not known', () => {
    expect(skippedOf(totals('XX') + goal)).toContain('goal-amount');
    expect(skippedOf(totals('4,000,000.00') + goal)).not.toContain('goal-amount');
  });
});

test('a goal without a letter is a placeholder, and nobody counts its characters', () => {
  expect(findingsIn('年度总体目标: 43.2')).toEqual(['placeholder «43.2»']);
});

describe('a rule on dates that has none says which field it lacks, as the form names it', () => {
  const due = under('时效指标', '完成时间: 2023年12月底前');
  test.each([
    ['计划完成日期: ', '缺少计划完成日期'],
    ['表样: national-2015\n项目期: ', '缺少项目期'],
    ['表样: national-2015\n项目期: 3年', '项目期“3年”没有起止日期'],
  ])('%j', (lines, reason) => {
    const { skipped } = compiled(around(`${lines}\n${due}`));
    expect(['date-order', 'date-year', 'deadline-after-end'].map(code => skipped.get(code)?.skip.zh)).toEqual([reason, reason, reason]);
  });
});

describe('the year’s funds', () => {
  test.each([
    ['less, in one year', funds('100.00', '80.00', '0.00', '2023-12'), true],
    ['less, in one year, carried over left blank', funds('100.00', '80.00', '', '2023-12'), true],
    ['less, over two years', funds('100.00', '80.00', '0.00', '2024-01'), false],
    ['more, over two years', funds('100.00', '100.01', '0.00', '2024-12'), true],
    ['more by less than a cent', funds('100.000', '100.009', '0.00', '2024-12'), false],
    ['less by less than a cent', funds('100.009', '100.000', '0.00', '2023-12'), false],
    ['the same in another unit', funds('100.00万元', '1000000.00', '0.00', '2023-12'), false],
  ])('%s', (_, lines, spoken) => {
    expect(findingsIn(lines).filter(finding => finding.startsWith('funding-annual'))).toHaveLength(spoken ? 1 : 0);
  });

  test('may be less where something is carried over', () => {
    const lines = '项目资金:\n  年度资金申请总额:\n    合计: 4,000,000.00\n    当年财政拨款: 3,500,000.00\n    上年结转资金: 500,000.00';
    expect(findingsIn(lines)).toEqual([]);
  });
});

describe('a sum', () => {
  test.each([
    ['100.00', '99.995', ['wrong-type «99.995»']],
    ['100.00', '99.99', ['funding-sum «100.00»']],
    ['0.3', '0.30', ['amount-format «0.3»']],
    ['100万元', '1,000,000.00', []],
  ])('of %s with a part of %s', (total, part, expected) => {
    expect(findingsIn(`计划完成日期: 2024-12\n项目资金:\n  年度资金申请总额:\n    合计: ${total}\n    当年财政拨款: ${part}`)).toEqual(
      expected,
    );
  });
});

test.each([
  ['甲: ≥0.97\n        计量单位: 比例', ['unit-spelling «0.97»']],
  ['甲: ≥98.00(%)\n        计量单位: 百分比', []],
])('a share that 计量单位 completes: %j', (item, expected) => {
  expect(findingsIn(under('质量指标', item))).toEqual(expected);
});

describe('placeholders', () => {
  test.each(['XXX', '**', '≥**%', '》 亩', '≧ %', '待填写', '待定', '……', '...', '指标1：', '≥( )', '达到XX%', '第××次'])(
    '%s is one, and has no other finding',
    value => {
      expect(findingsIn(under('质量指标', `甲: "${value}"`))).toEqual([`placeholder «"${value}"»`]);
    },
  );

  test.each(['≥530.00(元/人*月)', '≥3.00(次)'])('%s is none', value => {
    expect(findingsIn(under('数量指标', `甲: ${value}`))).toEqual([]);
  });

  test.each(['定量指标一……', '……', '定性指标描述', '指标1：**'])('the name %s is one', name => {
    expect(findingsIn(under('数量指标', `"${name}": ≥5.00(次)`))).toEqual([`placeholder «"${name}"»`]);
  });

  test.each(['≥合格', '≥国家标准'])('%s is a text', value => {
    expect(findingsIn(under('质量指标', `甲: ${value}`))).toEqual([`value-form «${value}»`]);
  });

  test.each([
    ['项目名称: XX街道智慧校园', 1],
    ['项目名称: 20XX年培训', 1],
    ['项目名称: 智慧校园XXL', 0],
    ['项目名称: X射线设备购置', 0],
    ['年度总体目标: 完成**重点**任务和XML平台建设……服务对象普遍满意，按时完成全部活动，提升服务水平。', 0],
    ['年度总体目标: 目标1：', 1],
    ['年度总体目标: |\n  目标1：\n  目标2：', 1],
    ['年度总体目标: <p>目标1：</p><p>目标2：</p>', 1],
    ['年度总体目标: ……', 1],
    ['项目名称: ……', 1],
    ['项目名称: 校园建设……', 0],
  ])('%s holds %i', (lines, count) => {
    expect(findingsIn(lines).filter(finding => finding.startsWith('placeholder'))).toHaveLength(count);
  });

  test('不适用 is none, but a row to be dropped, in any category', () => {
    expect(findingsIn(under('数量指标', '甲: 不适用'))).toEqual(['not-applicable-row «不适用»']);
    expect(findingsIn(under('质量指标', '甲: 无'))).toEqual(['not-applicable-row «无»']);
    expect(findingsIn(under('质量指标', '指标1: /'))).toEqual(['placeholder «指标1»']);
  });
});

describe('a unit', () => {
  test.each([
    ['甲: ≥3', ['missing-unit «≥3»']],
    ['甲（种）: ≥3', []],
    ['甲: ≥3\n        计量单位: 种', ['number-format «≥3»']],
    ['甲: ≥3.00(种)\n        计量单位: 种', []],
    ['甲: ≥3.00(种)\n        计量单位: 次', ['unit-fit «种»']],
    ['甲: 12个月\n        计量单位: 月', []],
    ['甲: 10~20', ['missing-unit «10~20»']],
    ['甲: 每月3次', []],
    ['甲: ≥3\n        计量单位: 2人', ['missing-unit «≥3»']],
    ['甲: ≥3\n        计量单位: -1', ['missing-unit «≥3»']],
    ['甲: ≥3\n        计量单位: 单位：人', ['missing-unit «≥3»']],
    ['甲: ≥3\n        计量单位: 是/否', ['missing-unit «≥3»']],
    ['甲: ≥3\n        计量单位: 无', ['missing-unit «≥3»']],
    ['甲: 2023\n        计量单位: 年', ['missing-unit «2023»']],
    ['甲: ≥3.00(次)\n        计量单位: /', []],
    ['甲: ≥3.00(次)\n        计量单位: 2次', ['unit-fit «次»']],
    ['甲: ≥3\n        计量单位: （次）', ['number-format «≥3»']],
    ['甲: ≥3\n        计量单位: XX', ['placeholder «XX»']],
    ['甲: ≥3\n        计量单位: "**"', ['placeholder «"**"»']],
    ['甲: ≥3.00(次)\n        计量单位: 待定', ['placeholder «待定»']],
    ['甲（单位：人）: ≥3', []],
    ['甲（元/人·月）: ≥3', []],
    ['甲（3期）: ≥3', ['missing-unit «≥3»']],
    ['甲（100%）: ≥3', ['missing-unit «≥3»']],
    ['甲（2022年）: ≥3', ['missing-unit «≥3»']],
    ['甲（10公里）: ≥3', ['missing-unit «≥3»']],
    ['甲（新增）: ≥3', ['missing-unit «≥3»']],
    ['甲（必填）: ≥3', ['missing-unit «≥3»']],
    ['甲（含）: ≥3', ['missing-unit «≥3»']],
    ['甲（国家级）: ≥3', ['missing-unit «≥3»']],
    ['甲: 优100 良90', ['quantity-not-numeric «优100 良90»']],
    ['甲: ≥30\n        计量单位: 比例', ['unit-fit «30»']],
    ['甲: 250万', ['unit-fit «万»']],
    ['甲: 每月≥2万', ['unit-fit «万»']],
    ['甲: 250万\n        计量单位: 人', ['unit-fit «万»']],
    ['甲: 620万/月', ['unit-fit «万/月»']],
    ['单价: 28.40/株', ['unit-fit «/株»']],
    ['培训次数: ≥3.00(年)', ['unit-fit «年»']],
    ['培训次数: ≥3\n        计量单位: 年', ['number-format «≥3»', 'unit-fit «年»']],
    ['村组干部230人: ≥230.00(个)', ['unit-fit «个»']],
    ['培训人数（含外聘）: ≥230.00(个)', ['unit-fit «个»']],
    ['补贴按时发放: ≥1.00(人/年)', ['misplaced-indicator «补贴按时发放»', 'unit-fit «人/年»']],
    ['开放天数: ≥250.00(天)', []],
    ['工程设计使用年限: ≥20.00(年)', []],
    ['受益人口: ≥2.00(万人)', []],
    ['监管企业个数: ≥20.00(个)', []],
  ])('%j', (item, expected) => {
    expect(findingsIn(under('数量指标', item))).toEqual(expected);
  });
});

test.each([
  ['national-2015', '产出指标', '质量指标', '单位成本: ≤5元', ['misplaced-indicator «单位成本»']],
  ['national-2015', '效益指标', '经济效益指标', '养护成本: ≤5元', []],
  ['shanghai-2026', '产出指标', '质量指标', '单位成本: ≤5.00(元)', ['misplaced-indicator «单位成本»']],
  ['shanghai-2023', '产出指标', '质量指标', '单位成本: ≤5.00(元)', []],
])('a cost is one of the cost category that the form has: %s, %s, %s, %s', (form, level1, level2, item, expected) => {
  expect(findingsIn(`表样: ${form}\n绩效指标:\n  ${level1}:\n    ${level2}:\n      - ${item}`)).toEqual(expected);
});

function saidBelowGoal(lines: readonly string[]): readonly string[] {
  const text = ['目标1：完成社区党校、书记工作室和四季公益各项活动，党员群众满意度达到九成以上。', ...lines];
  return findingsIn(`年度总体目标: |\n${text.map(line => `  ${line}`).join('\n')}`).filter(finding => !finding.includes('目标1'));
}

describe('an unfilled row of a goal', () => {
  test.each([
    [['目标2：'], ['placeholder «目标2：»']],
    [
      ['', '目标2：', '目标3：……'],
      ['placeholder «目标2：»', 'placeholder «目标3：……»'],
    ],
    [['目标2：', '提升群众满意度。'], []],
    [['目标2：', '目标3：提升群众满意度。'], ['placeholder «目标2：»']],
  ])('after a real one, as %j', (lines, expected) => expect(saidBelowGoal(lines)).toEqual(expected));
});

describe('kinds of value by category', () => {
  test.each([
    ['数量指标', '≥5.00(次)', []],
    ['数量指标', '12个月', []],
    ['数量指标', '每月一次', []],
    ['数量指标', '较上年增长10%(2022年:73人)', []],
    ['数量指标', '较上年提高', ['quantity-not-numeric «较上年提高»']],
    ['数量指标', '健全', ['quantity-not-numeric «健全»']],
    ['质量指标', '优良', []],
    ['质量指标', '12个月', ['value-form «12个月»']],
    ['时效指标', '及时', []],
    ['时效指标', '提高', ['value-form «提高»']],
    ['时效指标', '2023年12月底前', []],
  ])('%s takes %s', (category, value, expected) => {
    expect(findingsIn(under(category, `甲: ${value}`))).toEqual(expected);
  });
});

describe('满意度 in a form with weights', () => {
  test('may be missing where 效益 carries its points', () => {
    expect(findingsIn(weighted('40').replace(/ {6}- 供水.*\n.*\n/, ''))).toEqual([
      'missing-cost «绩效指标»',
      'too-few-indicators «绩效指标»',
    ]);
    expect(findingsIn(weighted('30'))).toEqual(['missing-category «绩效指标»', 'missing-cost «绩效指标»']);
  });
});

test.each(['<p></p>', '&nbsp;'])('a name that is %s is missing', name => {
  const found = findingsIn(under('数量指标', `"${name}": ≥5.00(次)`));
  expect(found).toEqual([`markup-in-text «"${name}"»`, `missing-field «"${name}": ≥5.00(次)»`]);
});

describe('duplicate indicators', () => {
  test('are no rows of a template, and no rows without a target', () => {
    expect(findingsIn(under('数量指标', '指标1:\n      - 指标1:'))).toEqual(['placeholder «指标1»', 'placeholder «指标1»']);
    expect(findingsIn(under('数量指标', '……: ≥5.00(次)\n      - ……: ≥5.00(次)'))).toEqual(['placeholder «……»', 'placeholder «……»']);
    expect(findingsIn(under('数量指标', '甲: ≥5.00(次)\n      - 甲: 不适用'))).toEqual(['not-applicable-row «不适用»']);
  });

  test.each([
    ['培训活动', '培训活动', true],
    ['“两新”党建数', '两新党建数', true],
    ['培训活动（A）', '培训活动(Ａ)', true],
    ['培训活动', '培训场所', false],
  ])('%s and %s', (first, second, same) => {
    const found = findingsIn(
      `绩效指标:\n  产出指标:\n    数量指标:\n      - ${first}: ≥5.00(次)\n    质量指标:\n      - ${second}: ≥90.00(%)`,
    );
    expect(found.map(finding => finding.split(' ')[0])).toEqual(same ? ['duplicate-indicator'] : []);
  });
});
