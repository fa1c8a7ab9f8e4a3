/** Where a stretch of a text that was read comes from: `length` units from `at` on stand in `start` to `end` of the source. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** A text as YAML reads it, beside where each of its characters comes from. */
export interface Reading {
  readonly text: string;
  startOf(offset: number): number;
  /** The end in the source of the character before an offset. */
  endOf(offset: number): number;
}

/** Collects a text while it is read. */
export class Reader {
  readonly #pieces: Piece[] = [];
  #text = '';

  add(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#pieces.push({ at: this.#text.length, length: text.length, start, end });
    this.#text += text;
  }

  finish(start: number, end: number): Reading {
    const pieces = this.#pieces;
    return {
      text: this.#text,
      startOf(offset) {
        const piece = pieces[indexAt(pieces, offset)];
        if (piece === undefined) return start;
        return offset >= piece.at + piece.length ? (offset === 0 ? start : piece.end) : inside(piece, offset - piece.at, piece.start);
      },
      endOf(offset) {
        const piece = pieces[indexAt(pieces, offset - 1)];
        if (piece === undefined) return end;
        return inside(piece, offset - piece.at, piece.end);
      },
    };
  }
}

/** A verbatim piece is as long as its source; within any other, whole is all that can be said. */
function inside(piece: Piece, offset: number, whole: number): number {
  return piece.length === piece.end - piece.start ? piece.start + offset : whole;
}

function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A line of a source, without its break. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export function linesBetween(source: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let from = start;
  for (;;) {
    const found = source.indexOf('\n', from);
    if (found < 0 || found >= end) break;
    lines.push({ start: from, end: found > from && source[found - 1] === '\r' ? found - 1 : found });
    from = found + 1;
  }
  lines.push({ start: from, end });
  return lines;
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
