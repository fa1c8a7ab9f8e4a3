import { replaced, type Replacement } from '../../source/replace.ts';
import { withoutUnseen } from '../../source/unseen.ts';
import { withDecimals } from '../decimal.ts';
import { isDigit, isInCharacter, type FoldedText, asWritten } from '../fold.ts';
import { numberOf, type ReadTerm } from './read-members.ts';
import type { ValueKind } from '../kinds.ts';
import type { Correction, NumberLayout } from '../value.ts';

const openBracket = 0x28;
const closeBracket = 0x29;

/** The unit that 计量单位 adds to a bare number, directly after it. */
export interface ColumnUnit {
  readonly number: ReadTerm;
  readonly unit: string;
  /** 计量单位 as written. */
  readonly column: string;
}

/** Says which spellings of a value the form prints differently, and how it prints the value. */
export function correct(
  folded: FoldedText,
  kind: ValueKind,
  terms: readonly ReadTerm[],
  layout: NumberLayout | null,
  columnUnit: ColumnUnit | null,
): { readonly corrections: readonly Correction[]; readonly canonical: string } {
  // ㈱ reads as (株): an edit of what is in the bracket would cut the character.
  if (terms.some(({ start, end }) => isInCharacter(folded, start) || isInCharacter(folded, end)))
    return { corrections: [], canonical: folded.text.trim() };
  // What stands in a note's bracket keeps its characters.
  const own = terms.filter(({ role }) => !role.startsWith('baseline.'));
  const printed = kind === 'quantity' && layout !== null ? laidOut(folded, own, layout, columnUnit) : null;
  const ratio = own.find(({ as }) => as === 'hundredfold');
  const converted = ratio !== undefined && columnUnit !== null ? [percentageOf(folded, ratio, columnUnit.unit, printed)] : [];
  const spellings = [...own.flatMap(term => spelling(folded, term, ratio, printed)), ...converted];
  const guess = spellings.find(({ code, safe }) => code === 'operator-spelling' && !safe);
  const format = numberFormat(folded, printed?.edits ?? plainEdits(folded, own, ratio));
  const corrections = guess === undefined ? withSigns(spellings, format) : [guess];
  const edits = corrections.filter(({ safe }) => safe).flatMap(correction => correction.edits);
  const after = columnUnit === null ? [] : added(folded, columnUnit, ratio, guess === undefined, printed);
  return { corrections, canonical: replaced(folded.text, [...edits, ...after]).trim() };
}

/** Where the format of a number is mended, its sign is mended with it. */
function withSigns(spellings: readonly Correction[], format: Correction | undefined): readonly Correction[] {
  if (format === undefined) return spellings;
  const [first, ...rest] = format.edits;
  const signs = spellings.filter(({ code }) => code === 'operator-spelling').flatMap(({ edits }) => edits);
  const [start = first, ...others] = [...signs, first, ...rest].toSorted((a, b) => a.start - b.start);
  return [...spellings.filter(({ code }) => code !== 'operator-spelling'), { ...format, edits: [start, ...others] }];
}

function spelling(folded: FoldedText, term: ReadTerm, ratio: ReadTerm | undefined, printed: LaidOut | null): readonly Correction[] {
  const code = term.role === 'operator' ? 'operator-spelling' : term.role.endsWith('unit') ? 'unit-spelling' : null;
  const { start, end, text } = asWritten(folded, term.start, term.end);
  if (code === null || withoutUnseen(text) === term.print) return [];
  const safe = term.status !== 'guessed';
  const edit =
    ratio === undefined || code !== 'unit-spelling' ? { start, end, text: term.print } : percentage(folded, ratio, term, printed);
  return [{ code, start, end, safe, edits: [edit] }];
}

/** 0.97比例 becomes 97% in one edit, for neither half of it is right alone. */
function percentage(folded: FoldedText, ratio: ReadTerm, unit: ReadTerm, printed: LaidOut | null): Replacement {
  const bracketed = isBracketed(folded, unit);
  const { start } = asWritten(folded, ratio.start, ratio.end);
  const { end } = asWritten(folded, unit.start, unit.end + (bracketed ? 1 : 0));
  const number = withDecimals(numberOf(ratio), printed?.decimals ?? 0);
  return { start, end, text: number + ((printed?.bracketed ?? bracketed) ? `(${unit.print})` : unit.print) };
}

/** 0.97 with 比例 as its 计量单位 becomes 97%: then the value has its unit itself. */
function percentageOf(folded: FoldedText, ratio: ReadTerm, unit: string, printed: LaidOut | null): Correction {
  const { start, end } = asWritten(folded, ratio.start, ratio.end);
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
function laidOut(folded: FoldedText, terms: readonly ReadTerm[], layout: NumberLayout, columnUnit: ColumnUnit | null): LaidOut | null {
  const number = terms.find(({ role, as }) => role === 'number' && (as === 'decimal' || as === 'hundredfold'));
  const sign = terms.find(({ role, status, end }) => role === 'operator' && status !== 'kept' && end === number?.start);
  const unit = terms.find(({ role }) => role === 'unit');
  if (number === undefined || sign === undefined || (unit === undefined && columnUnit === null)) return null;
  const inBrackets = unit !== undefined && isBracketed(folded, unit);
  if (unit !== undefined && unit.start !== number.end + (inBrackets ? 1 : 0)) return null;
  const result = { decimals: layout.decimals, bracketed: layout.unit === 'bracketed' };
  if (number.as === 'hundredfold') return { ...result, edits: [] };
  const { end: start } = asWritten(folded, sign.start, sign.end);
  const digits = withDecimals(numberOf(number), layout.decimals);
  if (unit === undefined) return { ...result, edits: [{ start, end: asWritten(folded, number.start, number.end).end, text: digits }] };
  const own = asWritten(folded, unit.start, unit.end);
  const { end } = asWritten(folded, unit.start, unit.end + (inBrackets ? 1 : 0));
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
function plainEdits(folded: FoldedText, terms: readonly ReadTerm[], ratio: ReadTerm | undefined): readonly Replacement[] {
  const places = new Set<number>();
  for (const { as, role, start, end } of terms) {
    if (['decimal', 'first', 'last', 'days'].includes(as) || role === 'reference') for (let at = start; at < end; at++) places.add(at);
    // The edit of a ratio has its brackets in it.
    if (role.endsWith('unit') && ratio === undefined && isBracketed(folded, { start, end })) places.add(start - 1).add(end);
  }
  return joined([...places].toSorted((a, b) => a - b).flatMap(at => narrow(folded, at)));
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

function narrow(folded: FoldedText, at: number): readonly Replacement[] {
  const { start, end, text } = asWritten(folded, at, at + 1);
  const code = folded.codes[at] ?? 0;
  const half = String.fromCodePoint(code);
  const isFigure = isDigit(code) || '(),.-/'.includes(half);
  return isFigure && text.length === 1 && text !== half ? [{ start, end, text: half }] : [];
}

/** One finding a value, however many edits mend it. */
function numberFormat(folded: FoldedText, edits: readonly Replacement[]): Correction | undefined {
  const [first, ...rest] = edits.filter(({ start, end, text }) => withoutUnseen(folded.text.slice(start, end)) !== text);
  if (first === undefined) return undefined;
  const { start, end } = asWritten(folded, 0, folded.codes.length);
  return { code: 'number-format', start, end, safe: true, edits: [first, ...rest] };
}

/** The unit from 计量单位, unless the edit of a ratio has it in it. */
function added(
  folded: FoldedText,
  { number, unit, column }: ColumnUnit,
  ratio: ReadTerm | undefined,
  edited: boolean,
  printed: LaidOut | null,
): readonly Replacement[] {
  if (ratio !== undefined && edited) return [];
  const { end } = asWritten(folded, number.start, number.end);
  const text = ratio === undefined ? unit : column;
  return [{ start: end, end, text: edited && printed?.bracketed === true ? `(${text})` : text }];
}

function isBracketed({ codes }: FoldedText, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return codes[start - 1] === openBracket && codes[end] === closeBracket;
}
