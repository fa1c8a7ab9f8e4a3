import { quoteName } from '../quote.ts';
import { compare, type Decimal, hundred, sum, zero } from '../../value/decimal.ts';
import type { Value } from '../../value/value.ts';
import { decidingList } from '../name-words.ts';
import { inPercent } from '../units.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const percentRange: Rule = {
  code: 'percent-range',
  group: 'D',
  severity: 'error',
  title: { zh: '百分比超出范围', en: 'a percentage out of range' },
  rationale: {
    zh: '满意度、合格率等是部分占整体的比，不会低于 0，也不会超过 100%。',
    en: 'A share of a whole, such as 满意度 or 合格率, is neither below 0 nor above 100 %.',
  },
  basis: '审核：指标值合理可行',
  examples: {
    good: [
      '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 市民满意度: ≥90.00(%)',
      '绩效指标:\n  效益指标:\n    经济效益指标:\n      - 粮食产值增长率: ≥120.00(%)',
    ],
    bad: [
      '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 市民满意度调查: =290.00(%)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 检验报告合格率: 95%-105%',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 任务完成率: ≥-5%',
    ],
  },
  *checkValue({ name, value, subject }, { form }) {
    const { growth, partOfWhole } = form.words;
    for (const { role, number, unit } of bounds(value.value)) {
      const share = inPercent(number, unit);
      if (share === undefined) continue;
      const isBelow = compare(share, zero) < 0;
      if (!isBelow && compare(share, hundred) <= 0) continue;
      const isAbout = decidingList(name?.value ?? '', { partOfWhole, growth });
      if (isBelow ? isAbout === 'growth' : isAbout !== 'partOfWhole') continue;
      const label = quoteName(name);
      yield {
        place: placeOf(value, role),
        message: isBelow
          ? { zh: `“${label}”的指标值 ${number}${unit} 低于 0`, en: `${number}${unit} of “${label}” is below 0` }
          : { zh: `“${label}”的指标值 ${number}${unit} 超过 100%`, en: `${number}${unit} of “${label}” is above 100 %` },
        help: {
          zh: '写 0 至 100% 之间的数，如“≥95%”；“2”可能是“≥”的误识',
          en: 'write a number from 0 to 100 %, as “≥95%”; a 2 may be a misread ≥',
        },
        subject,
      };
      return;
    }
  },
};

interface Bound {
  readonly role: string;
  readonly number: Decimal;
  readonly unit: string | null;
}

/** The numbers that a value is compared with. The low end of ±3% is none: it says how far the value may be off. */
function bounds(value: Value): readonly Bound[] {
  if (value.kind === 'quantity') return [{ role: 'number', number: value.number, unit: value.unit }];
  if (value.kind === 'graded') return value.levels.map(({ number, unit }) => ({ role: 'levels.number', number, unit }));
  if (value.kind !== 'range' || sum([value.low, value.high]) === '0') return [];
  const { low, high, unit } = value;
  return [
    { role: 'low', number: low, unit },
    { role: 'high', number: high, unit },
  ];
}
