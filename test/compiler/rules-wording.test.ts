import { describe, expect, test } from 'vitest';
import { catalogue, type Code } from '../../src/compiler/catalogue.ts';
import { around } from '../around.ts';
import { compiled } from './compiling.ts';

/** What is said of the first bad example of each problem. */
const wordings = {
  'duplicate-key': ['“项目名称”重复', '“项目名称” occurs twice'],
  'missing-form': ['没有写明表样', 'no form is named'],
  'missing-glyph': ['打印字体没有“😀”（U+1F600）', 'no face of the print has “😀” (U+1F600)'],
  'unknown-form': [
    '没有表样“shanghai-2032”，您是否要写“shanghai-2023”？',
    'there is no form “shanghai-2032”; did you mean “shanghai-2023”?',
  ],
  'unknown-key': ['没有“实施单拉”这一项', 'there is no “实施单拉”'],
  'wrong-type': ['项目名称应为一段文字，这里是以“- ”开头的列表', '项目名称 should be a text, not a list of items'],
  'missing-category': ['满意度指标下没有指标', '满意度指标 has no indicator'],
  'missing-cost': ['成本指标下没有指标', '成本指标 has no indicator'],
  'missing-field': ['项目名称为空', '项目名称 is blank'],
  'missing-goal': ['项目总体目标为空', '项目总体目标 is blank'],
  'missing-unit': ['指标值“≥3”没有计量单位', 'the value “≥3” has no unit'],
  'missing-value': ['指标“年度资金支付完成率100%”没有指标值', 'indicator “年度资金支付完成率100%” has no value'],
  placeholder: ['“检验报告合格率”的指标值“≥**%”是占位符', 'the value of “检验报告合格率” “≥**%” is a placeholder'],
  'short-goal': ['年度总体目标只有 13 个字，至少应有 20 个字', '年度总体目标 has only 13 characters, where 20 are asked for'],
  'template-prefix': ['“指标1:”是模板里留下的', '“指标1:” is left of a template'],
  'too-few-indicators': ['三级指标只有 2 项，至少应有 3 项', 'there are only 2 indicators, where at least 3 are asked for'],
  'weight-missing': ['指标“脱贫户供水设施数量”没有权重', 'indicator “脱贫户供水设施数量” has no 权重'],
  'weight-not-positive': ['“脱贫户供水设施数量”的权重为 0，应大于 0', 'the weight of “脱贫户供水设施数量” is 0; it should be above 0'],
  'weight-total': ['权重合计为 100，应为 90', 'the weights sum to 100; they should sum to 90'],
  'amount-format': ['项目资金总额的其他资金“0”应写到两位小数', '其他资金 of 项目资金总额 “0” should have two decimals'],
  'date-invalid': [
    '计划开始日期“2023-02-30”不是有效的日期，应为日期，如 2023-01-01、2023/1/1 或 2023年1月',
    '计划开始日期 “2023-02-30” is no valid date; it should be a date, as 2023-01-01, 2023/1/1 or 2023年1月',
  ],
  'date-order': ['完成日期 2023-05-31 早于开始日期 2023-06-01', 'the end 2023-05-31 is before the start 2023-06-01'],
  'date-year': [
    '年度 2022 不在项目起止日期 2023-01-01 至 2023-12-31 之内',
    'the year 2022 is not within the project, 2023-01-01 to 2023-12-31',
  ],
  'deadline-after-end': [
    '“活动完成时间”的“2023年12月”晚于计划完成日期 2023-06',
    '“2023年12月” of “活动完成时间” is after 计划完成日期 2023-06',
  ],
  'funding-annual': [
    '年度资金申请总额 1,200,000.00元 超过项目资金总额 1,000,000.00元',
    '年度资金申请总额 1,200,000.00元 is more than 项目资金总额 1,000,000.00元',
  ],
  'funding-sum': [
    '年度资金总额的合计为 0.00万元，各部分之和为 90.00万元，相差 90.00万元',
    '合计 of 年度资金总额 is 0.00万元, but its parts sum to 90.00万元',
  ],
  'unknown-term': ['项目类别“绩效目标”不在选项之内', '项目类别 “绩效目标” is none of the form’s terms'],
  'number-format': ['“=100(%)”按表样写作“=100.00(%)”', '“=100(%)” is written “=100.00(%)” in this form'],
  'operator-spelling': ['“+”应写作“=”', '“+” is written “=”'],
  'quantity-not-numeric': [
    '数量指标“食品监管人员培训”的指标值“已完成”不是数量',
    'the value “已完成” of “食品监管人员培训” is no quantity, as 数量指标 asks for',
  ],
  'unit-fit': ['指标值的单位“人”与计量单位“个”不一致', 'the value’s unit “人” is not the indicator’s unit “个”'],
  'unit-spelling': ['“百分比”应写作“%”', '“百分比” is written “%”'],
  'value-form': ['“增加就业机会,提高农民收入。”不是指标值的写法', '“增加就业机会,提高农民收入。” is no form of value'],
  'category-parent': ['“生态效益指标”属于“效益指标”，应写在它下面', '“生态效益指标” belongs under “效益指标”'],
  'category-unknown': ['本表样没有“实效指标”，您是否要写“时效指标”？', 'this form has no category “实效指标”; did you mean “时效指标”?'],
  'duplicate-indicator': ['指标“两新党建活动数”重复', 'indicator “两新党建活动数” occurs twice'],
  'markup-in-text': ['文字里有网页代码“<p>”', 'there is HTML in the text, as “<p>”'],
} satisfies Partial<Record<Code, readonly [string, string]>>;

describe('the wording of a problem', () => {
  test.each(Object.entries(wordings))('%s', (code, [zh, en]) => {
    const [example] = Object.entries(catalogue).find(([name]) => name === code)?.[1].examples.bad ?? [];
    const finding = compiled(around(example ?? '')).diagnostics.find(({ problem }) => problem.code === code);
    expect(finding?.message).toEqual({ zh, en });
  });
});
