import type { Declaration, Indicator, SetId } from '../declaration/declaration.ts';
import { compare, type Decimal, zero } from '../value/decimal.ts';
import type { Skip } from './rule.ts';
import { hasUnread, unreadIndicators } from './unread.ts';

interface WeightedIndicator {
  readonly level1: Indicator['level1'];
  readonly weight: Decimal;
}

/** The weights of indicators of one set, to be summed; a skip where one of them is missing or not positive. */
export function usableWeights(declaration: Declaration, set: SetId, indicators: readonly Indicator[]): readonly WeightedIndicator[] | Skip {
  if (hasUnread(declaration, set)) return unreadIndicators;
  const weighted = indicators.flatMap(({ level1, weight }) => (weight?.value === undefined ? [] : [{ level1, weight: weight.value }]));
  const isUsable = weighted.length === indicators.length && weighted.every(({ weight }) => compare(weight, zero) > 0);
  return isUsable ? weighted : { skip: { zh: '有的指标没有有效的权重', en: 'an indicator has no usable weight' } };
}
