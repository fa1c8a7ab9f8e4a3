import type { Place } from '../source/place.ts';
import type { Term } from '../value/value.ts';
import type { ValuedIndicator } from './rule.ts';

type Written = ValuedIndicator['value'];

/** The first stretch of a value that has the role, or that has one of its group: `unit` and `levels.unit`. */
export function termOf({ value }: Written, role: string): Term | undefined {
  return value.terms.find(term => term.role === role);
}

/** The place of the part of a value that a finding is about; the whole value where it has no such part, or was read without its markup. */
export function placeOf(written: Written, role: string): Place {
  const { node, value } = written;
  const term = termOf(written, role);
  return term === undefined || value.text !== node.text ? node.place : node.placeOf(term.start, term.end);
}
