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
  /** For an absent scalar, the empty place where it would stand. */
  readonly place: Place;
  /** The text that YAML reads (quotes, escapes, folding and indentation undone). */
  readonly text: string;
  readonly style: ScalarStyle;
  /** Nothing, only white space, or a plain `null` or `~`. */
  readonly blank: boolean;
  /** The place in the source of a stretch of `text`. */
  placeOf(start: number, end: number): Place;
}

/** A `# perfdecl-ignore…` comment. */
export interface Directive {
  readonly place: Place;
  readonly code: string;
  /** The category that limits it, as `missing-category:满意度指标` says. */
  readonly category: string | undefined;
  /** The stretch of the source whose findings it covers: one line, or the whole file. */
  readonly covers: Place;
  readonly reason: string | undefined;
}

/** `sound`: the text is a YAML mapping that the later stages can work on. `root` is absent in an empty file. */
export interface SyntaxTree {
  readonly root: SyntaxNode | undefined;
  readonly directives: readonly Directive[];
  readonly sound: boolean;
}
