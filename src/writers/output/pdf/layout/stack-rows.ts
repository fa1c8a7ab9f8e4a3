import type { MeasuredCell, MeasuredGrid } from './measure-grid.ts';

/** A row on a page. A row that is taller than a page is divided: the part has the lines `from` … `to`, exclusive. */
export interface RowPart {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export function wholeRow(row: number): RowPart {
  return { row, from: 0, to: Number.POSITIVE_INFINITY };
}

/** The cells of a grid by the rows whose height depends on them. */
export interface RowIndex {
  readonly inRow: readonly (readonly MeasuredCell[])[];
  /** Cells over several rows, the shorter spans first, so that the longer ones find their rows already grown. */
  readonly spanning: readonly MeasuredCell[];
  /** The line height of cells: no row is lower than one line. */
  readonly leading: number;
  readonly padding: number;
}

export function indexRows({ cells, rowCount, text, padding }: MeasuredGrid): RowIndex {
  const inRow: MeasuredCell[][] = Array.from({ length: rowCount }, () => []);
  for (const measured of cells) if (measured.cell.rowSpan === 1) inRow[measured.cell.row]?.push(measured);
  const spanning = cells.filter(({ cell }) => cell.rowSpan > 1).toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  return { inRow, spanning, leading: text.leading, padding };
}

/** How many lines of a cell stand on earlier pages. */
export type LinesDone = ReadonlyMap<MeasuredCell, number>;

/** The heights of rows that stand below each other on one page, grown so that every cell, or the part of it on this page, has room. */
export function stackRows(parts: readonly RowPart[], index: RowIndex, done: LinesDone): readonly number[] {
  const heights = parts.map(part => rowHeight(part, index));
  for (const measured of index.spanning) {
    const covered = coveredBy(measured, parts);
    if (covered === undefined) continue;
    const share = heights.slice(covered.from, covered.to);
    const missing = heightNeeded(measured, parts[covered.to - 1], index, done) - share.reduce((sum, height) => sum + height, 0);
    if (missing <= 0) continue;
    for (let at = covered.from; at < covered.to; at++) heights[at] = (heights[at] ?? 0) + missing / share.length;
  }
  return heights;
}

/** The places in the list of rows that a cell covers, `to` exclusive. */
export function coveredBy({ cell }: MeasuredCell, parts: readonly RowPart[]): { readonly from: number; readonly to: number } | undefined {
  const covers = ({ row }: RowPart): boolean => row >= cell.row && row < cell.row + cell.rowSpan;
  const from = parts.findIndex(covers);
  return from === -1 ? undefined : { from, to: parts.findLastIndex(covers) + 1 };
}

function rowHeight({ row, from, to }: RowPart, { inRow, leading, padding }: RowIndex): number {
  const heights = (inRow[row] ?? []).map(measured => {
    if (!measured.flows) return measured.height;
    return Math.max(0, Math.min(measured.lines.length, to) - from) * measured.text.leading;
  });
  return Math.max(leading, ...heights) + 2 * padding;
}

function heightNeeded(measured: MeasuredCell, last: RowPart | undefined, { padding }: RowIndex, done: LinesDone): number {
  if (!measured.flows) return measured.height + 2 * padding;
  const ends = last !== undefined && last.row === measured.cell.row + measured.cell.rowSpan - 1 && last.to === Number.POSITIVE_INFINITY;
  const lines = ends ? measured.lines.length - (done.get(measured) ?? 0) : 1;
  return lines * measured.text.leading + 2 * padding;
}
