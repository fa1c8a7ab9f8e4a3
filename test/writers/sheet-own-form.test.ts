import { describe, expect, test } from 'vitest';
import { draft, fill } from '../../src/writers/sheet/fill.ts';
import { ownForm } from '../compiler/own-forms.ts';
import { accepted, declared } from './declared.ts';
import { drawn } from './drawn-grid.ts';
import { annualMoney, national, putuo } from './sheet-declarations.ts';

const printed = (lines: string): readonly string[] => {
  const { form, messages } = ownForm({ 'our.yaml': `id: our-form\nextends: shanghai-2026\n${lines}` });
  if (!form) throw new Error(messages.join('\n'));
  return drawn(draft(declared(putuo.replace('shanghai-2026', './our.yaml'), form))).split('\n');
};

describe('a bureau’s own form', () => {
  test('does not print what it has removed, and its room goes to the neighbour', () => {
    const lines = printed(
      'fields: { projectCategory: null, overallGoal: { use: absent } }\nfunding: { annual: { parts: { carriedOver: null } } }\n',
    );
    expect(lines[0]).toBe('[项目名称] | ← | 兰溪路-真南路下立交工程 | ← | [项目性质] | 阶段性项目 | ← | ←');
    expect(lines.slice(3, 8)).toEqual([
      '[项目资金⏎（元）] | ← | [项目资金总额] | ← | 771,325,800.00 | [年度资金申请总额] | ← | 226,145,100.00',
      '↑ | ← | [其中：财政资金] | ← | 771,325,800.00 | [其中：当年财政拨款] | ← | 226,145,100.00',
      '↑ | ← | [其他资金] | ← | 0.00 | [›››其他资金] | ← |',
      '[项目⏎绩效⏎目标] | [年度总体目标] | ← | ← | ← | ← | ← | ←',
      '↑ | 积极推进项目前期征收工作，年内开展管线搬迁及维护结构施工。 | ← | ← | ← | ← | ← | ←',
    ]);
    expect(lines.join('\n')).not.toMatch(/[∅✕]/);
  });

  test('prints a row of its own where it wants it, and a label of its own', () => {
    const lines = printed(`fields:
  projectOwner: { label: 项目负责人 }
  implementingUnit: { label: 项目单位 }
layout:
  annual:
    rows:
      owner:
        after: units
        cells: [{ label: '{projectOwner}', columns: 2 }, { field: projectOwner, columns: 6 }]
`);
    expect(lines[1]).toContain('[项目单位]');
    expect(lines[2]).toBe('[项目负责人] | ← |  | ← | ← | ← | ← | ←');
    expect(lines[3]).toContain('[计划开始日期]');
  });

  test('prints units and notes where its layout has the columns', () => {
    const { form } = ownForm({
      'our.yaml': `id: our-form
extends: national-2015
layout:
  annual:
    indicators:
      columns:
        - { label: 一级指标, content: level1 }
        - { label: 二级指标, content: level2 }
        - { label: 三级指标, content: name, columns: 2 }
        - { label: 指标值, content: value }
        - { label: '{indicators.unit}', content: unit }
        - { label: '{indicators.note}', content: note }
    notes: ['注：本表由{implementingUnit}填写。']
    sign:
      - { label: '{implementingUnit}', field: implementingUnit }
      - { label: 单位负责人 }
      - { label: 填报日期, blank: 　年　月　日 }
`,
    });
    const indicators = '  产出: { 数量: [{ 开展赛事场次: 30, 计量单位: 场, 说明: 以通知为准 }] }\n';
    const sheet = draft(declared(national('./our.yaml', '', annualMoney, indicators), form));
    expect(drawn(sheet).split('\n').slice(7)).toEqual([
      '[绩效⏎指标] | [一级指标] | [二级指标] | [三级指标] | ← | [指标值] | [计量单位] | [说明]',
      '↑ | [产出指标] | [数量指标] | 开展赛事场次 | ← | 30场 | 场 | 以通知为准',
    ]);
    expect(sheet.notes).toEqual(['注：本表由实施单位填写。']);
    expect(sheet.sign).toEqual(['实施单位：六安市金安区体育局', '单位负责人：', '填报日期：　年　月　日']);
  });
});

test('a draft marks what is required and not there, and prints what cannot be read as it stands', () => {
  const text = putuo.replace('项目性质: 阶段性项目\n', '').replace('2026/1/1', '明年').replace('771325800,', '约7亿,').replace('985米', '');
  const lines = drawn(draft(declared(text))).split('\n');
  expect(lines[0]).toContain('[项目性质] | (〔缺〕)');
  expect(lines[2]).toContain('[计划开始日期] | ← | 明年');
  expect(lines[3]).toContain('[项目资金总额] | ← | 约7亿');
  expect(lines.find(line => line.includes('道路建设长度'))).toContain('道路建设长度 | ← | ← | (〔缺〕)');
});

test('a draft without goals and indicators says so where they would be', () => {
  const text = putuo.replace(/项目总目标[^]*$/, '绩效指标:\n');
  const lines = drawn(draft(declared(text))).split('\n');
  expect(lines.filter(line => line.includes('(〔缺〕)'))).toHaveLength(2);
  expect(lines.at(-1)).toMatch(/^\(〔缺〕\)(?: \| ←)+$/);
  expect(lines.join('\n')).not.toMatch(/[∅✕]/);
});

test('a final form marks nothing, also where a required field was allowed to be missing', () => {
  const allowed = putuo.replace('项目性质: 阶段性项目\n', '# perfdecl-ignore-file missing-field -- 由财政部门填写\n');
  const lines = drawn(fill(accepted(allowed))).split('\n');
  expect(lines[0]).toContain('[项目性质] |  | [项目类别]');
});
