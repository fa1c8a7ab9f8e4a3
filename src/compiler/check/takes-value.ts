import type { Indicator } from '../declaration/declaration.ts';
import type { Value } from '../value/value.ts';

/** Whether a category accepts values of this kind. 不适用 and placeholders are accepted everywhere; rules of their own report them. */
export function takesValue({ kinds, numeric }: Indicator['level2'], value: Value): boolean {
  // A numeric category accepts only comparisons with a number.
  if (numeric && value.kind === 'comparison' && value.number === undefined) return false;
  return kinds.includes(value.kind) || value.kind === 'none' || value.kind === 'placeholder';
}
