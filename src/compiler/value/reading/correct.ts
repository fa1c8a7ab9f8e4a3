import { withoutUnseen } from '../../source/unseen.ts';
import { type Decimal, decimal, withDecimals } from '../decimal.ts';
import { isDigit, isInCharacter, type Reading, written } from './fold.ts';
import type { ReadTerm } from './read-members.ts';
import type { ValueKind } from '../kinds.ts';
import type { Correction, NumberLayout, Replacement } from '../value.ts';

const openBracket = 0x28;
const closeBracket = 0x29;

/** The unit that 计量单位 adds to a bare number, directly after it. */
export interface Completion {
  readonly number: ReadTerm;
  readonly unit: string;
  /** 计量单位 as written. */
  readonly column: string;
}

/** Says which spellings of a value the form prints differently, and how it prints the value. */
export function correct(
  reading: Reading,
  kind: ValueKind,
  terms: readonly ReadTerm[],
  layout: NumberLayout | null,
  completion: Completion | null,
): { readonly corrections: readonly Correction[]; readonly canonical: string } {
  // ㈱ reads as (株): an edit of what is in the bracket would cut the character.
  if (terms.some(({ start, end }) => isInCharacter(reading, start) || isInCharacter(reading, end)))
    return { corrections: [], canonical: reading.text.trim() };
  // What stands in a note's bracket keeps its characters.
  const own = terms.filter(({ role }) => !role.startsWith('baseline.'));
  const printed = kind === 'quantity' && layout !== null ? laidOut(reading, own, layout, completion) : null;
  const ratio = own.find(({ as }) => as === 'hundredfold');
  const converted = ratio !== undefined && completion !== null ? [percentageOf(reading, ratio, completion.unit, printed)] : [];
  const spellings = [...own.flatMap(term => spelling(reading, term, ratio, printed)), ...converted];
  const guess = spellings.find(({ code, safe }) => code === 'operator-spelling' && !safe);
  const corrections =
    guess === undefined ? [...spellings, ...numberFormat(reading, printed?.edits ?? plainEdits(reading, own, ratio))] : [guess];
  const edits = corrections.filter(({ safe }) => safe).flatMap(correction => correction.edits);
  const after = completion === null ? [] : added(reading, completion, ratio, guess === undefined, printed);
  return { corrections, canonical: apply(reading.text, [...edits, ...after]).trim() };
}

function spelling(reading: Reading, term: ReadTerm, ratio: ReadTerm | undefined, printed: LaidOut | null): readonly Correction[] {
  const code = term.role === 'operator' ? 'operator-spelling' : term.role.endsWith('unit') ? 'unit-spelling' : null;
  const { start, end, text } = written(reading, term.start, term.end);
  if (code === null || withoutUnseen(text) === term.print) return [];
  const safe = term.status !== 'guessed';
  const edit =
    ratio === undefined || code !== 'unit-spelling' ? { start, end, text: term.print } : percentage(reading, ratio, term, printed);
  return [{ code, start, end, safe, edits: [edit] }];
}

/** 0.97比例 becomes 97% in one edit, for neither half of it is right alone. */
function percentage(reading: Reading, ratio: ReadTerm, unit: ReadTerm, printed: LaidOut | null): Replacement {
  const bracketed = isBracketed(reading, unit);
  const { start } = written(reading, ratio.start, ratio.end);
  const { end } = written(reading, unit.start, unit.end + (bracketed ? 1 : 0));
  const number = withDecimals(numberOf(ratio), printed?.decimals ?? 0);
  return { start, end, text: number + ((printed?.bracketed ?? bracketed) ? `(${unit.print})` : unit.print) };
}

/** 0.97 with 比例 as its 计量单位 becomes 97%: then the value has its unit itself. */
function percentageOf(reading: Reading, ratio: ReadTerm, unit: string, printed: LaidOut | null): Correction {
  const { start, end } = written(reading, ratio.start, ratio.end);
  const number = withDecimals(numberOf(ratio), printed?.decimals ?? 0);
  const text = number + (printed?.bracketed === true ? `(${unit})` : unit);
  return { code: 'unit-spelling', start, end, safe: true, edits: [{ start, end, text }] };
}

interface LaidOut {
  readonly edits: readonly Replacement[];
  readonly decimals: number;
  readonly bracketed: boolean;
}

/** The layout's edits where it holds: a sign, then a number in digits, then a unit, nothing between them. */
function laidOut(reading: Reading, terms: readonly ReadTerm[], layout: NumberLayout, completion: Completion | null): LaidOut | null {
  const number = terms.find(({ role, as }) => role === 'number' && (as === 'decimal' || as === 'hundredfold'));
  const sign = terms.find(({ role, status, end }) => role === 'operator' && status !== 'kept' && end === number?.start);
  const unit = terms.find(({ role }) => role === 'unit');
  if (number === undefined || sign === undefined || (unit === undefined && completion === null)) return null;
  const inBrackets = unit !== undefined && isBracketed(reading, unit);
  if (unit !== undefined && unit.start !== number.end + (inBrackets ? 1 : 0)) return null;
  const result = { decimals: layout.decimals, bracketed: layout.unit === 'bracketed' };
  if (number.as === 'hundredfold') return { ...result, edits: [] };
  const { end: start } = written(reading, sign.start, sign.end);
  const digits = withDecimals(numberOf(number), layout.decimals);
  if (unit === undefined) return { ...result, edits: [{ start, end: written(reading, number.start, number.end).end, text: digits }] };
  const own = written(reading, unit.start, unit.end);
  const { end } = written(reading, unit.start, unit.end + (inBrackets ? 1 : 0));
  const [open, close] = result.bracketed ? ['(', ')'] : ['', ''];
  return {
    ...result,
    edits: [
      { start, end: own.start, text: digits + open },
      { start: own.end, end, text: close },
    ],
  };
}

/** Full-width digits and the brackets of a unit, which every form prints half as wide. */
function plainEdits(reading: Reading, terms: readonly ReadTerm[], ratio: ReadTerm | undefined): readonly Replacement[] {
  const places = new Set<number>();
  for (const { as, role, start, end } of terms) {
    if (['decimal', 'first', 'last', 'days'].includes(as) || role === 'reference') for (let at = start; at < end; at++) places.add(at);
    // The edit of a ratio has its brackets in it.
    if (role.endsWith('unit') && ratio === undefined && isBracketed(reading, { start, end })) places.add(start - 1).add(end);
  }
  return joined([...places].toSorted((a, b) => a - b).flatMap(at => narrow(reading, at)));
}

/** Neighbouring edits as one. */
function joined(edits: readonly Replacement[]): readonly Replacement[] {
  const result: Replacement[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end === edit.start) result.splice(-1, 1, { start: last.start, end: edit.end, text: last.text + edit.text });
    else result.push(edit);
  }
  return result;
}

function narrow(reading: Reading, at: number): readonly Replacement[] {
  const { start, end, text } = written(reading, at, at + 1);
  const code = reading.codes[at] ?? 0;
  const half = String.fromCodePoint(code);
  const isFigure = isDigit(code) || '(),.-/'.includes(half);
  return isFigure && text.length === 1 && text !== half ? [{ start, end, text: half }] : [];
}

/** One finding a value, however many edits mend it. */
function numberFormat(reading: Reading, edits: readonly Replacement[]): readonly Correction[] {
  const [first, ...rest] = edits.filter(({ start, end, text }) => withoutUnseen(reading.text.slice(start, end)) !== text);
  if (first === undefined) return [];
  const { start, end } = written(reading, 0, reading.codes.length);
  return [{ code: 'number-format', start, end, safe: true, edits: [first, ...rest] }];
}

function numberOf({ value }: ReadTerm): Decimal {
  // The member of these terms is a number, or the whole text would have been refused.
  return decimal(String(value));
}

/** The unit from 计量单位, unless the edit of a ratio has it in it. */
function added(
  reading: Reading,
  { number, unit, column }: Completion,
  ratio: ReadTerm | undefined,
  edited: boolean,
  printed: LaidOut | null,
): readonly Replacement[] {
  if (ratio !== undefined && edited) return [];
  const { end } = written(reading, number.start, number.end);
  const text = ratio === undefined ? unit : column;
  return [{ start: end, end, text: edited && printed?.bracketed === true ? `(${text})` : text }];
}

function isBracketed({ codes }: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return codes[start - 1] === openBracket && codes[end] === closeBracket;
}

function apply(text: string, edits: readonly Replacement[]): string {
  let result = '';
  let done = 0;
  // Sorting is stable: an insertion at the end of an edit comes after it.
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
