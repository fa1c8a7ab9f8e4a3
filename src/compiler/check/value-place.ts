import type { Place } from '../source/place.ts';
import type { Term } from '../value/value.ts';
import type { ValuedIndicator } from './rule.ts';

type Written = ValuedIndicator['value'];

/** The first term of a value with this role. */
export function termOf({ value }: Written, role: string): Term | undefined {
  return value.terms.find(term => term.role === role);
}

/** The place of the part of a value that a finding is about; the whole value where it has no such part, or was read without its markup. */
export function placeOf(written: Written, role: string): Place {
  const { node, value } = written;
  const term = termOf(written, role);
  return term === undefined || value.text !== node.text ? node.place : node.placeOf(term.start, term.end);
}
