import type { Problem, Text } from '../../diagnostic/problem.ts';
import type { Stretch } from '../../source/place.ts';
import type { Replacement } from '../../source/replace.ts';
import type { Tokens } from '../tokens/read-tokens.ts';

/** A fault that shows in the tokens. Offsets are those of the draft that it was found in. */
export interface Trap {
  readonly problem: Problem;
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  readonly help?: Text;
  /** Where else the author has made the same mistake. */
  readonly related?: readonly (Stretch & { readonly message: Text })[];
  /** What undoes it, so that no consequence of it is reported. */
  readonly repair: readonly Replacement[];
  /** The repair is what the author means. */
  readonly fixable: boolean;
  /** The later stages cannot work on a text that has it. */
  readonly ends: boolean;
}

export type TrapFinder = (tokens: Tokens) => readonly Trap[];
