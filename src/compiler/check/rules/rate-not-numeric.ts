import { quote } from '../quote.ts';
import type { Value } from '../../value/value.ts';
import { withoutBracket } from '../name-words.ts';
import { isPercentage } from '../units.ts';
import type { Rule } from '../rule.ts';

export const rateNotNumeric: Rule = {
  code: 'rate-not-numeric',
  group: 'D',
  severity: 'warning',
  title: { zh: '名称是率，指标值不是百分比', en: 'a rate whose value is no percentage' },
  rationale: {
    zh: '名称以“率”结尾，指标值就应是百分比；“及时率：及时”无法计算，“及时率：7天”其实是时限。',
    en: 'A name that ends in 率 asks for a percentage: 及时率 = 及时 cannot be computed, and 及时率 = 7 days is a time limit.',
  },
  basis: '审核：指标名称与指标值匹配',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 书记工作室带教活动开展及时率: =100.00(%)\n      - 检测时限: ≤7.00(工作日)',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 社区工作效率: 提高',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 书记工作室带教活动开展及时率: 及时',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    时效指标:\n      - 检测及时率: ≤7工作日',
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 党建信息平台维护及时率: 每月一次',
    ],
  },
  givesWayTo: ['placeholder', 'quantity-not-numeric', 'value-form', 'vague-wording', 'year-as-target', 'unit-fit'],
  *checkValue({ name, value, subject }, { form }) {
    const label = withoutBracket(name?.value ?? '');
    const { rate, notRate } = form.words;
    if (!rate.some(word => label.endsWith(word)) || notRate.some(word => label.endsWith(word)) || isRate(value.value)) return;
    yield {
      place: value.node.place,
      message: {
        zh: `“${quote(label)}”的指标值“${quote(value.value.text)}”不是百分比`,
        en: `the value “${quote(value.value.text)}” of “${quote(label)}” is no percentage`,
      },
      help: {
        zh: '写百分比，如“=100%”；要写时限、次数就改名称，如“检测时限”',
        en: 'write a percentage, as “=100%”, or name what the value says, as 检测时限',
      },
      subject,
    };
  },
};

/** Also for what other rules ask to be written anew, and for ratios that are no percentages: 12/10万, 1.2倍, 5个百分点. */
function isRate(value: Value): boolean {
  if (value.kind === 'quantity' || value.kind === 'range')
    return value.unit === null || isPercentage(value.unit) || /\/|倍|百分点/.test(value.unit);
  return ['comparison', 'graded', 'none', 'placeholder', 'text'].includes(value.kind);
}
