import type { Cell } from '../../../sheet/sheet.ts';
import type { Glyph } from '../face/face-set.ts';

/** One thing to draw, at its final place. Lengths are in points from the upper left corner of the page. */
export type Mark = TextLine | Stroke | Shade;

export interface TextLine {
  readonly kind: 'text';
  readonly tag: Tag;
  readonly glyphs: readonly PositionedGlyph[];
  readonly baseline: number;
  readonly size: number;
  readonly grey: number;
  /** What the line reads, where a reader would take its gaps for spaces between words. */
  readonly actualText: string | undefined;
  /** The line is turned by 45° around this point, rising to the right. */
  readonly turnedAround?: Point;
}

export interface PositionedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
}

export interface Stroke {
  readonly kind: 'stroke';
  readonly tag: Tag;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

export interface Shade {
  readonly kind: 'shade';
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grey: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a mark is part of. Marks of one paragraph share one tag, and so do its parts on several pages. */
export type Tag = BlockTag | CellTag | Artifact;

/** A paragraph outside the grid. */
export interface BlockTag {
  readonly kind: 'block';
  readonly element: 'H1' | 'P';
  readonly place: 'above' | 'below';
}

export interface CellTag {
  readonly kind: 'cell';
  readonly cell: Cell;
  /** Which paragraph of the cell, from 0. */
  readonly paragraph: number;
}

/** Part of the page and not of the text. */
export interface Artifact {
  readonly kind: 'artifact';
  readonly type: 'Pagination' | 'Layout';
}

export const paginationArtifact: Artifact = { kind: 'artifact', type: 'Pagination' };
export const layoutArtifact: Artifact = { kind: 'artifact', type: 'Layout' };
