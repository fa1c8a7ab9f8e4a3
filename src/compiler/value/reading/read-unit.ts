import { isYear } from '../calendar.ts';
import { fold } from '../fold.ts';
import type { Grammar, UnitPlace } from '../notation/grammar.ts';
import { machineOf } from './machine.ts';
import { match } from './match.ts';
import { type Meaning, readMembers } from './read-members.ts';
import type { ValueKind } from '../kinds.ts';

/** A unit that stands by itself, in the spelling of the form. */
export interface UnitReading {
  readonly unit: string;
  /** 比例 is read as %, a hundred times the number. */
  readonly hundredfold: boolean;
}

/** Kinds of value that letters make as well: 待定 and 及时 are no units. */
const notUnits: readonly ValueKind[] = ['placeholder', 'none', 'boolean', 'state', 'trend'];

/** Reads 计量单位, or the bracket at the end of a name; null for what is no unit. */
export function readUnit(grammar: Grammar, text: string, place: UnitPlace): UnitReading | null {
  const machine = machineOf(grammar);
  const folded = fold(text);
  const found = match(machine, grammar.unitStarts[place], folded.codes);
  if (!found.matched) return null;
  const value = match(machine, grammar.start, folded.codes);
  const kind = value.matched ? grammar.forms[value.form]?.kind : undefined;
  if (kind !== undefined && notUnits.includes(kind)) return null;
  const { members } = readMembers(folded, found.events, undefined);
  const unit = members.get('unit');
  return typeof unit === 'string' ? { unit, hundredfold: members.get('hundredfold') === true } : null;
}

/** Four digits 19xx or 20xx before 年 are a year, never an amount. */
export function isYearAmount(number: Meaning, unit: Meaning): boolean {
  return typeof number === 'string' && isYear(number) && (unit === '年' || unit === '学年');
}
