import { describe, expect, test } from 'vitest';
import { fill } from '../../src/writers/sheet/fill.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { accepted } from './declared.ts';
import { drawn } from './drawn-grid.ts';
import { annualMoney, national, putuo } from './sheet-declarations.ts';

describe('the Shanghai form', () => {
  test('of 2026 is the published grid of eight columns, in the order of the form', () => {
    const sheet = fill(accepted(putuo));
    expect(sheet.widths).toHaveLength(8);
    expect(sheet.title).toEqual(['财政项目支出绩效目标申报表', '（2026年度）']);
    expect(sheet.documentTitle).toBe('兰溪路-真南路下立交工程 — 财政项目支出绩效目标申报表（2026年度）');
    expect(sheet.header).toEqual({ from: 9, to: 10 });
    expect(drawn(sheet)).toBe(`[项目名称] | ← | 兰溪路-真南路下立交工程 | ← | [项目性质] | 阶段性项目 | [项目类别] | 特定目标类
[主管部门] | ← | 上海市普陀区建设和管理委员会 | ← | [实施单位] | 上海市普陀区市政工程建设中心 | ← | ←
[计划开始日期] | ← | 2026-01-01 | ← | [计划完成日期] | 2027-12-31 | ← | ←
[项目资金⏎（元）] | ← | [项目资金总额] | ← | 771,325,800.00 | [年度资金申请总额] | ← | 226,145,100.00
↑ | ← | [其中：财政资金] | ← | 771,325,800.00 | [其中：当年财政拨款] | ← | 226,145,100.00
↑ | ← | ↑ | ← | ↑ | [›››上年结转资金] | ← | 0.00
↑ | ← | [其他资金] | ← | 0.00 | [›››其他资金] | ← |
[项目⏎绩效⏎目标] | [项目总目标] | ← | ← | ← | [年度总体目标] | ← | ←
↑ | 为居民出行提供快速便捷的通道。⏎支撑区域一体化发展。 | ← | ← | ← | 积极推进项目前期征收工作，年内开展管线搬迁及维护结构施工。 | ← | ←
[绩效⏎指标] | [一级指标] | [二级指标] | [三级指标] | ← | ← | [年度(/项目)指标值] | ←
↑ | [成本指标] | [生态环境成本指标] | 文明施工情况 | ← | ← | 可控 | ←
↑ | [产出指标] | [数量指标] | 道路建设长度 | ← | ← | 985米 | ←
↑ | ↑ | [时效指标] | 项目完成及时性 | ← | ← | 及时 | ←
↑ | [效益指标] | [社会效益指标] | 道路安全隐患减少情况 | ← | ← | 减少 | ←
↑ | ↑ | ↑ | 道路通行能力提升情况 | ← | ← | 提升 | ←
↑ | ↑ | [可持续影响指标] | 长效管理制度健全性 | ← | ← | 健全 | ←
↑ | [满意度指标] | [服务对象满意度指标] | 居民群众满意度 | ← | ← | ≥90.00(%) | ←`);
  });

  test('of 2023 has 项目概述 over the whole width, the project’s years with its goal, and no 成本', () => {
    const sheet = fill(
      accepted(`表样: shanghai-2023
年度: 2023
项目名称: 社区党建
项目性质: 经常性项目
项目类别: 其他运转类
主管部门: 上海市闵行区虹梅街道（汇总）
实施单位: 上海市闵行区虹梅街道社区党群服务中心
计划开始日期: 2023-01
计划完成日期: 2023-12-31
项目资金:
  项目资金总额: { 合计: "4,483,000.00", 财政拨款: "4,483,000.00", 其他资金: 0.00 }
  年度资金申请总额: { 合计: "4,483,000.00", 当年财政拨款: "4,483,000.00" }
项目概述: 有针对性地开展分类党建工作。
绩效指标:
  产出:
    数量: [{ 中心服务活动完成数: "≥30(次)" }]
  效益:
    可持续影响: [{ 档案管理制度健全性: 健全 }]
  满意度: [{ 党员满意度: ≥90% }]
`),
    );
    expect(drawn(sheet)).toBe(`[项目名称] | ← | 社区党建 | ← | [项目性质] | 经常性项目 | [项目类别] | 其他运转类
[主管部门] | ← | 上海市闵行区虹梅街道（汇总） | ← | [实施单位] | 上海市闵行区虹梅街道社区党群服务中心 | ← | ←
[计划开始日期] | ← | 2023-01 | ← | [计划完成日期] | 2023-12-31 | ← | ←
[项目资金⏎（元）] | ← | [项目资金总额] | ← | 4,483,000.00 | [年度资金申请总额] | ← | 4,483,000.00
↑ | ← | [其中：财政拨款] | ← | 4,483,000.00 | [其中：当年财政拨款] | ← | 4,483,000.00
↑ | ← | ↑ | ← | ↑ | [›››上年结转资金] | ← |
↑ | ← | [其他资金] | ← | 0.00 | [›››其他资金] | ← |
[项目概述] | ← | 有针对性地开展分类党建工作。 | ← | ← | ← | ← | ←
[项目⏎绩效⏎目标] | [项目总体目标⏎(2023年-2023年)] | ← | ← | ← | [年度总体目标] | ← | ←
↑ |  | ← | ← | ← |  | ← | ←
[绩效⏎指标] | [一级指标] | [二级指标] | [三级指标] | ← | ← | [年度(项目)指标值] | ←
↑ | [产出指标] | [数量指标] | 中心服务活动完成数 | ← | ← | ≥30.00(次) | ←
↑ | [效益指标] | [可持续性影响指标] | 档案管理制度健全性 | ← | ← | 健全 | ←
↑ | [满意度指标] | [服务对象满意度指标] | 党员满意度 | ← | ← | ≥90.00(%) | ←`);
  });

  test('sets labels in the middle, amounts right, texts left, goals as running text', () => {
    const cells = fill(accepted(putuo)).cells;
    const look = (text: string): unknown => {
      const { role, align, prose, heads } = cells.find(cell => cell.text.startsWith(text)) ?? {};
      return { role, align, prose, heads };
    };
    expect(look('项目名称')).toEqual({ role: 'label', align: 'center', prose: false, heads: 'row' });
    expect(look('兰溪路')).toEqual({ role: 'text', align: 'left', prose: false, heads: undefined });
    expect(look('771,325,800.00')).toEqual({ role: 'money', align: 'right', prose: false, heads: undefined });
    expect(look('年度总体目标')).toEqual({ role: 'label', align: 'center', prose: false, heads: 'column' });
    expect(look('积极推进')).toEqual({ role: 'text', align: 'left', prose: true, heads: undefined });
    expect(look('三级指标')).toEqual({ role: 'label', align: 'center', prose: false, heads: 'column' });
    expect(look('数量指标')).toEqual({ role: 'label', align: 'center', prose: false, heads: 'row' });
    expect(look('985米')).toEqual({ role: 'value', align: 'center', prose: false, heads: undefined });
  });
});

describe('the national form', () => {
  test('of 2015 prints the year alone where nothing of 中期 is given', () => {
    const sheet = fill(
      accepted(
        national(
          'national-2015',
          '',
          annualMoney,
          `  产出:
    数量: [{ 打造品牌赛事种类: 1种 }]
    成本: [{ 项目总成本: ≤1000万元 }]
  效益: { 社会效益: [{ 城市知名度: 提升 }] }
  满意度: [{ 群众满意度: ≥95% }]
`,
        ),
      ),
    );
    expect(sheet.title).toEqual(['项目支出绩效目标申报表', '（2024年度）']);
    expect(drawn(sheet)).toBe(`[项目名称] | ← | 网球公开赛 | ← | ← | ← | ← | ←
[主管部门] | ← | 六安市金安区体育局 | ← | [实施单位] | 六安市金安区体育局 | ← | ←
[项目资金⏎（万元）] | ← | [年度资金总额：] | ← | 1,000.00 | ← | ← | ←
↑ | ← | [›其中：财政拨款] | ← | 1,000.00 | ← | ← | ←
↑ | ← | [››››其他资金] | ← | 0.00 | ← | ← | ←
[年度目标] | ← | ← | ← | ← | ← | ← | ←
打造一系列的品牌赛事，提升六安城市的知名度和美誉度，带动体育消费。 | ← | ← | ← | ← | ← | ← | ←
[绩效⏎指标] | [一级指标] | [二级指标] | [三级指标] | ← | ← | [指标值] | ←
↑ | [产出指标] | [数量指标] | 打造品牌赛事种类 | ← | ← | 1种 | ←
↑ | ↑ | [成本指标] | 项目总成本 | ← | ← | ≤1000万元 | ←
↑ | [效益指标] | [社会效益指标] | 城市知名度 | ← | ← | 提升 | ←
↑ | [满意度指标] | [服务对象满意度指标] | 群众满意度 | ← | ← | ≥95% | ←`);
  });

  const sets = `  中期:
    产出:
      数量: [{ 打造品牌赛事种类: 3种 }, { 开展赛事场次: 30场 }]
      质量: [{ 赛事完成率: 100% }]
    效益: { 社会效益: [{ 城市知名度: 提升 }] }
    满意度: [{ 群众满意度: ≥95% }]
  年度:
    产出:
      时效: [{ 完成时间: 2024年12月底前 }]
    效益: { 社会效益: [{ 城市知名度: 提升 }], 可持续影响: [{ 赛事影响: 长期 }] }
    满意度: [{ 群众满意度: ≥90% }]
`;

  test('of 2015 prints 中期 beside the year, aligned by first level', () => {
    const money = `  中期资金总额: { 合计: 3000, 财政拨款: 3000 }\n${annualMoney}`;
    const header =
      '项目属性: 延续项目\n项目期: 2024年1月-2026年12月\n中期目标: 三年内打造一系列的品牌赛事，带动体育消费，提升六安城市的知名度和美誉度。\n';
    const sheet = fill(accepted(national('national-2015', header, money, sets)));
    expect(drawn(sheet)).toBe(`[项目名称] | ← | 网球公开赛 | ← | ← | ← | ← | ← | ← | ←
[主管部门] | ← | 六安市金安区体育局 | ← | ← | ← | [实施单位] | 六安市金安区体育局 | ← | ←
[项目属性] | ← | 延续项目 | ← | ← | ← | [项目期] | 2024年1月-2026年12月 | ← | ←
[项目资金⏎（万元）] | ← | [中期资金总额：] | ← | 3,000.00 | ← | [年度资金总额：] | ← | 1,000.00 | ←
↑ | ← | [›其中：财政拨款] | ← | 3,000.00 | ← | [›其中：财政拨款] | ← | 1,000.00 | ←
↑ | ← | [››››其他资金] | ← |  | ← | [››››其他资金] | ← | 0.00 | ←
[中期目标⏎（2024年—2026年）] | ← | ← | ← | ← | ← | [年度目标] | ← | ← | ←
三年内打造一系列的品牌赛事，带动体育消费，提升六安城市的知名度和美誉度。 | ← | ← | ← | ← | ← | 打造一系列的品牌赛事，提升六安城市的知名度和美誉度，带动体育消费。 | ← | ← | ←
[绩效⏎指标] | [一级指标] | [二级指标] | [三级指标] | ← | [指标值] | [二级指标] | [三级指标] | ← | [指标值]
↑ | [产出指标] | [数量指标] | 打造品牌赛事种类 | ← | 3种 | [时效指标] | 完成时间 | ← | 2024年12月底前
↑ | ↑ | ↑ | 开展赛事场次 | ← | 30场 |  |  | ← |
↑ | ↑ | [质量指标] | 赛事完成率 | ← | 100% | ↑ |  | ← |
↑ | [效益指标] | [社会效益指标] | 城市知名度 | ← | 提升 | [社会效益指标] | 城市知名度 | ← | 提升
↑ | ↑ |  |  | ← |  | [可持续影响指标] | 赛事影响 | ← | 长期
↑ | [满意度指标] | [服务对象满意度指标] | 群众满意度 | ← | ≥95% | [服务对象满意度指标] | 群众满意度 | ← | ≥90%`);
  });

  test('of 2015 prints 中期 for its indicators alone, and names no years where 项目期 is a length', () => {
    const { cells, widths } = fill(accepted(national('national-2015', '项目期: 3年\n', annualMoney, sets)));
    expect(widths).toHaveLength(10);
    expect(cells.map(({ text }) => text)).toContain('中期目标');
  });

  test('of 2021 has a column of weights', () => {
    const indicators = `  成本: { 经济成本: [{ 项目总成本: ≤1000万元, 权重: 20 }] }
  产出: { 数量: [{ 打造品牌赛事种类: 1种, 权重: 40 }] }
  效益: { 社会效益: [{ 城市知名度: 提升, 权重: 20.0 }] }
  满意度: [{ 群众满意度: ≥95%, 权重: 10 }]
`;
    const lines = drawn(fill(accepted(national('national-2021', '', annualMoney, indicators)))).split('\n');
    expect(lines.slice(7).join('\n')).toBe(`[绩效⏎指标] | [一级指标] | [二级指标] | [三级指标] | ← | ← | [指标值] | [权重]
↑ | [成本指标] | [经济成本指标] | 项目总成本 | ← | ← | ≤1000万元 | 20
↑ | [产出指标] | [数量指标] | 打造品牌赛事种类 | ← | ← | 1种 | 40
↑ | [效益指标] | [社会效益指标] | 城市知名度 | ← | ← | 提升 | 20.0
↑ | [满意度指标] | [服务对象满意度指标] | 群众满意度 | ← | ← | ≥95% | 10`);
  });
});

describe.each(shippedFormIds)('%s prints', id => {
  const schema = shippedForm(id)?.schema;
  const pages = [schema?.layout.annual, schema?.layout.overall].flatMap(page => page ?? []);
  const cells = pages.flatMap(({ rows }) => Object.values(rows).flatMap(row => row.cells));

  test('a label and a place for each of its fields', () => {
    // 表样 is not printed, 年度 stands in the title, money and indicators are tables, 项目编码 is kept for the JSON.
    const elsewhere = ['form', 'fiscalYear', 'funding', 'indicators', 'projectCode'];
    const fields = Object.entries(schema?.fields ?? {}).flatMap(([field, { use }]) =>
      use === 'absent' || use === 'extra' || elsewhere.includes(field) ? [] : field,
    );
    expect(fields.length).toBeGreaterThan(5);
    for (const field of fields) {
      expect(cells.some(cell => cell.field === field || cell.goal === field)).toBe(true);
      expect(cells.some(cell => cell.label?.includes(`{${field}}`))).toBe(true);
    }
  });

  test('a place for each of its amounts', () => {
    const amounts = Object.entries(schema?.funding ?? {}).flatMap(([group, { use, parts }]) =>
      use === 'absent' ? [] : Object.entries(parts).flatMap(([part, { use: partUse }]) => (partUse === 'absent' ? [] : `${group}.${part}`)),
    );
    expect(amounts.length).toBeGreaterThan(2);
    for (const amount of amounts) expect(cells.some(cell => cell.amount === amount)).toBe(true);
  });
});
