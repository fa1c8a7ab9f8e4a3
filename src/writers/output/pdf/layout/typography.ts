import type { TextStyle } from '../../../sheet/sheet.ts';

/** The blank at the left and right of a cell's text, in points. */
export const sidePadding = 4;

/** The blank above and below a cell's text: the first, unless a smaller one saves a page. */
export const verticalPaddings = [3.5, 3, 2.5, 2] as const;

export const gapBelowTitle = 8;
export const gapAboveFoot = 8;
/** Characters by which a note's lines below the first begin further in, as behind 注： */
export const notesIndent = 2;
/** Characters of blank before a paragraph of running text. */
export const proseIndent = 2;

/** Figures are not broken: they are set smaller down to this size, and only then divided. */
export const smallestFigures = 8;

/** A row that is divided begins on the page before only if so many of its lines find room there … */
export const fewestLinesOfRow = 3;
/** … and so many of a running text are left for the next. */
export const fewestLinesLeft = 2;
/** A row that a page could hold is divided all the same where moving it would leave more of the page white than this part. */
export const mostWhite = 1 / 4;

/** The foot, and a last page that is next to empty, get so many rows for company. */
export const fewestRowsWithFoot = 2;
export const fewestRowsOfPage = 3;
/** A whole category goes along to the last page if no more rows than these come with it. */
export const mostRowsMoved = 12;

/** A pixel at 300 dpi: strokes whose edges stand on multiples of it are equally wide on every printer of 300 or 600 dpi. */
export const deviceGrid = 0.24;

/** The outer lines of the grid are heavier than the inner ones, as in official tables: an even number of pixels each. */
export const strokeWidths = { frame: 6 * deviceGrid, inner: 2 * deviceGrid } as const;

/** 0 is black, 1 white. */
export const greys = { text: 0, watermark: 0.87, missing: 0.88 } as const;

export const watermarkSize = 150;

/** From the top of a line to its baseline: the em square of Chinese faces stands 0.88 above and 0.12 below it. */
export function baselineIn({ size, leading }: TextStyle): number {
  return (leading - size) / 2 + size * 0.88;
}
