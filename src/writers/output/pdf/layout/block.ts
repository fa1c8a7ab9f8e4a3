import type { Line } from '../text/line.ts';
import type { BlockTag } from './mark.ts';

/** A paragraph outside the grid. */
export interface Block {
  readonly tag: BlockTag;
  readonly lines: readonly PlacedLine[];
}

export interface PlacedLine {
  readonly line: Line;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
}

/** Paragraphs below each other. */
export interface Stack {
  readonly blocks: readonly Block[];
  readonly bottom: number;
}
