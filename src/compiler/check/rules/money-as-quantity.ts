import { quote } from '../quote.ts';
import { isMoney } from '../units.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const moneyAsQuantity: Rule = {
  code: 'money-as-quantity',
  group: 'D',
  severity: 'warning',
  title: { zh: '数量指标写的是花钱', en: 'spending as a quantity' },
  rationale: {
    zh: '花了多少钱是投入和成本，不是产出；数量指标写用这笔钱做成了多少。',
    en: 'What is spent is input and cost, not output: a quantity says how much was made of it.',
  },
  basis: '审核：数量指标应为产出',
  examples: {
    good: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 完成校园维修改造: ≥3所',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 劳务补助标准: ≥530元/人*月',
    ],
    bad: ['表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 完成校园维修改造及设备购置项目: 800万元'],
  },
  *checkValue({ level2, name, value, subject }, { form }) {
    const read = value.value;
    if (!level2.numeric || (read.kind !== 'quantity' && read.kind !== 'range') || !isMoney(read.unit, form)) return;
    const label = name?.value ?? '';
    // 增收 is what the project brings, not what it spends.
    if (form.words.notSpending.some(word => label.includes(word))) return;
    yield {
      place: placeOf(value, 'unit'),
      message: {
        zh: `${level2.label}“${quote(label)}”的指标值“${quote(read.text)}”是金额`,
        en: `the value “${quote(read.text)}” of “${quote(label)}” is money, where ${level2.label} is what is delivered`,
      },
      help: { zh: '写用这笔钱做成了多少，如“≥3所”；金额写在成本指标', en: 'write how much is delivered, as “≥3所”; money is a cost' },
      subject,
    };
  },
};
