import { hasWeights, isExecution } from '../../declaration/indicators/weights.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { compare, type Decimal, difference, hundred, sum, zero } from '../../value/decimal.ts';
import type { Rule } from '../rule.ts';
import { usableWeights } from '../usable-weights.ts';

/** The quantity of supplies, with what stands below its name. */
const supplies = (weight: string): string =>
  `表样: national-2021\n绩效指标:\n  产出指标:\n    数量指标:\n      - 脱贫户供水设施数量: ≥20座${weight}`;

export const weightTotal: Rule = {
  code: 'weight-total',
  group: 'B',
  severity: 'error',
  title: { zh: '权重合计应等于表样规定的分值', en: 'the weights sum to the form’s total' },
  rationale: {
    zh: '指标权重合计 90 分，另 10 分为预算执行率；合计不符，自评得分无法换算为百分制。',
    en: 'The indicators hold 90 points and 预算执行率 the other 10; with another total a self-evaluation cannot be scored out of 100.',
  },
  basis: '财预〔2020〕10号、财预〔2021〕101号',
  examples: { good: [supplies('\n        权重: 20')], bad: [supplies('\n        权重: 30'), supplies('\n        权重: 10')] },
  *check(declaration) {
    const { form, indicators, indicatorsKey, sets } = declaration;
    const { weights } = form.schema;
    if (weights === null || indicatorsKey === undefined || !hasWeights(declaration)) return;
    for (const set of sets.keys()) {
      const own = indicators.filter(indicator => indicator.set === set);
      const weighted = usableWeights(declaration, set, own);
      if ('skip' in weighted) {
        yield weighted;
        continue;
      }
      const total = sum(weighted.map(({ weight }) => weight));
      const wanted = own.some(indicator => isExecution(indicator, form)) ? hundred : weights.total;
      if (own.length === 0 || compare(total, wanted) === 0) continue;
      const rest = execution(wanted);
      yield {
        place: indicatorsKey.place,
        message: {
          zh: `权重合计为 ${total}，应为 ${wanted}`,
          en: `the weights sum to ${total}; they should sum to ${wanted}`,
        },
        help: {
          zh: `调整各项权重，使合计为 ${wanted}${rest.zh}`,
          en: `change the weights so that they sum to ${wanted}${rest.en}`,
        },
        subject: { labels: [indicatorsKey.text] },
      };
    }
  },
};

/** 10号 and 101号: a project has 100 points, and those that its indicators do not have are those of 预算执行率. */
function execution(total: Decimal): Text {
  const others = difference(hundred, total);
  return compare(others, zero) > 0
    ? { zh: `（预算执行率另占 ${others} 分）`, en: ` (预算执行率 has the other ${others})` }
    : { zh: '', en: '' };
}
