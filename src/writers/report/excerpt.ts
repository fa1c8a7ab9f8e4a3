import type { SourceFile } from '../../compiler/source/source-file.ts';
import type { Excerpt, ExcerptLine } from './file-report.ts';

const MOST_LINES = 4;
/** UTF-16 units: wider than any terminal, and small enough for a report of a line of a megabyte. */
const BEFORE = 200;
const WINDOW = 600;

/** The lines of a place, of which long ones are cut to a window around its start. */
export function excerptOf(source: SourceFile, start: number, end: number): Excerpt {
  const first = source.positionAt(start);
  const last = source.positionAt(Math.max(start, end - 1)).line;
  const text = source.lineText(first.line);
  const offset = first.column - 1 <= BEFORE ? 0 : wholeCharacter(text, first.column - 1 - BEFORE);
  const lines: ExcerptLine[] = [cut(text.slice(offset))];
  for (let line = first.line + 1; line <= last && lines.length < MOST_LINES; line++) lines.push(cut(source.lineText(line)));
  return { offset, lines };
}

function cut(text: string): ExcerptLine {
  if (text.length <= WINDOW) return { text, cut: false };
  return { text: text.slice(0, wholeCharacter(text, WINDOW)), cut: true };
}

/** The offset, or the one before it where it would divide a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
