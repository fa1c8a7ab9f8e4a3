import { type AmbiguousWidth, type Piece, pieces } from '../cells.ts';
import type { MarkedLine } from '../marks.ts';

/** A line of source as it is drawn: what stands before, inside and after the mark, and the row of carets below. */
export interface Frame {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly carets: string;
}

interface Stretch {
  readonly shown: string;
  readonly cells: number;
  /** Nothing is left out. */
  readonly whole: boolean;
}

// Three stops: the one-character ellipsis is of ambiguous width.
const CUT = '...';

/** Draws a line in at most `room` cells, cut to a window around the mark where it is longer. */
export function frame(line: MarkedLine, room: number, ambiguousWidth: AmbiguousWidth): Frame {
  const all = pieces(line.text, ambiguousWidth);
  const from = indexOr(all, piece => piece.end > line.start);
  const to = line.end > line.start ? indexOr(all, piece => piece.start >= line.end) : from;
  const [before, inside, after] = [all.slice(0, from), all.slice(from, to), all.slice(to)];
  const rest = cells(after) + (line.cut ? CUT.length : 0);

  // A third of the window leads up to the mark, more where the mark and what follows leave it free.
  const lead = Math.max(Math.floor(room / 3), room - cells(inside) - rest);
  const left = closeTo(before, lead, line.cutBefore);
  const middle = upTo(inside, room - left.cells - Math.min(CUT.length, rest), false);
  const right = middle.whole ? upTo(after, room - left.cells - middle.cells, line.cut) : drawn([], '', '', false);
  return {
    before: left.shown,
    marked: middle.shown,
    after: right.shown,
    carets: ' '.repeat(left.cells) + '^'.repeat(Math.max(1, middle.cells)),
  };
}

/** The beginning of a stretch; `goesOn`: more follows than is at hand. */
function upTo(stretch: readonly Piece[], room: number, goesOn: boolean): Stretch {
  const kept = stretch.slice(0, fitting(stretch, room, goesOn));
  const whole = !goesOn && kept.length === stretch.length;
  return drawn(kept, '', whole ? '' : CUT, whole);
}

/** The end of a stretch; `goesOn`: more stands before it than is at hand. */
function closeTo(stretch: readonly Piece[], room: number, goesOn: boolean): Stretch {
  const kept = stretch.slice(stretch.length - fitting(stretch.toReversed(), room, goesOn));
  const whole = !goesOn && kept.length === stretch.length;
  return drawn(kept, whole ? '' : CUT, '', whole);
}

/** How many pieces fit, together with the sign that some are left out where it is needed. */
function fitting(stretch: readonly Piece[], room: number, goesOn: boolean): number {
  if (cells(stretch) + (goesOn ? CUT.length : 0) <= room) return stretch.length;
  let taken = CUT.length;
  return indexOr(stretch, ({ width }) => {
    taken += width;
    return taken > room;
  });
}

function drawn(stretch: readonly Piece[], before: string, after: string, whole: boolean): Stretch {
  const shown = before + stretch.map(piece => piece.shown).join('') + after;
  return { shown, cells: before.length + cells(stretch) + after.length, whole };
}

function cells(stretch: readonly Piece[]): number {
  return stretch.reduce((sum, { width }) => sum + width, 0);
}

function indexOr(stretch: readonly Piece[], found: (piece: Piece) => boolean): number {
  const index = stretch.findIndex(found);
  return index === -1 ? stretch.length : index;
}
