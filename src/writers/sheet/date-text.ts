import type { Interval } from '../../compiler/value/interval.ts';

/** A date as precise as it was written: a day, a month (2023-01) or a year. */
export function dateText({ first, last }: Interval): string {
  if (first === last) return first;
  const month = first.slice(0, 7);
  return last.startsWith(month) ? month : first.slice(0, 4);
}
