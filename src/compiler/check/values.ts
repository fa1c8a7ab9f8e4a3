import type { Declaration, Indicator } from '../declaration/declaration.ts';
import { isPlaceholderWord } from '../declaration/text/placeholder.ts';
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

/** Whether 计量单位 says anything: 无 and / mean that there is none, and a placeholder is the business of its own rule. */
export function statesUnit(form: Declaration['form'], unit: string): boolean {
  return !isPlaceholderWord(unit, form) && form.parseValue(unit, {}).kind !== 'none';
}

function isValued(indicator: Indicator): indicator is Valued {
  return indicator.value?.value !== undefined;
}
