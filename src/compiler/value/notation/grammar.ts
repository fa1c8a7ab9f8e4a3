import type { Text } from '../../diagnostic/problem.ts';
import type { ValueKind } from '../kinds.ts';
import type { SetValue } from './expression.ts';

/** A value grammar made ready to run: a program of steps with the tables that the steps name. Plain data, shipped as JSON. */
export interface Grammar {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** The words that are read in another shape than they are written, such as ℃. */
  readonly folded: Readonly<Record<string, string>>;
  /** The tables that one step reads together. */
  readonly wordSets: readonly (readonly string[])[];
  readonly literals: readonly string[];
  readonly classes: readonly CharacterClass[];
  readonly slots: readonly Slot[];
  /** What messages call things; steps refer to them by index. */
  readonly names: readonly Text[];
  readonly forms: readonly { readonly id: string; readonly kind: ValueKind; readonly name: Text; readonly start: number }[];
  /** Four numbers a step: see Op. */
  readonly program: readonly number[];
  /** Where reading a value starts. */
  readonly start: number;
  /** Where reading a unit that stands by itself starts: in 计量单位, or in the bracket at the end of a name. */
  readonly unitStarts: Readonly<Record<UnitPlace, number>>;
}

export const unitPlaces = ['column', 'name'] as const;
export type UnitPlace = (typeof unitPlaces)[number];

/** The term of the notation that reads a unit by itself. */
export const unitTerms: Readonly<Record<UnitPlace, string>> = { column: 'unitColumn', name: 'unitInName' };

/** A row of a word table: `words` are corrected to `write`, `keep` stays as written, `guess` is corrected only when somebody agrees. */
export interface Row {
  readonly key: string;
  /** Null where each kept word means itself. */
  readonly write: string | null;
  readonly words: readonly string[];
  readonly keep: readonly string[];
  readonly guess: readonly string[];
}

export interface CharacterClass {
  readonly of: 'digits' | 'letters' | 'any' | 'these';
  /** For `these`. */
  readonly these?: string;
  readonly except: string;
}

/** A member of a value, or a part of one that a conversion reads. */
export interface Slot {
  /** With its group: `baseline.year`. */
  readonly path: string;
  readonly name: string;
  readonly as: SlotMeaning;
  /** For `constant`. */
  readonly value?: SetValue;
}

export type SlotMeaning =
  | 'key'
  | 'spelling'
  | 'written'
  | 'decimal'
  | 'numeral'
  | 'hundredfold'
  | 'first'
  | 'last'
  | 'days'
  | 'part'
  | 'group'
  | 'list'
  | 'constant';

/**
 * A step is [op, operand, next, other]. `literal`, `oneOf` and `word` read (operand: index of a literal, class, word set; other: the name of
 * what they expect); `fork` goes on at next and, if that fails, at other; `open`, `close` and `set` mark a slot (`open`
 * has its `close` as other); `accept` ends a form where the
 * text ends.
 */
export const Op = { literal: 0, oneOf: 1, word: 2, fork: 3, open: 4, close: 5, set: 6, accept: 7 } as const;
export type Op = (typeof Op)[keyof typeof Op];
