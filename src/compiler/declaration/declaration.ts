import type { Subject } from '../diagnostic/subject.ts';
import type { Place } from '../source/place.ts';
import type { Level2Schema } from '../schema/form-schema.ts';
import type { Form, Identified, Level1 } from '../schema/form.ts';
import type { Mapping, Scalar } from '../syntax/syntax-tree.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Interval } from '../value/interval.ts';
import type { Value } from '../value/value.ts';

/**
 * A meaning beside the scalar it was read from: the scalar has the place, the spelling and the way to edit it. Without a value it could not
 * be read, and a finding says so; without a scalar a list or a mapping stands in place of the text.
 */
export type Written<T> = { readonly node: Scalar; readonly value: T } | { readonly node: Scalar | undefined; readonly value: undefined };

/** A field of the header. Without a value it is blank in the source, or could not be read, and a finding says so. */
export interface Field<T> {
  readonly key: Scalar;
  readonly node: Scalar;
  readonly value: T | undefined;
}

/** A text without markup, in paragraphs. */
export type Paragraphs = readonly string[];

/** 项目期: a period with a start and a finish, or a length such as 3年. */
export interface ProjectPeriod {
  readonly text: string;
  readonly start: Interval | undefined;
  readonly end: Interval | undefined;
}

/** One amount of a funding group, in the form's unit. `blank` is also a dash, as tables print it where there is none. */
export type FundingPart = Written<Decimal> & {
  readonly id: string;
  readonly label: string;
  readonly key: Scalar;
  readonly state: 'amount' | 'blank' | 'placeholder' | 'unreadable';
};

export interface FundingGroup {
  readonly id: string;
  readonly label: string;
  readonly key: Scalar;
  readonly mapping: Mapping;
  /** The parts that are given, blank ones included. */
  readonly parts: ReadonlyMap<string, FundingPart>;
  readonly keys: Keys;
}

export type SetId = 'overall' | 'annual';

/** A key that the author wrote for something that the form knows. */
export interface GivenKey {
  readonly key: Scalar;
  /** Nothing stands behind it. */
  readonly blank: boolean;
  /** The comment in which its text is lost. */
  readonly lost: Place | undefined;
}

/** What the author wrote of the members that a mapping has in the form, by id. */
export interface Keys {
  /** The keys of those that are there, whatever stands behind them. */
  readonly given: ReadonlyMap<string, GivenKey>;
  /** Those that an unknown key seems to mean: the unknown key is the finding, so they are not missed as well. */
  readonly misspelt: ReadonlySet<string>;
}

/** Of a mapping that is not there or could not be read. */
export const noKeys: Keys = { given: new Map(), misspelt: new Set() };

/** A part that could not be read whole, as a finding reports: what seems to be missing may be in it. */
export type UnreadPart =
  | { readonly kind: 'funding' }
  | { readonly kind: 'set'; readonly set: SetId }
  | { readonly kind: 'level1'; readonly set: SetId; readonly level1: string };

/** A text that is printed, as written and as read. */
export interface PrintedText {
  readonly node: Scalar;
  readonly paragraphs: Paragraphs;
  /** It held HTML. */
  readonly markup: boolean;
  readonly subject: Subject;
}

export interface Indicator {
  /** The whole item. */
  readonly place: Place;
  readonly set: SetId;
  readonly level1: Level1;
  readonly level2: Identified<Level2Schema>;
  /** Its category's id, as output.quantity. */
  readonly category: string;
  /** The name without markup; undefined: the item has none, and a finding says so. */
  readonly name: Written<string> | undefined;
  /** 指标值; undefined: absent or blank. */
  readonly value: Written<Value> | undefined;
  /** The comment in which the name, or else the value, is lost. */
  readonly lost: Place | undefined;
  /** 计量单位 as written. */
  readonly unit: Written<string> | undefined;
  /** 指标性质 as written. */
  readonly operator: Written<string> | undefined;
  readonly weight: Written<Decimal> | undefined;
  readonly note: Written<string> | undefined;
  readonly subject: Subject;
}

/** What the author means, as far as it is there. */
export interface Declaration {
  readonly form: Form;
  readonly root: Mapping;
  /** The fields of the header. */
  readonly keys: Keys;
  /** Every text that is printed, in source order. */
  readonly texts: readonly PrintedText[];
  /** Every field that has a key, blank ones included, by id: the text as read, without markup. */
  readonly fields: ReadonlyMap<string, Field<string>>;
  /** Meanings of those that have one; absent where the field is absent or blank. */
  readonly fiscalYear: Field<number> | undefined;
  /** The fields of kind `date`, by id; the two that the compiler knows have members of their own. */
  readonly dates: ReadonlyMap<string, Field<Interval>>;
  readonly startDate: Field<Interval> | undefined;
  readonly endDate: Field<Interval> | undefined;
  readonly projectPeriod: Field<ProjectPeriod> | undefined;
  /** The goal texts that are given and not blank, by field id. */
  readonly goals: ReadonlyMap<string, Field<Paragraphs>>;
  /** The key 项目资金, the keys below it, and the groups that are given and not blank. */
  readonly fundingKey: Scalar | undefined;
  readonly fundingKeys: Keys;
  readonly funding: ReadonlyMap<string, FundingGroup>;
  readonly indicatorsKey: Scalar | undefined;
  /** The sets that are given (one of them without sets: annual), each with the key that holds it. */
  readonly sets: ReadonlyMap<SetId, Scalar>;
  readonly unread: readonly UnreadPart[];
  readonly indicators: readonly Indicator[];
}
