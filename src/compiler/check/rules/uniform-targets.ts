import { compare, type Decimal, hundred } from '../../value/decimal.ts';
import type { Value } from '../../value/value.ts';
import type { Rule } from '../rule.ts';
import { inPercent } from '../units.ts';

export const uniformTargets: Rule = {
  code: 'uniform-targets',
  group: 'D',
  severity: 'info',
  title: { zh: '百分比的指标值都一样', en: 'every percentage is the same' },
  rationale: {
    zh: '各项指标的难易不同，百分比却是同一个数，多半没有逐项测算。',
    en: 'Indicators differ in how hard they are; where all have one figure, none was worked out.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    质量指标:\n      - 活动达标率: ≥95.00(%)\n      - 报告合格率: ≥95.00(%)'],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 活动达标率: ≥95.00(%)\n      - 报告合格率: ≥95.00(%)\n      - 设备完好率: ≥95.00(%)\n    时效指标:\n      - 经费发放及时率: ≥95.00(%)\n  效益指标:\n    社会效益指标:\n      - 政策知晓率: ≥95.00(%)\n  满意度指标:\n    服务对象满意度指标:\n      - 群众满意度: ≥95.00(%)',
    ],
  },
  *check({ form, indicators, indicatorsKey, sets }) {
    if (indicatorsKey === undefined) return;
    for (const set of sets.keys()) {
      const own = indicators.filter(indicator => indicator.set === set);
      if (own.some(({ value }) => value !== undefined && value.value === undefined)) {
        yield { skip: { zh: '有的指标值没有读出', en: 'a value could not be read' } };
        continue;
      }
      const shares = own.flatMap(({ value }) => shareOf(value?.value) ?? []);
      const [first, ...others] = shares;
      if (first === undefined || shares.length < least || others.some(share => compare(share, first) !== 0)) continue;
      const where = sets.size > 1 ? (form.sets.get(set)?.label ?? set) : '';
      yield {
        place: indicatorsKey.place,
        message: {
          zh: `${where}${shares.length} 个百分比的指标值都是 ${first}%`,
          en: `all ${shares.length} percentages are ${first}%`,
        },
        help: { zh: '按各项指标的实际情况分别测算', en: 'work out each of them' },
        subject: { labels: [indicatorsKey.text] },
      };
    }
  },
};

const least = 5;

/** A percentage other than 100%, which many indicators have for good reason. */
function shareOf(value: Value | undefined): Decimal | undefined {
  const share = value?.kind === 'quantity' ? inPercent(value.number, value.unit) : undefined;
  return share === undefined || compare(share, hundred) === 0 ? undefined : share;
}
