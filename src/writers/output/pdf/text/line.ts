import type { Glyph } from '../face/face-set.ts';

/** A character in its place on a line; lengths are in ems. */
export interface LineGlyph {
  readonly glyph: Glyph;
  /** The blank before the glyph: a narrow digit stands in the middle of a wide one's place. */
  readonly shift: number;
  /** From the glyph's own place to the next one's, `shift` not included. */
  readonly advance: number;
  /** Whether justification may widen the line after it. */
  readonly elastic: boolean;
}

export interface Line {
  readonly glyphs: readonly LineGlyph[];
  /** The blank before the first character of a paragraph. */
  readonly indent: number;
  /** Ink and blanks up to the last character that is to be seen: spaces at the end hang, and so does the blank half of a closing mark. */
  readonly width: number;
  readonly endsParagraph: boolean;
  /** The line ends inside a word or a number, because nothing else fitted. */
  readonly forced: boolean;
}
