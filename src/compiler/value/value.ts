import type { Replacement } from '../source/replace.ts';
import type { Text } from '../diagnostic/problem.ts';
import type { Decimal } from './decimal.ts';
import type { Interval } from './interval.ts';
import type { kinds, operators, ValueKind, ValueMember, ValueMembers } from './kinds.ts';

/** The type of a member, derived from the table of kinds. */
type Meaning<M extends ValueMember> = M extends { readonly type: 'decimal' }
  ? Decimal
  : M extends { readonly type: 'days' }
    ? Interval
    : M extends { readonly type: 'true' }
      ? boolean
      : M extends { readonly type: 'group'; readonly members: infer Inner extends ValueMembers }
        ? Meanings<Inner>
        : M extends { readonly type: 'list'; readonly members: infer Inner extends ValueMembers }
          ? readonly Meanings<Inner>[]
          : M extends { readonly keys: readonly (infer Key)[] }
            ? Key
            : string;

type Nullable = { readonly presence: 'null' | 'with number' };
type Omissible = { readonly presence: 'optional' | 'with number' };

/** The members of a kind, of a group or of an item of a list. */
type Meanings<Of extends ValueMembers> = {
  readonly [Name in keyof Of as Of[Name] extends Omissible ? never : Name]: Meaning<Of[Name]> | (Of[Name] extends Nullable ? null : never);
} & {
  readonly [Name in keyof Of as Of[Name] extends Omissible ? Name : never]?: Meaning<Of[Name]> | (Of[Name] extends Nullable ? null : never);
};

/** A named stretch of a value's text; `canonical` is how the form spells it, `safe` is false where that is only a guess. */
export interface Term {
  /** The member, with its group: `number`, `baseline.year`, `levels.unit`. */
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly canonical: string;
  readonly safe: boolean;
}

/** A spelling that the form prints differently, with the problem code that reports it at `start` to `end`. Offsets are in the text as written. */
export interface Correction {
  readonly code: 'operator-spelling' | 'unit-spelling' | 'number-format';
  readonly start: number;
  readonly end: number;
  readonly safe: boolean;
  /** In the order of the text; no two edits of one value overlap, so corrections can be applied singly or together. */
  readonly edits: readonly [Replacement, ...Replacement[]];
}

interface Common {
  /** The text as written. */
  readonly text: string;
  /** The trimmed text with the safe corrections applied: what is printed. */
  readonly canonical: string;
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
}

interface Unread {
  /** Where reading stopped: an offset in the text. */
  readonly stoppedAt: number;
  /** What could have followed there: forms of value where nothing was read, else terms of one. */
  readonly expected: readonly Text[];
}

/** The value of an indicator: its kind with the members of that kind; a `text` holds where reading stopped. */
export type Value = {
  [K in ValueKind]: Common & { readonly kind: K } & Meanings<(typeof kinds)[K]['members']> & (K extends 'text' ? Unread : unknown);
}[ValueKind];

/** How a form prints a quantity that has sign, number and unit. */
export interface NumberLayout {
  readonly decimals: number;
  readonly unit: 'bracketed' | 'plain';
}

/** What the text of a value does not say itself. */
export interface ValueContext {
  /** The declaration's 年度: the year of a date that names none. */
  readonly year?: string | undefined;
  /** 计量单位 as written: completes a bare number only. */
  readonly unit?: string | undefined;
  /** 指标性质: completes a number without a sign only. */
  readonly operator?: Operator | undefined;
}

/** What the author means by a sign or a word of comparison. */
export type Operator = (typeof operators)[number];

/** How an operator is printed. */
export const signs: Readonly<Record<Operator, string>> = { ge: '≥', le: '≤', gt: '>', lt: '<', eq: '=' };
