import { quote } from '../quote.ts';
import { isMoney, isPrice } from '../units.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const costWithoutCeiling: Rule = {
  code: 'cost-without-ceiling',
  group: 'D',
  severity: 'warning',
  title: { zh: '成本指标没有上限', en: 'a cost without a ceiling' },
  rationale: {
    zh: '成本指标控制花多少钱；写“≥”等于花得越多越好。',
    en: 'An indicator of cost limits what is spent; with ≥ the more is spent, the better.',
  },
  basis: '审核：成本指标应为上限',
  examples: {
    good: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 项目总成本: ≤90万元',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 节约行政成本: 超13万元/年',
    ],
    bad: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 防疫室84平米: ≥1050元',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 项目总成本: 不低于90万元',
    ],
  },
  *checkValue({ level2, name, value, subject }, { form }) {
    const read = value.value;
    if (!level2.cost || read.kind !== 'quantity' || (read.operator !== 'ge' && read.operator !== 'gt')) return;
    if (!isMoney(read.unit, form) && !isPrice(read.unit, form)) return;
    const label = name?.value ?? '';
    if (form.words.saving.some(word => label.includes(word))) return;
    yield {
      place: placeOf(value, 'operator'),
      message: {
        zh: `${level2.label}“${quote(label)}”的指标值“${quote(read.text)}”没有上限`,
        en: `the value “${quote(read.text)}” of “${quote(label)}” has no ceiling, as ${level2.label} asks for`,
      },
      help: { zh: '成本写最多花多少，如“≤90万元”', en: 'write the most that may be spent, as “≤90万元”' },
      subject,
    };
  },
};
