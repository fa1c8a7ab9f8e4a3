import type { Directive } from '../diagnostic/directive.ts';
import type { Place } from '../source/place.ts';

export type SyntaxNode = Mapping | Sequence | Scalar;

export interface Entry {
  readonly key: Scalar;
  readonly value: SyntaxNode;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly place: Place;
  readonly entries: readonly Entry[];
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly place: Place;
  readonly items: readonly SyntaxNode[];
}

/** How a scalar stands in the source; `absent` is the nothing after `key:` or `-`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'absent';

/** A text as the author wrote it: never a number, a date or a boolean. */
export interface Scalar {
  readonly kind: 'scalar';
  /** With the quotes, and for a block scalar from its `|` to the end of its last line; for an absent scalar, the empty place where it would stand. */
  readonly place: Place;
  /** The text that YAML reads (quotes, escapes, folding and indentation undone). */
  readonly text: string;
  readonly style: ScalarStyle;
  /** Inside `{…}` or `[…]`, where commas and brackets end a plain text. */
  readonly flow: boolean;
  /** Nothing, only white space, or a plain `null` or `~`. */
  readonly blank: boolean;
  /** Of an absent scalar: the comment in its place, if nothing separates its `#` from its text. Most likely that is the value. */
  readonly lost?: Place;
  /** The place in the source of a stretch of `text`. */
  placeOf(start: number, end: number): Place;
}

/** A parsed source. `root` is absent in an empty file. */
export interface SyntaxTree {
  readonly root: SyntaxNode | undefined;
  readonly directives: readonly Directive[];
  /** The text is a mapping, or empty, and nothing in it ends the check: the later stages can work on it. */
  readonly sound: boolean;
}
