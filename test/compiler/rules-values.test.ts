import { describe, expect, test } from 'vitest';
import { findingsIn } from './compiling.ts';

/** The findings in items under a category of national-2015, which prints values as they are written. */
function under(category: string, ...items: readonly string[]): readonly string[] {
  const level1 = ['数量指标', '质量指标', '时效指标', '成本指标'].includes(category)
    ? '产出指标'
    : category.startsWith('服务')
      ? '满意度指标'
      : '效益指标';
  const lines = `表样: national-2015\n绩效指标:\n  ${level1}:\n    ${category}:\n${items.map(item => `      - ${item}\n`).join('')}`;
  // Whether a name suits the category that it is tried in is tested elsewhere.
  return findingsIn(lines).filter(finding => !finding.startsWith('misplaced-indicator'));
}

type Row = readonly [item: string, expected: readonly string[]];
const expectAll = (category: string, rows: readonly Row[]): void => {
  test.each(rows)(`${category} %s`, (item, expected) => expect(under(category, item)).toEqual(expected));
};

describe('a percentage', () => {
  expectAll('质量指标', [
    ['报告合格率: =101%', ['percent-range «101»']],
    ['任务完成率: =105%', []],
    ['报告合格率: -5%', ['percent-range «-5»']],
    ['合格率较标准值偏差: ≥-5%', ['percent-range «-5»']],
    ['产值增长率: ≥-2%', []],
    ['满意度提升率: ≥120%', []],
    ['报告合格率: 95%-101%', ['percent-range «101»']],
    ['检测合格率误差: ±3%以内', []],
    ['设备完好率: ≥1001‰', ['percent-range «1001»']],
    ['设备完好率: ≥980‰', []],
    ['救助覆盖率: 优110% 良90%', ['percent-range «110»']],
    ['报告合格率: =100%', []],
    ['报告合格率: ">100%"', ['percent-at-least-100 «>»']],
    ['报告合格率: 100%以上', ['percent-at-least-100 «以上»']],
    ['报告合格率: 达到100%', []],
    ['产值增长率: ≥100%', []],
    ['投诉率: ≥100%', ['direction «≥»']],
    ['委托业务完成率: 292%', ['suspicious-number «292»']],
    ['委托业务完成率: ≥292%', []],
    ['报告合格率: 292%', ['percent-range «292»']],
  ]);
  expectAll('数量指标', [
    ['甲: 80%-90%', ['quantity-as-rate «%»']],
    ['甲: ≥3人', []],
    ['甲: 290%', ['suspicious-number «290»']],
    ['{ 名称: 甲, 指标值: 90, 计量单位: "%" }', ['quantity-as-rate «90»']],
  ]);
});

describe('the direction of a sign', () => {
  expectAll('质量指标', [
    ['投诉办结率: ≤98%', ['direction «≤»']],
    ['故障修复率: ≥98%', []],
    ['故障率: ≥2%', ['direction «≥»']],
    ['故障率: 不高于2%', []],
    ['问题数据比例: ≥5%', ['direction «≥»']],
    ['发现问题数量: ≥5个', []],
    ['解决饮水安全问题人数: ≥1000人', []],
    ['死亡家庭扶助人数: ≥63人', []],
    ['减少投诉件数: ≥5件', []],
    ['挽回经济损失: ≥50万元', []],
    ['成本节约率: ≥5%', []],
    ['群众不满意率: ≤5%', []],
    ['设施稳定运行率（另一来源）: ≤99%', ['direction «≤»']],
    ['合格率（不合格的重做）: ≥99%', []],
    ['检测及时率: ≤7工作日', ['rate-not-numeric «≤7工作日»']],
    ['工程验收: ≤30天', []],
    ['安全事故防控: ≤1起', []],
    ['安全事故防控: =0起', []],
    ['噪声治理: ≤55分贝', []],
    ['失业人数: ≥5人', ['direction «≥»']],
    ['培训失业人数: ≥500人', []],
    ['群众受益人数: ≤500人', ['direction «≤»']],
    ['{ 名称: 报告合格率, 指标值: 95%, 指标性质: ≤ }', ['direction «95%»']],
  ]);
});

describe('the name of a rate', () => {
  expectAll('时效指标', [
    ['发放及时率: 及时', ['rate-not-numeric «及时»']],
    ['发放及时率（%）: =95', []],
    ['发放及时率: =95', ['missing-unit «=95»']],
    ['发放及时率: 2022年', ['year-as-target «2022年»']],
    ['巡查频率: 每月一次', []],
  ]);
  expectAll('质量指标', [
    ['婴儿死亡率: ≤5人/千人', []],
    ['资金杠杆率: ≥3倍', []],
    ['发放及时率: 效果良好', ['vague-wording «效果良好»']],
    ['工作效率: 提高', []],
  ]);
});

describe('money', () => {
  expectAll('成本指标', [
    ['补助标准: ≥530元/人*月', ['cost-without-ceiling «≥»']],
    ['项目总成本: 不少于90万元', ['cost-without-ceiling «不少于»']],
    ['节约金额: ≥13万元', []],
    ['成本节约率: ≥5%', []],
    ['{ 名称: 项目总成本, 指标值: 90万元, 指标性质: ≥ }', ['cost-without-ceiling «90万元»']],
  ]);
  expectAll('数量指标', [
    ['采购设备: 60-80万元', ['money-as-quantity «万元»']],
    ['带动群众增收: ≥60万元', []],
    ['招商引资: ≥2亿元', []],
    ['设备单价: ≤60元/台', []],
  ]);
});

describe('a number without a sign', () => {
  expectAll('质量指标', [
    ['甲: 985米', ['missing-operator «985»']],
    ['甲: 100%', []],
    ['甲: 0起', []],
    ['甲: 约50人', []],
    ['甲: 50人左右', []],
    ['甲: 提前7日公告', []],
    ['甲: 1600元/亩', []],
    ['甲: 每月3次', []],
    ['甲: 95', ['missing-unit «95»']],
    ['{ 名称: 甲, 指标值: 95%, 指标性质: ≥ }', []],
    ['{ 名称: 甲, 指标值: 95, 计量单位: "%", 计算符号: 大于等于 }', []],
    ['{ 名称: 甲, 指标值: 95%, 指标性质: 定性 }', ['operator-fit «95%»']],
    ['{ 名称: 甲, 指标值: ≥95%, 指标性质: ≥ }', []],
    ['{ 名称: 甲, 指标值: 95%以上, 指标性质: ≤ }', ['operator-fit «以上»']],
    ['{ 名称: 甲, 指标值: 健全, 指标性质: 定性 }', []],
    ['{ 名称: 甲, 指标值: 健全, 指标性质: 正向 }', ['operator-fit «正向»']],
    ['{ 名称: 甲, 指标值: ≥95%, 指标性质: / }', []],
    ['{ 名称: 甲, 指标值: ≥95%, 指标性质: 待定 }', ['placeholder «待定»']],
  ]);
});

describe('a number that looks wrong', () => {
  expectAll('时效指标', [
    ['完成时间: 44561', ['suspicious-number «44561»']],
    ['完成时间: "≤44561天"', []],
    ['完成时间: 12345', ['missing-unit «12345»']],
  ]);
  expectAll('质量指标', [
    ['甲: 20-10处', ['suspicious-number «20»']],
    ['甲: ≥-5', ['suspicious-number «-5»']],
    ['冷库温度: ≤-18℃', []],
    ['差错率: -0%', ['suspicious-number «-0»']],
    ['甲: 二90百分比', ['suspicious-number «二»']],
    ['甲: 》90%', ['operator-spelling «》»']],
    ['甲: 二十场', ['missing-operator «二十»']],
  ]);
  test.each([
    ['3.10107E+20', ['suspicious-number «3.10107E+20»']],
    ['310107E12', []],
    ['AE20', []],
  ])('项目编码 %s', (code, expected) => expect(findingsIn(`项目编码: ${code}`)).toEqual(expected));
});

describe('a comparison', () => {
  expectAll('社会效益指标', [
    ['甲: 较上年提高', ['baseline-missing «较上年提高»']],
    ['甲: 较2021年增长5%', ['baseline-missing «较2021年增长5%»']],
    ['甲（2021年:73家）: 较上年提高', []],
    ['{ 名称: 甲, 指标值: 较上年提高, 说明: 上年为73家 }', []],
    ['{ 名称: 甲, 指标值: 较上年提高, 说明: 见附件 }', ['baseline-missing «较上年提高»']],
    ['甲: 降低30%', []],
  ]);
});

describe('vague wording', () => {
  expectAll('社会效益指标', [
    ['甲: 效果良好', ['vague-wording «效果良好»']],
    ['甲: 逐步提高', []],
    ['甲: 健全', []],
    ['甲: 提高森林覆盖率，显著改善生态环境。', ['value-form «提高森林覆盖率，显著改善生态环境。»', 'vague-wording «显著改善»']],
    ['进一步提升服务水平: ≥95%', ['vague-wording «进一步提升服务水平»']],
    ['疼痛有效缓解率: ≥95%', []],
    ['甲: 成效显著。', ['vague-wording «成效显著»']],
  ]);
  expectAll('数量指标', [['甲: 效果良好', ['quantity-not-numeric «效果良好»']]]);
  expectAll('成本指标', [['甲: 效果良好', ['vague-wording «效果良好»']]]);
});

describe('a name', () => {
  expectAll('质量指标', [
    ['村组干部230人培训: ≥230人', ['value-in-name «村组干部230人培训»']],
    ['村组干部培训（≥230人）: ≥230人', ['value-in-name «村组干部培训（≥230人）»']],
    ['村组干部培训（每期23人）: ≥230人', []],
    ['村组干部培训（人）: ≥230人', []],
    ['第3次会议: ≥1次', []],
    ['2022年任务: ≤2年', []],
    ['100万: ≥5人', ['value-in-name «100万»']],
    ['2022年: ≥5人', ['value-in-name «2022年»']],
    ['质量: ≥5人', ['value-in-name «质量»']],
    ['健全: ≥5人', ['value-in-name «健全»']],
    ['健全性: 健全', []],
    ['1%1%1%: ≥5人', ['compound-indicator «1%1%1%»']],
    ['三公经费: ≤5万元', []],
  ]);
  expectAll('服务对象满意度指标', [
    ['服务对象满意度: ≥90%', []],
    ['满意度: ≥90%', ['satisfaction-subject «满意度»']],
    ['本项目不适用此指标: 无', ['not-applicable-row «无»']],
  ]);
});

describe('a target', () => {
  expectAll('质量指标', [
    ['合格率: =0%', ['zero-target «0»']],
    ['合格率: ≤0%', ['direction «≤»']],
    ['差错率: =0%', []],
    ['合格率: "0"', ['missing-unit «"0"»']],
  ]);
  expectAll('服务对象满意度指标', [
    ['群众满意度: ≥79.9%', ['low-satisfaction «79.9»']],
    ['群众满意度: ≥80%', []],
    ['群众满意度: 70%-90%', ['low-satisfaction «70»']],
    ['群众满意度: =0%', ['zero-target «0»']],
    ['群众不满意率: =5%', []],
    ['满意度调查样本占比: ≥5%', []],
    ['群众满意度调查: ≥60%', ['low-satisfaction «60»']],
    ['满意度提升幅度: ≥5%', []],
    ['群众满意程度: ≥60%', ['low-satisfaction «60»']],
  ]);
  expectAll('时效指标', [
    ['完成时间: 2022年', ['year-as-target «2022年»']],
    ['完成时间: 2022年内', []],
    ['完成时间: 2022年底', []],
    ['完成时间: 2022年12月', []],
  ]);
});

const uniform = (lines: readonly string[]): readonly string[] => lines.filter(line => line.startsWith('uniform-targets'));
const form = (figures: readonly string[]): string =>
  `表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n${figures.map(item => `      - ${item}\n`).join('')}  效益指标:\n    社会效益指标:\n      - 政策知晓人数: ≥5人\n  满意度指标:\n    服务对象满意度指标:\n      - 群众满意度: ≥95%\n`;

test('one figure for all is reported from five percentages on, not counting 100%', () => {
  const items = ['甲类合格率', '乙类合格率', '丙类合格率', '丁类合格率'].map(name => `${name}: ≥95%`);
  expect(uniform(findingsIn(form(items)))).toEqual(['uniform-targets «绩效指标»']);
  expect(uniform(findingsIn(form([...items, '资金到位率: =100%'])))).toEqual(['uniform-targets «绩效指标»']);
  expect(uniform(findingsIn(form([...items, '设备完好率: ≥98%'])))).toEqual([]);
  expect(uniform(findingsIn(form(items.slice(1))))).toEqual([]);
});
