import { describe, expect, test } from 'vitest';
import { around, template } from '../around.ts';
import { compiled, findingsIn } from './compiling.ts';

const FUNDING = /^项目资金:\n(?: .*\n)*/m;
const OUTPUT = /^ {2}产出指标:\n(?: {3,}.*\n)*/m;

/** A correct declaration whose money, or whose 产出指标, is written so. */
const withFunding = (lines: string): string => template('shanghai-2023').replace(FUNDING, `${lines}\n`);
const withOutput = (lines: string): string => template('shanghai-2023').replace(OUTPUT, `${lines}\n`);

const national = (funding: string): string => `表样: national-2021\n${funding}`;

function findings(text: string): readonly string[] {
  return compiled(text).diagnostics.map(({ problem, place }) => `${problem.code} «${place.source.text.slice(place.start, place.end)}»`);
}

/** The amounts of a declaration by group and part, as its form counts them. */
function amounts(text: string): Readonly<Record<string, Readonly<Record<string, string | undefined>>>> {
  const groups = compiled(text).declaration?.funding ?? new Map();
  return Object.fromEntries(
    Array.from(groups, ([id, { parts }]) => [id, Object.fromEntries(Array.from(parts, ([part, { value }]) => [part, value]))]),
  );
}

const goal = (lines: string): readonly string[] => compiled(around(lines)).declaration?.goals.get('annualGoal')?.value ?? [];

/** The money of shanghai-2023 in 万元, with a place for a unit at each key. */
const inTenThousands = ({ funding = '', group = '', part = '', more = '' } = {}): string =>
  `${more}项目资金${funding}:
  项目资金总额${group}:
    合计${part}: 448.30
    财政拨款${part}: 448.30
    其他资金${part}: 0.00
  年度资金申请总额${group}:
    合计${part}: 448.30
    当年财政拨款${part}: 448.30
    上年结转资金${part}: 0.00
    其他资金${part}: 0.00`;

describe('a unit of money', () => {
  test.each([
    ['behind 项目资金', inTenThousands({ funding: '（万元）' })],
    ['behind 项目资金 with its name', inTenThousands({ funding: '(单位:万元)' })],
    ['behind the groups', inTenThousands({ group: '（万元）' })],
    ['behind the parts', inTenThousands({ part: '（万元）' })],
    ['for the whole file', inTenThousands({ more: '金额单位: 万元\n' })],
    ['for the whole file in brackets', inTenThousands({ more: '金额单位: （万元）\n' })],
    ['in two places that agree', inTenThousands({ funding: '（万元）', group: '（万元）', more: '金额单位: 万元\n' })],
  ])('%s is read, and the amounts are converted', (_where, lines) => {
    expect(findings(withFunding(lines))).toEqual([]);
    expect(amounts(withFunding(lines))['annual']).toEqual({ total: '4483000', fiscal: '4483000', carriedOver: '0', other: '0' });
  });

  test('of an amount itself holds for it', () => {
    const lines = inTenThousands({ funding: '（万元）' }).replace('合计: 448.30', '合计: 4,483,000.00元');
    expect(findings(withFunding(lines))).toEqual([]);
    expect(amounts(withFunding(lines))['projectTotal']?.['total']).toBe('4483000.00');
  });

  test.each([
    [
      inTenThousands({ funding: '（万元）', group: '（元）' }).replace('  年度资金申请总额（元）', '  年度资金申请总额'),
      ['wrong-type «项目资金总额（元）»'],
    ],
    [inTenThousands({ funding: '（元）', more: '金额单位: 万元\n' }), ['wrong-type «项目资金（元）»']],
  ])('is refused where another one holds around it', (lines, expected) => {
    expect(findings(withFunding(lines))).toEqual(expected);
  });

  test('that is none is refused', () => {
    expect(findingsIn('金额单位: 美元')).toEqual(['wrong-type «美元»']);
  });

  test('that is forgotten shows where the parts are in another one', () => {
    expect(findings(withFunding(inTenThousands().replace('财政拨款: 448.30', '财政拨款: 4,483,000.00')))).toEqual(['funding-sum «448.30»']);
  });
});

describe('an amount', () => {
  test.each([
    ['448.30（万元）', '4483000'],
    ['￥4,483,000.00', '4483000.00'],
    ['4,483千元', '4483000'],
    ['0.04483亿元', '4483000'],
  ])('%s is read', (text, expected) => {
    expect(amounts(around(`项目资金:\n  项目资金总额:\n    合计: ${text}`))['projectTotal']?.['total']).toBe(expected);
    expect(findingsIn(`项目资金:\n  项目资金总额:\n    合计: ${text}`)).toEqual([]);
  });

  test.each(['—', '——', '"-"', '/', '无'])('%s is a blank one', text => {
    expect(findingsIn(`项目资金:\n  项目资金总额:\n    其他资金: ${text}`)).toEqual([]);
    expect(amounts(around(`项目资金:\n  项目资金总额:\n    其他资金: ${text}`))['projectTotal']?.['other']).toBeUndefined();
  });

  test.each(['/', '—'])('of a total, %s, is missing', text => {
    expect(findingsIn(`项目资金:\n  项目资金总额:\n    合计: ${text}`)).toEqual(['missing-field «合计»']);
  });

  test.each([
    ['-4,483,000.00', '项目资金总额的合计“-4,483,000.00”是负数'],
    ['4,483,000.006', '项目资金总额的合计“4,483,000.006”不足一分：金额最细到 0.01元'],
    ['448.30000006万元', '项目资金总额的合计“448.30000006万元”不足一分：金额最细到 0.01元'],
  ])('%s is none', (text, message) => {
    const { diagnostics } = compiled(around(`项目资金:\n  项目资金总额:\n    合计: ${text}`));
    expect(diagnostics.map(each => each.message.zh)).toEqual([message]);
  });

  test.each([
    ['349.8万', '写成 349.8万元，其他文字删去'],
    ['349.8万元（含税）', '写成 349.8万元，其他文字删去'],
    ['约349.8万元', '写成 349.8万元，其他文字删去'],
    ['34,98,000.00', '千分位错位，写成 3,498,000.00'],
    ['约349', '写成 349（元），其他文字删去'],
    ['四百万', '只写数字；没有就留空'],
  ])('%s is told how to be written', (text, help) => {
    const { diagnostics } = compiled(around(`项目资金:\n  项目资金总额:\n    合计: ${text}`));
    expect(diagnostics.map(each => [each.problem.code, each.help?.zh])).toEqual([['wrong-type', help]]);
  });
});

test.each([
  ['a form in 元', around('项目资金:\n  项目资金总额:\n    合计: 若干'), '以元计的数，如 4,483,000.00'],
  ['a form in 万元', around(national('项目资金:\n  年度资金总额:\n    合计: 若干')), '以万元计的数，如 448.30'],
])('the example of an amount is in the unit of %s', (_form, text, message) => {
  expect(compiled(text).diagnostics[0]?.message.zh).toContain(message);
});

describe('a group of money', () => {
  test.each([
    ['with its total on its own line', '项目资金:\n  年度资金总额: 6070.00\n  其中：财政拨款: 6070.00\n  其他资金:'],
    ['with its parts under 其中', '项目资金:\n  年度资金总额: 6070.00\n  其中:\n    财政拨款: 6070.00\n    其他资金:'],
    ['with a total below it', '项目资金:\n  年度资金总额:\n    合计: 6070.00\n    财政拨款: 6070.00'],
  ])('%s is read', (_how, funding) => {
    expect(findingsIn(national(funding))).toEqual([]);
    expect(amounts(around(national(funding)))['annual']).toMatchObject({ total: '6070.00', fiscal: '6070.00' });
  });

  test('takes the parts that stand behind it, in each of two groups', () => {
    const lines = `项目资金:
  项目资金总额: 4,483,000.00
  财政拨款: 4,483,000.00
  其他资金: 0.00
  年度资金申请总额: 4,483,000.00
  当年财政拨款: 4,483,000.00
  上年结转资金: 0.00
  其他资金: 0.00`;
    const text = template('shanghai-2023').replace(/^项目资金:\n(?: .*\n)*/m, `${lines}\n`);
    expect(compiled(text).diagnostics).toEqual([]);
    expect(compiled(text).declaration?.funding.get('annual')?.parts.get('other')?.value).toBe('0.00');
  });

  test('with a part twice is told to sum it, and what the second holds is checked', () => {
    const lines = '项目资金:\n  项目资金总额:\n    合计: 4,483,000.00\n    财政拨款: 4,483,000.00\n    其他资金: 0.00\n    其他资金 : 若干';
    expect(findingsIn(lines)).toEqual(['duplicate-key «其他资金»', 'wrong-type «若干»']);
    expect(compiled(around(lines)).diagnostics[0]?.help?.zh).toBe('写在一处，金额合在一起');
  });
});

describe('a goal', () => {
  const lines = ['1.完成社区党校课程十二期。', '2.新增党群服务站点两处，服务党员群众。', '3.开展四季公益活动，年底前全部完成。'];
  const chinese = ['（一）完成社区党校课程。', '（二）新增党群服务站点，服务党员群众。'];

  test.each([
    ['in a literal block', `年度总体目标: |\n${lines.map(line => `  ${line}\n`).join('')}`, lines],
    ['in plain lines', `年度总体目标: ${lines.join('\n  ')}`, lines],
    ['in the quotes of a spreadsheet', `年度总体目标: "${lines.join('\n  ')}"`, lines],
    ['with Chinese numbers', `年度总体目标: |\n${chinese.map(line => `  ${line}\n`).join('')}`, chinese],
  ])('has a paragraph for each line of a numbered list, %s', (_how, text, expected) => {
    expect(goal(text)).toEqual(expected);
  });

  test.each([
    '１．甲 ２．乙',
    '⑴甲 ⑵乙',
    '⒈甲 ⒉乙',
    '㈠甲 ㈡乙',
    '目标一：甲 目标二：乙',
    '任务1:甲 任务2:乙',
    '第一，甲 第二，乙',
    '其一：甲 其二：乙',
    'a.甲 b.乙',
    '●甲 ★乙',
  ])('has a paragraph for each of %s', list => {
    const numbered = list.split(' ');
    expect(goal(`年度总体目标: |\n  ${numbered.join('\n  ')}`)).toEqual(numbered);
  });

  test('has a paragraph for each line that is indented by two characters, or that a hyphen begins', () => {
    expect(goal('年度总体目标: |\n  　　完成禁毒\n  宣传\n  　　加强检测\n  - 走访\n  - 培训')).toEqual([
      '完成禁毒宣传',
      '加强检测',
      '- 走访',
      '- 培训',
    ]);
  });

  test.each([
    [
      '2026年完成前期工作，并于\n  2026.12月底前完成竣工验收和移交工作。',
      ['2026年完成前期工作，并于2026.12月底前完成竣工验收和移交工作。'],
    ],
    ['建成步道一条，全长约为\n  1.5公里，年内全部建成并对外开放使用。', ['建成步道一条，全长约为1.5公里，年内全部建成并对外开放使用。']],
    ['全长约为\n  １．５公里', ['全长约为１．５公里']],
  ])('joins a line that begins with a number that counts nothing', (text, expected) => {
    expect(goal(`年度总体目标: |\n  ${text}`)).toEqual(expected);
  });
});

describe('a repeated category', () => {
  test('is told to be joined, and what the second holds is checked', () => {
    const lines =
      '  产出指标:\n    数量指标:\n      - 培训人次: ≥5.00(人次)\n    数量指标 :\n      - 宣传场次: ≥3\n  产出指标 :\n    质量指标:\n      - 合格率: ≥9';
    expect(findings(withOutput(lines)).toSorted()).toEqual([
      'duplicate-key «产出指标»',
      'duplicate-key «数量指标»',
      'missing-unit «≥3»',
      'missing-unit «≥9»',
    ]);
    expect(compiled(withOutput(lines)).diagnostics.find(({ problem }) => problem.code === 'duplicate-key')?.help?.zh).toBe(
      '把两处的指标写在同一个类别下面',
    );
  });
});

describe('a label', () => {
  test.each([
    '  （一）产出指标:\n    1.数量指标（必填）:\n      - 培训人次: ≥5.00(人次)',
    '  产出指标(0-50)分:\n    ①数量指标:\n      - 培训人次: ≥5.00(人次)',
    '  预期产出指标:\n    产出数量等:\n      - 培训人次: ≥5.00(人次)',
  ])('%s is known', lines => {
    expect(findings(withOutput(lines))).toEqual([]);
  });

  test.each([
    ['  满意度指标:\n    服务对象满意度指标:', '  服务对象满意度指标:'],
    ['项目名称:', '"*项目名称":'],
    ['主管部门:', '项目负责人: 张三\n联系电话: 021-12345678\n立项依据: 沪委办〔2022〕1号\n主管部门:'],
  ])('%s may be written %s', (label, written) => {
    expect(template('shanghai-2023')).toContain(label);
    expect(findings(template('shanghai-2023').replace(label, written))).toEqual([]);
  });

  test('of a ticked term is that term, and the fix writes it', () => {
    const result = compiled(around('项目性质: □经常性项目 ☑阶段性项目'));
    expect(result.declaration?.fields.get('projectNature')?.value).toBe('阶段性项目');
    expect(result.diagnostics.map(({ problem, fix }) => [problem.code, fix?.safe, fix?.edits[0].text])).toContainEqual([
      'unknown-term',
      true,
      '阶段性项目',
    ]);
  });
});
