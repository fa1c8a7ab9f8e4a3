import type { Indicator } from '../declaration/declaration.ts';
import type { Value } from '../value/value.ts';

/** Whether a category takes a value of this kind; a row that does not apply has none to take. */
export function takesValue({ kinds, numeric }: Indicator['level2'], value: Value): boolean {
  // Where a number is asked for, a comparison must have one.
  if (numeric && value.kind === 'comparison' && value.number === undefined) return false;
  return kinds.includes(value.kind) || value.kind === 'none' || value.kind === 'placeholder';
}
