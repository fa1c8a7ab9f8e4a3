import { takesValue } from '../takes-value.ts';
import { quote, quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const quantityNotNumeric: Rule = {
  code: 'quantity-not-numeric',
  group: 'D',
  severity: 'error',
  title: { zh: '数量指标应有数量', en: 'a quantity without a number' },
  rationale: {
    zh: '数量指标说明提供多少产品和服务，“已完成”说明不了做了多少。',
    en: 'An indicator of quantity says how much is delivered; “done” does not.',
  },
  basis: '财预〔2015〕88号、财预〔2021〕101号；系统',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 食品监管人员培训: ≥30.00(次)',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 完成基地日常运行工作: 12个月',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 食品监管人员培训: 已完成',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训人次: 较上年提高',
    ],
  },
  givesWayTo: ['placeholder'],
  *checkValue({ level2, name, value, subject }) {
    if (!level2.numeric || takesValue(level2, value.value)) return;
    const label = quoteName(name);
    const text = quote(value.value.text);
    yield {
      place: value.node.place,
      message: {
        zh: `${level2.label}“${label}”的指标值“${text}”不是数量`,
        en: `the value “${text}” of “${label}” is no quantity, as ${level2.label} asks for`,
      },
      help: { zh: '写比较符、数和单位，如“≥30(次)”', en: 'write sign, number and unit, as “≥30(次)”' },
      subject,
    };
  },
};
