import { isWhite, whiteEnd } from '../../source/spaces.ts';
import type { ScalarStyle } from '../syntax-tree.ts';

/** Where each UTF-16 unit of a scalar's text stands in the source. */
export interface Trace {
  startOf(offset: number): number;
  /** The end of the unit before an offset. */
  endOf(offset: number): number;
}

/**
 * Finds a scalar's text, as YAML's parser has read it, in the stretch of the source that it was read from. The two differ only in white
 * space, line breaks and escapes, so they are walked side by side; undefined where they differ in anything else. What white space was folded
 * to has all of it as its place.
 */
export function trace(source: string, start: number, end: number, text: string, style: ScalarStyle): Trace | undefined {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  let from = start;
  while (from < end) {
    const piece = pieceAt(source, from, end, text, at, style);
    if (piece === undefined) return undefined;
    const to = Math.min(piece.to, end);
    const length = Math.min(piece.length, text.length - at);
    const isVerbatim = length === to - from;
    for (let unit = 0; unit < length; unit++) {
      starts[at + unit] = isVerbatim ? from + unit : from;
      ends[at + unit] = isVerbatim ? from + unit + 1 : to;
    }
    at += length;
    from = to;
  }
  // At the end of a file, YAML reads a last break that is not there.
  if (whiteEnd(text, at, text.length) < text.length) return undefined;
  starts.fill(from, at);
  ends.fill(from, at);
  return {
    startOf: offset => starts[offset] ?? ends[offset - 1] ?? start,
    endOf: offset => ends[offset - 1] ?? start,
  };
}

/** A stretch of the source to `to`, that was read as `length` units of the text. */
interface Piece {
  readonly length: number;
  readonly to: number;
}

function pieceAt(source: string, from: number, end: number, text: string, at: number, style: ScalarStyle): Piece | undefined {
  const character = source[from];
  if (isWhite(character)) {
    const to = whiteEnd(source, from, end);
    const isBlock = style === 'literal' || style === 'folded';
    return { length: isBlock ? whiteEnd(text, at, text.length) - at : foldedLength(source, from, to), to };
  }
  if (character === '\\' && style === 'double') return escapeAt(source, from);
  if (character !== text[at]) return undefined;
  return { length: 1, to: from + (character === "'" && style === 'single' ? 2 : 1) };
}

/** Outside blocks a break is read as a space, and each further one as a break. */
function foldedLength(source: string, from: number, to: number): number {
  const breaks = source.slice(from, to).split('\n').length - 1;
  return breaks === 0 ? to - from : Math.max(1, breaks - 1);
}

const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function escapeAt(source: string, from: number): Piece {
  const letter = source[from + 1] ?? '';
  if (letter === '\n' || letter === '\r') {
    // An escaped break joins the lines; the indentation of the next is not text.
    let to = source.indexOf('\n', from) + 1;
    while (source[to] === ' ' || source[to] === '\t') to++;
    return { length: 0, to };
  }
  const digits = CODE_LENGTHS[letter] ?? 0;
  const isPair = letter === 'U' && Number.parseInt(source.slice(from + 2, from + 10), 16) > 0xffff;
  return { length: isPair ? 2 : 1, to: from + 2 + digits };
}
