import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/compiler/schema/form.ts';
import { foldCategory, foldLabel } from '../../src/compiler/source/fold.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';

const forms = ['shanghai-2023', 'shanghai-2026', 'national-2015', 'national-2021'] as const;

function form(id: string): Form {
  const found = shippedForm(id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
}

/** What people do to a label: full-width signs, spaces, a colon, a note in brackets, 其中. */
function spellings(label: string): readonly string[] {
  return [
    label,
    `${label}：`,
    ` ${label.replaceAll(/(?<=.)(?=.)/g, ' ')}:`,
    `${label}（必填）`,
    `${label} (元)：`,
    `其中：${label}`,
    `其中:${label}`,
  ];
}

const uses = { R: 'required', o: 'optional', x: 'extra', '-': 'absent' } as const;

/** id, the labels that are accepted, and in each of the four forms required, optional or not there. */
const fields: readonly (readonly [string, string, string])[] = [
  ['form', '表样', 'RRRR'],
  ['fiscalYear', '年度', 'RRRR'],
  ['projectName', '项目名称', 'RRRR'],
  ['projectCode', '项目编码 项目代码', 'oooo'],
  ['projectNature', '项目性质', 'RR--'],
  ['projectCategory', '项目类别', 'RR--'],
  ['projectAttribute', '项目属性', '--oo'],
  ['projectPeriod', '项目期 项目起止时间 项目期限 项目实施期 项目实施周期 建设周期 实施周期', '--oo'],
  ['supervisingDepartment', '主管部门 主管部门及代码 主管部门及编码 主管部门及其编码 主管部门(单位)名称 项目主管部门 主管预算部门', 'RRRR'],
  ['implementingUnit', '实施单位 项目实施单位 项目单位 项目执行单位 具体实施单位 申报单位 预算单位', 'RRRR'],
  ['startDate', '计划开始日期', 'RR--'],
  ['endDate', '计划完成日期', 'RR--'],
  ['funding', '项目资金 资金情况 项目资金申请 项目预算资金', 'RRRR'],
  ['moneyUnit', '金额单位', 'xxxx'],
  ['overview', '项目概述', 'o---'],
  ['overallGoal', '项目总体目标 项目总目标 总体目标 中期目标 长期目标 长期绩效目标 实施期目标 实施期绩效目标', 'oooo'],
  ['annualGoal', '年度总体目标 年度目标 项目年度目标 年度绩效目标 本年度绩效目标 当年绩效目标 绩效目标 预期目标', 'oooo'],
  ['indicators', '绩效指标 年度绩效指标 本年度绩效指标', 'RRRR'],
  ['projectLeader', '项目负责人', 'xxxx'],
  ['contactPhone', '联系电话', 'xxxx'],
  ['projectType', '项目类型', 'xxxx'],
  ['projectBasis', '立项依据 设立依据', 'xxxx'],
  ['projectProfile', '项目概况', '-xxx'],
];

test('the official forms are shipped, and what they extend is none', () => {
  expect(shippedFormIds).toEqual(expect.arrayContaining([...forms]));
  expect(shippedForm('base')).toBeUndefined();
  expect(shippedForm('constructor')).toBeUndefined();
});

describe.each(forms.map((id, column) => ({ id, column })))('fields of $id', ({ id, column }) => {
  test.each(fields)('%s is written %s', (field, labels, use) => {
    const found = form(id).fields.get(field);
    expect(found?.use).toBe(uses[use[column] as keyof typeof uses]);
    for (const spelling of labels.split(' ').flatMap(spellings)) expect(form(id).fields.find(spelling)?.id).toBe(field);
    expect(form(id).fields.find(field)?.id).toBe(field);
  });

  test('no other field is there, in the order of the validated JSON', () => {
    expect(form(id).fields.all.map(field => field.id)).toEqual(fields.map(([field]) => field));
  });
});

test.each([
  ['shanghai-2023', { overview: '项目概述', overallGoal: '项目总体目标', annualGoal: '年度总体目标' }],
  ['shanghai-2026', { overallGoal: '项目总目标', annualGoal: '年度总体目标' }],
  ['national-2015', { overallGoal: '总体目标', annualGoal: '年度目标' }],
  ['national-2021', { overallGoal: '总体目标', annualGoal: '年度目标' }],
])('%s prints its goals under its own labels', (id, goals) => {
  const printed = form(id).fields.all.filter(({ kind, use }) => kind === 'goal' && use !== 'absent');
  expect(Object.fromEntries(printed.map(goal => [goal.id, goal.label]))).toEqual(goals);
});

test.each([
  ['shanghai-2023', ['overview', 'overallGoal', 'annualGoal']],
  ['shanghai-2026', ['overallGoal', 'annualGoal']],
  ['national-2015', ['annualGoal']],
  ['national-2021', ['annualGoal']],
])('%s misses the goals that are blank in print, but never the national 总体目标', (id, expected) => {
  const missed = form(id).fields.all.filter(field => field.expected && field.use !== 'absent');
  expect(missed.map(goal => goal.id)).toEqual(expected);
});

describe('money', () => {
  const shanghaiGroups = { projectTotal: '项目资金总额', annual: '年度资金申请总额' };
  const shanghaiAnnual = { total: '合计', fiscal: '当年财政拨款', carriedOver: '上年结转资金', other: '其他资金' };
  const plain = { total: '合计', fiscal: '财政拨款', other: '其他资金' };

  test.each([
    ['shanghai-2023', '元', shanghaiGroups, { projectTotal: plain, annual: shanghaiAnnual }],
    ['shanghai-2026', '元', shanghaiGroups, { projectTotal: { ...plain, fiscal: '财政资金' }, annual: shanghaiAnnual }],
    ['national-2015', '万元', { annual: '年度资金总额', midTerm: '中期资金总额' }, { annual: plain, midTerm: plain }],
    ['national-2021', '万元', { annual: '年度资金总额' }, { annual: plain }],
  ])('%s has its groups in %s, each 合计 the sum of its parts', (id, unit, groups, parts) => {
    const own = form(id);
    const { schema } = own;
    expect(schema.unit).toBe(unit);
    const printed = own.groups.all.filter(({ use }) => use !== 'absent');
    expect(Object.fromEntries(printed.map(group => [group.id, group.label]))).toEqual(groups);
    for (const [group, labels] of Object.entries(parts)) {
      const summed = own.parts(group).all.filter(({ use }) => use !== 'absent');
      expect(Object.fromEntries(summed.map(part => [part.id, part.label]))).toEqual(labels);
      expect(schema.funding[group]?.sums).toEqual({ total: Object.keys(labels).filter(part => part !== 'total') });
      for (const [part, label] of Object.entries(labels))
        for (const spelling of spellings(label)) expect(own.parts(group).find(spelling)?.id).toBe(part);
    }
  });

  test('财政拨款 and 财政资金 of the whole project are one part', () => {
    for (const id of ['shanghai-2023', 'shanghai-2026'])
      for (const label of ['财政拨款', '财政资金']) expect(form(id).parts('projectTotal').find(label)?.id).toBe('fiscal');
  });

  test('中期资金总额 is optional, every other group is required', () => {
    expect(form('national-2015').groups.find('中期资金总额')?.use).toBe('optional');
    for (const id of forms) expect(form(id).groups.get('annual')?.use).toBe('required');
    expect(form('shanghai-2023').groups.get('projectTotal')?.use).toBe('required');
  });

  test('the year’s money lies within the project’s only where the form prints both', () => {
    expect(forms.map(id => form(id).schema.funding['annual']?.within)).toEqual(['projectTotal', 'projectTotal', 'midTerm', undefined]);
  });
});

describe('columns of an indicator', () => {
  const columns = {
    name: '名称 三级指标 指标名称 指标内容',
    value:
      '指标值 目标值 年度指标值 指标目标值 当年预期实现值 年初指标值 指标值及单位 年度(项目)指标值 年度(/项目)指标值 年度（项目）指标值',
    unit: '计量单位 度量单位',
    weight: '权重 分值',
    note: '说明 备注 指标值说明 指标解释',
  };

  test.each(forms)('%s knows every label of them', id => {
    for (const [column, labels] of Object.entries(columns))
      for (const label of [column, ...labels.split(' ')]) expect(form(id).columns.find(label)?.id).toBe(column);
  });

  test('national-2021 requires weights, and national-2015 takes them', () => {
    expect(forms.map(id => form(id).columns.get('weight')?.use)).toEqual(['absent', 'absent', 'optional', 'required']);
  });

  test('only national-2015 has two sets', () => {
    expect(forms.map(id => form(id).sets.all.length)).toEqual([0, 0, 2, 0]);
    for (const label of ['总体', '中期', '长期', 'overall']) expect(form('national-2015').sets.find(label)?.id).toBe('overall');
    expect(form('national-2015').sets.find('年度')?.id).toBe('annual');
  });
});

/** Category, its labels and the forms that have it; the first label is printed unless a form prints another. */
const categories: readonly (readonly [string, string, string, string])[] = [
  ['cost.economicCost', '成本指标', '经济成本指标', '-x-x'],
  ['cost.socialCost', '成本指标', '社会成本指标', '-x-x'],
  ['cost.environmentalCost', '成本指标', '生态环境成本指标', '-x-x'],
  ['output.quantity', '产出指标 项目完成指标', '数量指标 产出数量', 'xxxx'],
  ['output.quality', '产出指标', '质量指标 产出质量', 'xxxx'],
  ['output.timeliness', '产出指标', '时效指标 进度 产出时效', 'xxxx'],
  ['output.outputCost', '产出指标', '成本指标 产出成本', '--x-'],
  ['benefit.economicBenefit', '效益指标 项目效益指标', '经济效益指标', 'xxxx'],
  ['benefit.socialBenefit', '效益指标', '社会效益指标', 'xxxx'],
  ['benefit.ecologicalBenefit', '效益指标', '生态效益指标 环境效益', 'xxxx'],
  ['benefit.sustainability', '效益指标', '可持续影响指标 可持续性影响指标', 'xxx-'],
  ['satisfaction.beneficiarySatisfaction', '满意度指标', '服务对象满意度指标 满意度指标 社会公众或服务对象满意度指标', 'xxxx'],
];

describe.each(forms.map((id, column) => ({ id, column })))('categories of $id', ({ id, column }) => {
  const own = categories.filter(([, , , has]) => has[column] === 'x');

  test('are these, in this order', () => {
    expect(form(id).categories.map(category => category.id)).toEqual(own.map(([category]) => category));
  });

  test.each(own)('%s is written %s → %s', (category, level1, level2) => {
    const [first = '', second = ''] = category.split('.');
    for (const label of [first, ...level1.split(' ').flatMap(categorySpellings)]) {
      const found = form(id).level1.find(label);
      expect(found?.id).toBe(first);
      for (const below of [second, ...level2.split(' ').flatMap(categorySpellings)]) expect(found?.level2.find(below)?.id).toBe(second);
    }
    expect(form(id).category(category)?.level2.id).toBe(second);
  });
});

function categorySpellings(label: string): readonly string[] {
  return [...spellings(label), label.replace(/指标$/, ''), `${label}(50分)`, `${label}（必填硬性指标）`];
}

test('the 2023 form prints 可持续性影响指标, the others 可持续影响指标', () => {
  const printed = forms.map(id => form(id).category('benefit.sustainability')?.level2.label);
  expect(printed).toEqual(['可持续性影响指标', '可持续影响指标', '可持续影响指标', undefined]);
});

const presence = (id: string): object => Object.fromEntries(form(id).level1.all.map(level => [level.id, level.presence]));

test('产出, 效益 and 满意度 are required of everybody; 成本 is expected where it is a first level', () => {
  const required = { output: 'required', benefit: 'required', satisfaction: 'required' };
  expect(presence('shanghai-2023')).toEqual(required);
  expect(presence('national-2015')).toEqual(required);
  expect(presence('shanghai-2026')).toEqual({ cost: 'expected', ...required });
  expect(presence('national-2021')).toEqual({ cost: 'expected', ...required });
});

describe('kinds of value that a category takes', () => {
  const always = ['quantity', 'range', 'comparison'];
  const effects = ['frequency', 'duration', 'state', 'trend', 'boolean', 'graded'];
  test.each([
    ['output.quantity', ['frequency', 'duration']],
    ['output.quality', ['frequency', 'state', 'trend', 'boolean', 'graded']],
    ['output.timeliness', ['frequency', 'duration', 'deadline', 'period', 'state', 'boolean']],
    ['output.outputCost', []],
    ['cost.economicCost', []],
    ['cost.socialCost', effects],
    ['cost.environmentalCost', effects],
    ['benefit.economicBenefit', effects],
    ['benefit.socialBenefit', effects],
    ['benefit.ecologicalBenefit', effects],
    ['benefit.sustainability', effects],
    ['satisfaction.beneficiarySatisfaction', ['graded']],
  ])('%s', (category, besides) => {
    const found = forms.flatMap(id => form(id).category(category)?.level2 ?? []);
    expect(found.length).toBeGreaterThan(0);
    for (const { kinds } of found) expect(kinds.toSorted()).toEqual([...always, ...besides].toSorted());
  });

  test('only 数量 wants numbers, only 时效 has dates to compare', () => {
    const { categories: all } = form('national-2015');
    expect(all.filter(({ level2 }) => level2.numeric).map(({ id }) => id)).toEqual(['output.quantity']);
    expect(all.filter(({ level2 }) => level2.timed).map(({ id }) => id)).toEqual(['output.timeliness']);
  });
});

test('national-2021 gives out 90 points, with cost and without, and 效益 stands in for 满意度', () => {
  expect(form('national-2021').schema.weights).toEqual({
    total: '90',
    bands: [
      { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
      { output: '50', benefit: '30', satisfaction: '10' },
    ],
    standIns: { satisfaction: 'benefit' },
  });
  for (const id of ['shanghai-2023', 'shanghai-2026']) expect(form(id).schema.weights).toBeNull();
});

describe('folding', () => {
  test.each([
    ['项目资金（元）', '项目资金'],
    ['数量指标 (必填)', '数量指标'],
    ['项目名称【必填】', '项目名称'],
    ['项目资金［万元］', '项目资金'],
    ['产出指标(50分)：', '产出指标'],
    ['其中：财政拨款', '财政拨款'],
    ['年度（/项目）指标值', '年度(/项目)指标值'],
    ['主管部门\u3000：', '主管部门'],
    ['成本(含税(价内))', '成本'],
    ['其中', '其中'],
    ['开支)', '开支)'],
  ])('%s is %s', (written, folded) => expect(foldLabel(written)).toBe(folded));

  test('of a category the suffix may be left out', () => {
    expect(foldCategory('产出指标(50分)')).toBe(foldCategory('产出'));
    expect(foldCategory('产出指标 40分')).toBe(foldCategory('产出'));
    expect(foldCategory('满意度指标')).toBe('满意度');
  });
});

describe('a misspelt key', () => {
  test.each([
    ['实施单拉', 'implementingUnit'],
    ['项目名稱', 'projectName'],
    ['计划开始日其', 'startDate'],
    ['projctName', 'projectName'],
    ['年渡', 'fiscalYear'],
  ])('%s means %s', (key, id) => {
    expect(form('shanghai-2023').fields.find(key)).toBeUndefined();
    expect(form('shanghai-2023').fields.nearest(key)?.id).toBe(id);
  });

  test.each(['建设地点', '备注', 'x', ''])('%s means nothing', key => expect(form('shanghai-2023').fields.nearest(key)).toBeUndefined());
});
