import type { Place } from '../../compiler/source/place.ts';
import type { Excerpt, ExcerptLine } from './file-report.ts';

const MOST_LINES = 4;
/** In UTF-16 units: wider than any terminal, and small enough for a report of a line of a megabyte. */
const WIDEST = 600;
/** As much of a line as a mark needs around it. */
const NARROWEST = 60;
/** What the excerpts of one file may come to. */
const ALL_EXCERPTS = 4_000_000;

/** How much of a line the excerpts of so many findings show. */
export function windowFor(findings: number): number {
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor(ALL_EXCERPTS / findings)));
}

/** The lines of a place, of which long ones are cut to a window around its start, a third of it before. */
export function excerptOf({ source, start, end }: Place, window: number): Excerpt {
  // An empty place at the very start means the whole file: its first line, mostly a comment, shows nothing of what is missing.
  if (end === 0) return { offset: 0, lines: [] };
  const first = source.positionAt(start);
  const last = source.positionAt(Math.max(start, end - 1)).line;
  const before = Math.floor(window / 3);
  const text = source.lineText(first.line);
  const offset = first.column - 1 <= before ? 0 : wholeCharacter(text, first.column - 1 - before);
  const lines: ExcerptLine[] = [cut(text.slice(offset), window)];
  for (let line = first.line + 1; line <= last && lines.length < MOST_LINES; line++) lines.push(cut(source.lineText(line), window));
  return { offset, lines };
}

function cut(text: string, window: number): ExcerptLine {
  if (text.length <= window) return { text, cut: false };
  return { text: text.slice(0, wholeCharacter(text, window)), cut: true };
}

/** The offset, or the one before it where it would divide a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
