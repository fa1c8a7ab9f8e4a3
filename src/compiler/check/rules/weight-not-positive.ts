import { compare, zero } from '../../value/decimal.ts';
import { quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** The quantity of supplies, with what stands below its name. */
const weighted = (weight: string): string =>
  `表样: national-2021\n绩效指标:\n  产出指标:\n    数量指标:\n      - 脱贫户供水设施数量: ≥20座${weight}`;

export const weightNotPositive: Rule = {
  code: 'weight-not-positive',
  group: 'B',
  severity: 'error',
  title: { zh: '权重应大于 0', en: 'a weight that is not above 0' },
  rationale: {
    zh: '权重为 0 或负数的指标不计分，等于没有这项指标。',
    en: 'An indicator with a weight of 0 or less is never scored.',
  },
  basis: '系统：权重须大于 0',
  examples: { good: [weighted('\n        权重: 20')], bad: [weighted('\n        权重: 0'), weighted('\n        权重: -20')] },
  *checkIndicator({ name, weight, subject }, { form }) {
    if (form.schema.weights === null || weight === undefined) return;
    if (weight.value === undefined) {
      yield { skip: { zh: '有的权重没有读出', en: 'a weight could not be read' } };
    } else if (compare(weight.value, zero) <= 0) {
      yield {
        place: weight.node.place,
        message: {
          zh: `“${quoteName(name)}”的权重为 ${weight.value}，应大于 0`,
          en: `the weight of “${quoteName(name)}” is ${weight.value}; it should be above 0`,
        },
        help: { zh: '写上应得的分值，或删去这项指标', en: 'give it its points, or delete the indicator' },
        subject,
      };
    }
  },
};
