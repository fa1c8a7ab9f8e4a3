import { quote, quoteName } from '../quote.ts';
import { rewritePart } from '../../syntax/rewrite/rewrite.ts';
import { compare, hundred } from '../../value/decimal.ts';
import { signs } from '../../value/value.ts';
import { decidingList } from '../name-words.ts';
import { inPercent } from '../units.ts';
import { placeOf, termOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const percentAtLeast100: Rule = {
  code: 'percent-at-least-100',
  group: 'D',
  severity: 'warning',
  title: { zh: '“≥100%”只能是“=100%”', en: '“at least 100 %” can only be 100 %' },
  rationale: {
    zh: '这类比率最多是 100%，“≥”没有余地可言，评分时也会造成误解。',
    en: 'Such a rate is at most 100 %: there is nothing above it that ≥ could mean, and scoring becomes unclear.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 工程完成及时率: =100.00(%)',
      '绩效指标:\n  效益指标:\n    经济效益指标:\n      - 国有资产保值增值率: ≥100.00(%)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 资金到位率: 达到100%',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    时效指标:\n      - 工程完成及时率: ≥100.00(%)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 委托业务报告合格率: 不低于100%',
    ],
  },
  givesWayTo: ['direction'],
  *checkValue({ name, value, subject }, { form }) {
    const read = value.value;
    if (read.kind !== 'quantity' || (read.operator !== 'ge' && read.operator !== 'gt')) return;
    const share = inPercent(read.number, read.unit);
    if (share === undefined || compare(share, hundred) !== 0) return;
    const sign = termOf(value, 'operator');
    const { growth, partOfWhole, reaching } = form.words;
    if (decidingList(name?.value ?? '', { partOfWhole, growth }) === 'growth') return;
    if (sign !== undefined && reaching.includes(sign.canonical)) return;
    const number = termOf(value, 'number');
    const isBefore = sign !== undefined && number !== undefined && sign.end <= number.start && read.text === value.node.text;
    yield {
      place: placeOf(value, 'operator'),
      message: {
        zh: `“${quoteName(name)}”不会超过 100%，“${quote(read.text)}”就是等于 100%`,
        en: `“${quoteName(name)}” is never above 100 %: “${quote(read.text)}” is exactly 100 %`,
      },
      help: {
        zh: `写“${signs.eq}”；若允许有差错，写实际能达到的数，如“≥98%”`,
        en: `write “${signs.eq}”, or, where some may fail, what can be reached, as “≥98%”`,
      },
      ...(isBefore && { fix: { safe: false, edits: [rewritePart(value.node, sign.start, sign.end, signs.eq)] } }),
      subject,
    };
  },
};
