import type { Stretch } from './place.ts';

/** The lines of a stretch of a text, without their breaks. */
export function linesBetween(text: string, start: number, end: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  let from = start;
  for (;;) {
    const found = text.indexOf('\n', from);
    if (found < 0 || found >= end) break;
    lines.push({ start: from, end: found > from && text[found - 1] === '\r' ? found - 1 : found });
    from = found + 1;
  }
  lines.push({ start: from, end });
  return lines;
}

/** The start of the line that an offset is on. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line that an offset is on, without the break. */
export function lineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  if (lineBreak < 0) return text.length;
  return text[lineBreak - 1] === '\r' && lineBreak > offset ? lineBreak - 1 : lineBreak;
}

export function isLineEnd(text: string, offset: number): boolean {
  return offset >= text.length || text[offset] === '\n' || text[offset] === '\r';
}
