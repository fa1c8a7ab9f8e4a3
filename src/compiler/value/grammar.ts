import type { Text } from '../diagnostic/problem.ts';
import type { ValueKind } from './value.ts';

/** A value grammar made ready to run: a program of steps with the tables that the steps name. Plain data, shipped as JSON. */
export interface Grammar {
  readonly tables: Readonly<Record<string, readonly Word[]>>;
  readonly classes: readonly CharacterClass[];
  readonly slots: readonly Slot[];
  /** What messages call things; steps refer to them by index. */
  readonly names: readonly Text[];
  readonly forms: readonly { readonly id: string; readonly kind: ValueKind; readonly name: Text }[];
  /** Four numbers a step: see Op. */
  readonly program: readonly number[];
  /** Where reading a value starts. */
  readonly start: number;
  /** Where reading a 计量单位 by itself starts. */
  readonly unitStart: number;
}

/** A spelling of a row of a word table, folded for reading. */
export interface Word {
  readonly text: string;
  /** The key of its row. */
  readonly key: string;
  /** The spelling that means the row. */
  readonly means: string;
  /** What is printed in place of it. */
  readonly print: string;
  /** `kept`: printed as written; `guessed`: corrected only when somebody agrees. */
  readonly status: 'corrected' | 'kept' | 'guessed';
}

export interface CharacterClass {
  /** Exactly these, all letters, or any character. */
  readonly of: string | 'letters' | 'any';
  readonly except: string;
}

/** A member of a value, or a part of one that a conversion reads. */
export interface Slot {
  /** With its group: `baseline.year`. */
  readonly path: string;
  readonly name: string;
  readonly as: SlotMeaning;
  /** For `constant`. */
  readonly value?: string | boolean | null;
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
 * A step is [op, operand, next, other]. `character`, `oneOf` and `word` read (operand: code point, class, table; other: the name of what they
 * expect); `fork` goes on at next and, if that fails, at other; `open`, `close` and `set` mark a slot; `accept` ends a form at the text's end.
 */
export const Op = { character: 0, oneOf: 1, word: 2, fork: 3, open: 4, close: 5, set: 6, accept: 7 } as const;
export type Op = (typeof Op)[keyof typeof Op];
