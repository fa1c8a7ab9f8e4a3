import type { Declaration, Indicator } from '../declaration/declaration.ts';
import type { Value } from '../value/value.ts';
import type { Skip } from './rule.ts';

/** An indicator whose value could be read. */
export interface Valued extends Indicator {
  readonly value: NonNullable<Indicator['value']> & { readonly value: Value };
}

/** The indicators that have a value; a skip for a value that could not be read, once. */
export function* valued({ indicators }: Declaration): Iterable<Valued | Skip> {
  if (indicators.some(({ value }) => value !== undefined && value.value === undefined)) {
    yield { skip: { zh: '有的指标值没有读出', en: 'a value could not be read' } };
  }
  for (const indicator of indicators) if (isValued(indicator)) yield indicator;
}

function isValued(indicator: Indicator): indicator is Valued {
  return indicator.value?.value !== undefined;
}
