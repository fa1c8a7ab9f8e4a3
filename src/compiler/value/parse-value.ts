import type { Text } from '../diagnostic/problem.ts';
import type { Interval } from './interval.ts';
import { withUnitColumn } from './reading/with-unit-column.ts';
import { correct } from './reading/correct.ts';
import { fold, type FoldedText, asWritten } from './fold.ts';
import type { Grammar } from './notation/grammar.ts';
import { kinds, type ValueKind, type ValueMembers } from './kinds.ts';
import { machineOf } from './reading/machine.ts';
import { match } from './reading/match.ts';
import { type Meanings, type ReadMembers, type ReadTerm, readMembers } from './reading/read-members.ts';
import { isYearAmount } from './reading/read-unit.ts';
import { withOperator } from './reading/with-operator.ts';
import type { NumberLayout, Term, Value, ValueContext } from './value.ts';

const theEnd: Text = { zh: '到此结束', en: 'nothing more' };

/**
 * Reads the value of an indicator: begin here. The text is folded and matched by the grammar's program; what was matched becomes members,
 * which 计量单位 completes, and corrections to the form's spelling. It never fails: what no form of value matches is a value of kind `text`,
 * which says where reading stopped and what was expected there. `layout` is how the form prints a quantity, null for as written.
 */
export function parseValue(grammar: Grammar, text: string, layout: NumberLayout | null, context: ValueContext): Value {
  const value = parse(grammar, text, layout, context);
  return context.operator === undefined ? value : withOperator(value, context.operator, signed => parse(grammar, signed, layout, context));
}

function parse(grammar: Grammar, text: string, layout: NumberLayout | null, context: ValueContext): Value {
  const folded = fold(text);
  const found = match(machineOf(grammar), grammar.start, folded.codes);
  if (!found.matched) return unmatched(folded, found.stoppedAt, expectations(grammar, found.stoppedAt, found.expected));
  const { kind, name } = grammar.forms[found.form] ?? { kind: 'text', name: theEnd };
  const read = readMembers(folded, found.events, context.year);
  const refusedAt = read.refusedAt ?? calendarNumberAt(read);
  if (refusedAt !== null) return unmatched(folded, refusedAt, [name]);
  const { members, terms, columnUnit } = withUnitColumn(grammar, read, context.unit);
  const { corrections, canonical } = correct(folded, kind, terms, layout, columnUnit);
  return valueOf(
    kind,
    { text, canonical, terms: terms.map(term => publicTerm(folded, term)), corrections },
    finish(kinds[kind].members, members),
  );
}

function isNumber(role: string): boolean {
  return role === 'number' || role === 'low' || role === 'high';
}

/** Where a year stands as if it were an amount, as in ≥2026年, or a month that no calendar has, as 13月. */
function calendarNumberAt({ members, terms }: ReadMembers): number | null {
  const unit = members.get('unit');
  const isMonth = unit === '月' && !members.has('operator') && !members.has('per');
  return terms.find(({ role, value }) => isNumber(role) && (isMonth || isYearAmount(value, unit)))?.start ?? null;
}

function unmatched(folded: FoldedText, stoppedAt: number, expected: readonly Text[]): Value {
  const { text, codes } = folded;
  // Reading that stops at the end stops behind the last character, not behind the spaces after it.
  const at = stoppedAt < codes.length ? asWritten(folded, stoppedAt, stoppedAt + 1).start : text.trimEnd().length;
  return { text, kind: 'text', canonical: text.trim(), terms: [], corrections: [], stoppedAt: at, expected };
}

/** The forms of value where nothing was read, else what could have followed. */
function expectations({ forms, names }: Grammar, stoppedAt: number, expected: ReadonlySet<number>): readonly Text[] {
  if (stoppedAt === 0) return forms.map(({ name }) => name);
  const followers = [...expected].flatMap(index => names[index] ?? []);
  return followers.length > 0 ? followers : [theEnd];
}

interface Finished {
  readonly [member: string]: string | boolean | null | Interval | Finished | readonly Finished[];
}

/** The members in the order of the kind, with null for those that are there without being read. */
function finish(members: ValueMembers, read: Meanings): Finished {
  const result: Record<string, Finished[string]> = {};
  for (const [name, { presence, members: inner }] of Object.entries(members)) {
    const value = read.get(name);
    if (value instanceof Map) result[name] = finish(inner ?? {}, value);
    else if (Array.isArray(value)) result[name] = value.flatMap(item => (item instanceof Map ? [finish(inner ?? {}, item)] : []));
    else if (value !== undefined) result[name] = value;
    else if (presence === 'null' || (presence === 'with number' && read.has('number'))) result[name] = null;
    else if (presence === 'default false') result[name] = false;
  }
  return result;
}

function publicTerm(folded: FoldedText, { role, start, end, print, status }: ReadTerm): Term {
  const place = asWritten(folded, start, end);
  return { role, start: place.start, end: place.end, canonical: print, safe: status !== 'guessed' };
}

function valueOf(kind: ValueKind, common: Pick<Value, 'text' | 'canonical' | 'terms' | 'corrections'>, members: Finished): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compileGrammar has checked that every form of value gives the members of its kind, in their types, and nothing else
  return { kind, ...common, ...members } as unknown as Value;
}
