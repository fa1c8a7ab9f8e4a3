import type { UnitPlace } from '../value/notation/grammar.ts';
import type { Operator, Value, ValueContext } from '../value/value.ts';
import type {
  ColumnSchema,
  FieldSchema,
  FormSchema,
  FundingGroupSchema,
  FundingPartSchema,
  Labelled,
  Level1Schema,
  Level2Schema,
  WordsSchema,
} from './form-schema.ts';

export type Identified<T> = T & { readonly id: string };

/** Finds what a key means, by id or by any of its labels, however it is spelt (see foldLabel). Fields of other forms (`use: absent`) are in it. */
export interface LabelIndex<T extends Labelled> {
  /** In the order of the form. */
  readonly all: readonly Identified<T>[];
  get(id: string): Identified<T> | undefined;
  find(key: string): Identified<T> | undefined;
  /** The member whose label is nearest to an unknown key, if one is near enough to suggest. */
  nearest(key: string): Identified<T> | undefined;
}

export type Level2 = Identified<Level2Schema>;

export interface Level1 extends Identified<Level1Schema> {
  readonly level2: LabelIndex<Level2Schema>;
}

/** A second level with its first. */
export interface Category {
  /** As output.quantity. */
  readonly id: string;
  readonly level1: Level1;
  readonly level2: Level2;
}

/** A form made ready to use: its schema with the look-ups that stages and rules need. Begin here. */
export interface Form {
  readonly schema: FormSchema;
  /** sha256:… over the resolved schema without descriptions. */
  readonly fingerprint: string;
  /** The words that rules look for: those of the schema, and what a configuration adds to them. */
  readonly words: WordsSchema;
  readonly fields: LabelIndex<FieldSchema>;
  readonly groups: LabelIndex<FundingGroupSchema>;
  /** The parts of a group, by its id. */
  parts(group: string): LabelIndex<FundingPartSchema>;
  readonly columns: LabelIndex<ColumnSchema>;
  readonly sets: LabelIndex<Labelled>;
  readonly level1: LabelIndex<Level1Schema & { readonly level2: LabelIndex<Level2Schema> }>;
  /** All second levels, in the order of the form. */
  readonly categories: readonly Category[];
  /** The category of an id such as output.quantity. */
  category(id: string): Category | undefined;
  parseValue(text: string, context: ValueContext): Value;
  /** The operator that a sign or a word of comparison means when it stands by itself; undefined for what is none. */
  readOperator(text: string): Operator | undefined;
  /** The unit that 计量单位 or the bracket at the end of a name holds, as the form spells it; undefined for what is no unit. */
  readUnit(text: string, place: UnitPlace): string | undefined;
}
