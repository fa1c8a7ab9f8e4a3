import type { Line } from '../text/line.ts';
import { type Tag, type TextLine, paginationArtifact, type PositionedGlyph } from './mark.ts';
import { greys } from './typography.ts';

interface Position {
  /** Where the line's first character stands, behind the indentation of its paragraph. */
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** What justification adds at every elastic place, in ems. */
  readonly stretch?: number;
}

/** Readers take a wider gap for a space between words, poppler from 0.1 em on; a line with such gaps carries its text as ActualText. */
const widestSilentStretch = 0.09;

/** A broken line at its place on the page. */
export function textLine(line: Line, tag: Tag, { x, baseline, size, stretch = 0 }: Position): TextLine {
  const isMisread = stretch > widestSilentStretch && tag !== paginationArtifact;
  return {
    kind: 'text',
    tag,
    glyphs: positioned(line, x, size, stretch),
    baseline,
    size,
    grey: greys.text,
    actualText: isMisread ? line.glyphs.map(({ glyph }) => glyph.character).join('') : undefined,
  };
}

function positioned({ glyphs }: Line, start: number, size: number, stretch: number): readonly PositionedGlyph[] {
  let x = start;
  return glyphs.map(({ glyph, shift, advance, elastic }) => {
    const at = x + shift * size;
    x = at + (advance + (elastic ? stretch : 0)) * size;
    return { glyph, x: at };
  });
}
