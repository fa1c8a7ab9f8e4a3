import type { Mapping } from '../../syntax/syntax-tree.ts';

/** A declaration without the keys that stand beside its fields, although they belong under one of them. */
export interface BesideFields {
  readonly rest: Mapping;
  /** The ids of the fields that the removed keys belong under. */
  readonly intended: readonly string[];
}
