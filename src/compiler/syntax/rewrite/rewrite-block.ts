import { CONTROLS } from '../../source/spaces.ts';
import type { Scalar } from '../syntax-tree.ts';

/** What a block cannot hold as it is. */
const UNFIT = new RegExp(`[${CONTROLS}\\r\\ufeff]`, 'u');

const LINE_BREAK = /\r\n|\n|\r/;

/** How a block scalar stands in its source. */
export interface BlockStyle {
  readonly sign: '|' | '>';
  /** What stands on the header's line behind the header. */
  readonly comment: string;
  /** The indentation of its lines, if it has any and no digit sets it. */
  readonly indent: string | undefined;
  readonly lineBreak: string;
}

export function blockOf({ place, style }: Scalar): BlockStyle {
  const { source } = place;
  const written = source.text.slice(place.start, place.end);
  const lineBreak = LINE_BREAK.exec(source.text)?.[0] ?? '\n';
  const [head = '', ...lines] = written.split(LINE_BREAK);
  const header = /^[|>][-+1-9]*/.exec(head)?.[0] ?? '';
  const first = lines.find(line => /[^ ]/.test(line));
  const indent = /\d/.test(header) ? undefined : /^ */.exec(first ?? '')?.[0];
  return {
    sign: style === 'folded' ? '>' : '|',
    comment: head.slice(header.length).trimEnd(),
    indent: first === undefined ? undefined : indent,
    lineBreak,
  };
}

/** The text as a block of that style, or nothing where a block cannot hold it. */
export function reblock({ sign, comment, indent, lineBreak }: BlockStyle, text: string): string | undefined {
  if (indent === undefined || indent === '' || UNFIT.test(text)) return undefined;
  if (text.endsWith('\n\n')) return undefined;
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  // Blanks at the start would be taken for indentation, lines of blanks for nothing.
  if (/^[ \t\n]/.test(body) || body === '' || lines.some(line => /^[ \t]+$/.test(line))) return undefined;
  const folds = sign === '>' && !lines.some(line => /^[ \t]/.test(line));
  const header = `${folds ? '>' : '|'}${body === text ? '-' : ''}${comment}`;
  const indented = lines.map(line => (line === '' ? '' : indent + line));
  const joined = folds ? foldedLines(indented) : indented;
  return [header, ...joined].join(lineBreak);
}

/** A folded block reads a single break as a space, so every break of the text takes one more. */
function foldedLines(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => (index > 0 && line !== '' ? ['', line] : [line]));
}
