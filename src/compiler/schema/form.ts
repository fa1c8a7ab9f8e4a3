import type { Value, ValueContext } from '../value/value.ts';
import type { ColumnSchema, FieldSchema, FormSchema, FundingGroupSchema, Labelled, Level1Schema, Level2Schema } from './form-schema.ts';

export type Identified<T> = T & { readonly id: string };

/** Finds what a key means, by id or by any of its labels, folded (NFKC, without spaces, a final colon, a final bracket). */
export interface LabelIndex<T extends Labelled> {
  readonly all: readonly Identified<T>[];
  find(key: string): Identified<T> | undefined;
  /** The label nearest to a key that is not known, if one is near enough to be meant. */
  nearest(key: string): Identified<T> | undefined;
}

export interface Level1 extends Identified<Level1Schema> {
  readonly level2: LabelIndex<Level2Schema>;
}

/** A form made ready to use: its schema with the questions that stages and rules ask of it. */
export interface Form {
  readonly schema: FormSchema;
  /** sha256:… over the resolved schema without descriptions. */
  readonly fingerprint: string;
  readonly fields: LabelIndex<FieldSchema>;
  readonly groups: LabelIndex<FundingGroupSchema>;
  /** The parts of a group, by its id. */
  parts(group: string): LabelIndex<Labelled>;
  readonly columns: LabelIndex<ColumnSchema>;
  readonly sets: LabelIndex<Labelled>;
  readonly level1: LabelIndex<Level1Schema> & { find(key: string): Level1 | undefined };
  /** The second level of an id such as output.quantity. */
  category(id: string): { readonly level1: Level1; readonly level2: Identified<Level2Schema> } | undefined;
  parseValue(text: string, context: ValueContext): Value;
}
