import type { Completion } from './correct.ts';
import { decimal, scale } from '../decimal.ts';
import type { Grammar } from '../notation/grammar.ts';
import type { ReadMembers, ReadTerm } from './read-members.ts';
import { isYearAmount, readUnit } from './read-unit.ts';

interface Completed extends Pick<ReadMembers, 'members' | 'terms'> {
  /** Null where 计量单位 adds nothing. */
  readonly completion: Completion | null;
}

/** 计量单位 completes a number without a unit, and nothing else; and only what is a unit completes one. */
export function complete(grammar: Grammar, { members, terms }: ReadMembers, column: string | undefined): Completed {
  const nothing = { members, terms, completion: null };
  const number = terms.findLast(({ role }) => role === 'number' || role === 'high');
  if (column === undefined || number === undefined || typeof members.get('unit') === 'string') return nothing;
  const read = readUnit(grammar, column, 'column');
  if (read === null || isYearAmount(number.value, read.unit)) return nothing;
  const { unit } = read;
  const completion = { number, unit, column: column.trim() };
  if (!read.hundredfold) return { members: new Map([...members, ['unit', unit]]), terms, completion };
  // 比例 converts one number in digits, as 0.97比例 is written.
  if (number.role !== 'number' || number.as !== 'decimal') return nothing;
  const ratio: ReadTerm = { ...number, as: 'hundredfold', value: scale(decimal(String(number.value)), 2) };
  return {
    members: new Map([...members, ['unit', unit], ['number', ratio.value]]),
    terms: terms.map(term => (term === number ? ratio : term)),
    completion: { ...completion, number: ratio },
  };
}
