import type { ColumnUnit } from './correct.ts';
import { compare, decimal, scale } from '../decimal.ts';
import type { Grammar } from '../notation/grammar.ts';
import { numberOf, type ReadMembers, type ReadTerm } from './read-members.ts';
import { isYearAmount, readUnit } from './read-unit.ts';

interface WithUnit extends Pick<ReadMembers, 'members' | 'terms'> {
  /** Null where 计量单位 adds nothing. */
  readonly columnUnit: ColumnUnit | null;
}

/** 计量单位 completes a number without a unit, and nothing else; and only what is a unit completes one. */
export function withUnitColumn(grammar: Grammar, { members, terms }: ReadMembers, column: string | undefined): WithUnit {
  const nothing = { members, terms, columnUnit: null };
  const number = terms.findLast(({ role }) => role === 'number' || role === 'high');
  if (column === undefined || number === undefined || typeof members.get('unit') === 'string') return nothing;
  const read = readUnit(grammar, column, 'column');
  if (read === null || isYearAmount(number.value, read.unit)) return nothing;
  const { unit } = read;
  const columnUnit = { number, unit, column: column.trim() };
  if (!read.hundredfold) return { members: new Map([...members, ['unit', unit]]), terms, columnUnit };
  // 比例 converts one number in digits that is a part of 1, as 0.97比例 is written; nobody means 3000 % by 30.
  if (number.role !== 'number' || number.as !== 'decimal' || compare(numberOf(number), decimal('1')) > 0) return nothing;
  const ratio: ReadTerm = { ...number, as: 'hundredfold', value: scale(numberOf(number), 2) };
  return {
    members: new Map([...members, ['unit', unit], ['number', ratio.value]]),
    terms: terms.map(term => (term === number ? ratio : term)),
    columnUnit: { ...columnUnit, number: ratio },
  };
}
