import type { Text } from '../diagnostic/problem.ts';
import type { Decimal } from './decimal.ts';
import type { Interval } from './interval.ts';

export const operators = ['ge', 'le', 'gt', 'lt', 'eq'] as const;
/** What the author means by a sign or a word of comparison. */
type Operator = (typeof operators)[number];

interface Amount {
  readonly number: Decimal;
  readonly unit: string | null;
}

/** The members of each kind of value: contract §5. Kinds are closed, the forms in which they are written are open. */
interface ValueMembers {
  quantity: Amount & { readonly operator: Operator | null; readonly baseline?: Amount & { readonly year: string }; readonly note?: string };
  range: { readonly low: Decimal; readonly high: Decimal; readonly unit: string | null };
  /** `reference` is last-year, same-period, a year or null; `operator` and `unit` are there when `number` is. */
  comparison: {
    readonly reference: string | null;
    readonly trend: string | null;
    readonly operator?: Operator | null;
    readonly number?: Decimal;
    readonly unit?: string | null;
  };
  frequency: Amount & { readonly per: 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day'; readonly operator: Operator | null };
  duration: { readonly number: Decimal; readonly unit: string };
  /** JSON prints `date.last`, the last day meant; `before` for 前, which includes the day named. */
  deadline: { readonly date: Interval; readonly before: boolean };
  /** JSON prints `to.last`, the last day meant. */
  period: { readonly from: string; readonly to: Interval };
  state: { readonly word: string };
  trend: { readonly word: string };
  graded: { readonly levels: readonly (Amount & { readonly level: string })[] };
  boolean: { readonly word: string };
  none: { readonly word: string };
  placeholder: object;
  /** No form of value matched: where reading stopped (an offset in the text) and what was expected there: forms of value, or terms of one. */
  text: { readonly stoppedAt: number; readonly expected: readonly Text[] };
}

export type ValueKind = keyof ValueMembers;

/** A named stretch of a value's text; `canonical` is how the form spells it, `safe` is false where that is only a guess. */
export interface Term {
  /** The member, with its group: `number`, `baseline.year`, `levels.unit`. */
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly canonical: string;
  readonly safe: boolean;
}

/** Text to put in place of a stretch of the value's text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
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

export type Value = { [K in ValueKind]: Common & { readonly kind: K } & Readonly<ValueMembers[K]> }[ValueKind];

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
}
