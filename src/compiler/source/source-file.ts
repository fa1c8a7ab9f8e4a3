import { lastIndexUpTo } from './search.ts';

/** A place in a text for people: 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text with a name and an index of its lines. Offsets count UTF-16 units of `text`, which holds no byte order mark. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly lineCount: number;
  positionAt(offset: number): Position;
  /** The offset at which a 1-based line begins. */
  lineStart(line: number): number;
  /** A 1-based line without its break. */
  lineText(line: number): string;
}

const BYTE_ORDER_MARK = '\uFEFF';

export function sourceFile(name: string, written: string): SourceFile {
  const byteOrderMark = written.startsWith(BYTE_ORDER_MARK);
  const text = byteOrderMark ? written.slice(1) : written;
  const starts = lineStarts(text);
  const lineStart = (line: number): number => starts[line - 1] ?? text.length;
  return {
    name,
    text,
    byteOrderMark,
    lineCount: starts.length,
    lineStart,
    lineText: line => text.slice(lineStart(line), breakStart(text, lineStart(line), lineStart(line + 1))),
    positionAt(offset) {
      const line = lastIndexUpTo(starts, offset, start => start) + 1;
      return { line, column: offset - lineStart(line) + 1 };
    },
  };
}

/** YAML breaks lines at LF, CR LF and a lone CR. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

/** Where the break begins that a line ends with; a search would walk through the whole line. */
function breakStart(text: string, start: number, end: number): number {
  const last = text[end - 1];
  if (end === start || (last !== '\n' && last !== '\r')) return end;
  return last === '\n' && end - 1 > start && text[end - 2] === '\r' ? end - 2 : end - 1;
}
