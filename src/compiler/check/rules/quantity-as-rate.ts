import { quote, quoteName } from '../quote.ts';
import { isPercentage } from '../units.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const quantityAsRate: Rule = {
  code: 'quantity-as-rate',
  group: 'D',
  severity: 'warning',
  title: { zh: '数量指标用了比率', en: 'a rate among quantities' },
  rationale: {
    zh: '数量指标说明提供多少产品和服务；“完成率100%”看不出做了多少，也与质量、时效指标重复。',
    en: 'An indicator of quantity says how much is delivered; “100 % done” does not, and repeats what quality and timeliness say.',
  },
  basis: '审核：数量指标宜用绝对数',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 社区党校教学培训活动数: =12.00(次)',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 社区党校教学培训项目质量达标率: =100.00(%)',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 社区党校教学培训活动开展完成率: =100.00(%)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 资金支出率: ≥95%',
    ],
  },
  givesWayTo: ['percent-range', 'suspicious-number'],
  *checkValue({ level2, name, value, subject }) {
    const read = value.value;
    if (!level2.numeric || (read.kind !== 'quantity' && read.kind !== 'range') || !isPercentage(read.unit)) return;
    yield {
      place: placeOf(value, 'unit'),
      message: {
        zh: `${level2.label}“${quoteName(name)}”的指标值“${quote(read.text)}”是比率`,
        en: `the value “${quote(read.text)}” of “${quoteName(name)}” is a rate, where ${level2.label} is a count`,
      },
      help: {
        zh: '写做多少，如次数、人数、面积；完成得好不好、及时不及时写在质量、时效指标',
        en: 'say how many or how much; how well and how timely are other categories',
      },
      subject,
    };
  },
};
