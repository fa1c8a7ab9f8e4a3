import { isTemplateRow } from '../../declaration/text/placeholder.ts';
import { lostText } from '../lost-text.ts';
import { quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const missingValue: Rule = {
  code: 'missing-value',
  group: 'B',
  severity: 'error',
  title: { zh: '三级指标没有指标值', en: 'an indicator without a value' },
  rationale: {
    zh: '没有指标值，执行中无法监控，结束后无法评分。',
    en: 'Without a value an indicator can be neither monitored nor scored.',
  },
  basis: '审核 系统：指标值必填',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    时效指标:\n      - 年度资金支付完成率: =100.00(%)'],
    bad: [
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 年度资金支付完成率100%:',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 培训人次\n        计量单位: 人次',
    ],
  },
  *checkIndicator({ name, value, lost, subject }, { form }) {
    // An unfilled row of a template is one fault: its name.
    if (value !== undefined || name?.node === undefined || isTemplateRow(name.value ?? '', form)) return;
    const label = quoteName(name);
    yield {
      place: name.node.place,
      message: { zh: `指标“${label}”没有指标值`, en: `indicator “${label}” has no value` },
      help: { zh: '在名称后的冒号后面写指标值', en: 'write the value after the colon of the name' },
      ...lostText(lost),
      subject,
    };
  },
};
