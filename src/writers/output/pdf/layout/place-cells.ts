import type { Line } from '../text/line.ts';
import type { MeasuredCell, MeasuredGrid } from './measure-grid.ts';
import { coveredBy, type LinesDone, type RowPart } from './stack-rows.ts';

export interface PlacedCell {
  readonly measured: MeasuredCell;
  /** From the top of the grid on this page. */
  readonly y: number;
  readonly height: number;
  /** The blank above and below the text. */
  readonly padding: number;
  readonly lines: readonly Line[];
  /** How many of the cell's lines stand on earlier pages. */
  readonly linesBefore: number;
  /** Repeated: the cell has been on an earlier page. */
  readonly repeated: boolean;
}

export interface GridPage {
  /** The row that the page begins with, below what it repeats. */
  readonly firstRow: number;
  /** That row has begun on the page before. */
  readonly continues: boolean;
  readonly cells: readonly PlacedCell[];
  readonly height: number;
}

interface Stack {
  readonly parts: readonly RowPart[];
  readonly heights: readonly number[];
}

/** Puts on a page every cell that has a part of its rows there, each with the lines that are its turn. */
export function placeCells(grid: MeasuredGrid, stack: Stack, headerRows: number, firstRow: number, done: LinesDone) {
  const { padding } = grid;
  const tops = [0];
  for (const height of stack.heights) tops.push((tops.at(-1) ?? 0) + height);
  const cells: PlacedCell[] = [];
  const nowDone = new Map(done);
  for (const measured of grid.cells) {
    const covered = coveredBy(measured, stack.parts);
    if (covered === undefined) continue;
    const y = tops[covered.from] ?? 0;
    const height = (tops[covered.to] ?? y) - y;
    const inHeader = covered.to <= headerRows;
    const stoodBefore = measured.cell.row < firstRow || inHeader || (stack.parts[covered.from]?.from ?? 0) > 0;
    if (!measured.flows || inHeader) {
      cells.push({ measured, y, height, padding, lines: measured.lines, linesBefore: 0, repeated: stoodBefore });
      continue;
    }
    const from = done.get(measured) ?? 0;
    const to = from + linesFor(measured, from, height - 2 * padding, stack.parts[covered.to - 1]);
    nowDone.set(measured, to);
    cells.push({ measured, y, height, padding, lines: measured.lines.slice(from, to), linesBefore: from, repeated: false });
  }
  const continues = (stack.parts[headerRows]?.from ?? 0) > 0;
  const page: GridPage = { firstRow, continues, cells, height: tops.at(-1) ?? 0 };
  return { page, done: nowDone };
}

function linesFor({ cell, lines, text }: MeasuredCell, from: number, height: number, last: RowPart | undefined): number {
  const left = lines.length - from;
  const ends = last !== undefined && last.row === cell.row + cell.rowSpan - 1 && last.to === Number.POSITIVE_INFINITY;
  if (ends) return left;
  // A label beside it may make the part of the row higher than its lines.
  const turn = cell.rowSpan === 1 && last !== undefined ? last.to - from : left;
  return Math.min(left, turn, Math.floor(height / text.leading + 1e-6));
}
