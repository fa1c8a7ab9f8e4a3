import { quote } from '../quote.ts';
import { rewritePart } from '../../syntax/rewrite/rewrite.ts';
import { compare, hundred, zero } from '../../value/decimal.ts';
import { signs } from '../../value/value.ts';
import { inPercent, isPrice } from '../units.ts';
import { placeOf, termOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const missingOperator: Rule = {
  code: 'missing-operator',
  group: 'D',
  severity: 'info',
  title: { zh: '数值没有比较符', en: 'a number without a sign' },
  rationale: {
    zh: '没有比较符的数按“=”理解：多一点少一点都算没有达到。',
    en: 'A number without a sign is read as =: a little more or less is then a miss.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 道路建设长度: =985.00(米)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 财政资金补助标准: 1600元/亩',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 工程验收合格率: 100%',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 道路建设长度\n        指标值: 985米\n        指标性质: ≥',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 道路建设长度: 985米',
      '表样: national-2015\n绩效指标:\n  效益指标:\n    经济效益指标:\n      - 年增粮食: 3500公斤',
    ],
  },
  givesWayTo: [
    'missing-unit',
    'unit-fit',
    'quantity-not-numeric',
    'value-form',
    'percent-range',
    'suspicious-number',
    'quantity-as-rate',
    'money-as-quantity',
    'rate-not-numeric',
    'zero-target',
    'low-satisfaction',
    'operator-fit',
  ],
  *checkValue({ value, subject }, { form }) {
    const read = value.value;
    if (read.kind !== 'quantity' || read.operator !== null) return;
    const share = inPercent(read.number, read.unit);
    if (compare(read.number, zero) === 0 || isPrice(read.unit, form)) return;
    if (share !== undefined && compare(share, hundred) === 0) return;
    if (form.words.approximate.some(word => read.text.includes(word))) return;
    const text = quote(read.text);
    const at = read.text === value.node.text ? termOf(value, 'number')?.start : undefined;
    yield {
      place: placeOf(value, 'number'),
      message: { zh: `“${text}”没有比较符，读作等于`, en: `“${text}” has no sign and is read as =` },
      help: {
        zh: `写明“${signs.eq}${text}”；若是至少或至多，写“${signs.ge}${text}”或“${signs.le}${text}”`,
        en: `write “${signs.eq}${text}”, or “${signs.ge}${text}” or “${signs.le}${text}” if that is meant`,
      },
      ...(at !== undefined && { fix: { safe: false, edits: [rewritePart(value.node, at, at, signs.eq)] } }),
      subject,
    };
  },
};
