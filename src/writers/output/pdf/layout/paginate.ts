import type { MeasuredCell, MeasuredGrid } from './measure-grid.ts';
import { type GridPage, placeCells } from './place-cells.ts';
import { indexRows, type LinesDone, type RowIndex, type RowPart, stackRows, wholeRow } from './stack-rows.ts';
import { fewestLinesLeft, fewestLinesOfRow, padding } from './typography.ts';

/** The height that a page has for the grid: less on the first, which has the title. */
export interface PageHeights {
  readonly first: number;
  readonly others: number;
}

/** Where a page begins. */
interface Start {
  readonly row: number;
  /** Lines of the row that stand on earlier pages. */
  readonly line: number;
}

/** Divides the grid among pages. Between rows where possible, inside a row only if it is running text or no page could hold it. */
export function paginate(grid: MeasuredGrid, available: PageHeights): readonly GridPage[] {
  const index = indexRows(grid);
  const joined = joinedRows(grid, index, available.others);
  const pages: GridPage[] = [];
  let done: LinesDone = new Map();
  let start: Start = { row: 0, line: 0 };
  while (start.row < grid.rowCount) {
    const header = headerAbove(grid, index, start.row, available.others);
    const headerHeight = total(stackRows(header, index, done));
    const height = pages.length === 0 ? available.first : available.others;
    const next = fillPage({ grid, index, joined, header, start, height, fullHeight: available.others - headerHeight, done });
    const placed = placeCells(grid, next, header.length, start.row, done);
    pages.push(placed.page);
    done = placed.done;
    start = next.end;
  }
  return pages;
}

function headerAbove({ header }: MeasuredGrid, index: RowIndex, row: number, pageHeight: number): readonly RowPart[] {
  if (row < header.to) return [];
  const rows = Array.from({ length: header.to - header.from }, (_, at) => wholeRow(header.from + at));
  const height = stackRows(rows, index, new Map()).reduce((sum, part) => sum + part, 0);
  return height > pageHeight / 2 ? [] : rows; // a header that leaves no room for what it heads is not repeated
}

interface Filling {
  readonly grid: MeasuredGrid;
  readonly index: RowIndex;
  /** Whether the row after a row belongs on the same page. */
  readonly joined: readonly boolean[];
  readonly header: readonly RowPart[];
  readonly start: Start;
  readonly height: number;
  /** The height of a page without title, below its header: a row that exceeds it has to be divided. */
  readonly fullHeight: number;
  readonly done: LinesDone;
}

interface Filled {
  readonly parts: readonly RowPart[];
  readonly heights: readonly number[];
  /** Where the next page begins. */
  readonly end: Start;
}

function fillPage(filling: Filling): Filled {
  const { grid, index, joined, header, start, height, done } = filling;
  let all: Filled = { parts: header, heights: stackRows(header, index, done), end: start };
  let proper: Filled | undefined;
  for (let row = start.row; row < grid.rowCount; row++) {
    const parts = [...all.parts, { row, from: row === start.row ? start.line : 0, to: Number.POSITIVE_INFINITY }];
    const heights = stackRows(parts, index, done);
    if (total(heights) > height + rounding) break;
    all = { parts, heights, end: { row: row + 1, line: 0 } };
    if (joined[row] !== true) proper = all;
  }
  if (all.end.row === grid.rowCount) return all;
  return divideNextRow(filling, all) ?? proper ?? (all.end.row > start.row ? all : emptyOrForced(filling));
}

const rounding = 1e-6;

/** Begins the next row on this page, or goes on with it, if it is running text or too tall for any page. */
function divideNextRow({ index, header, start, height, fullHeight, done }: Filling, above: Filled): Filled | undefined {
  const { row } = above.end;
  const from = row === start.row ? start.line : 0;
  const whole = stackRows([{ row, from, to: Number.POSITIVE_INFINITY }], index, done);
  const prose = (index.inRow[row] ?? []).filter(({ cell }) => cell.prose);
  if (prose.length === 0 && total(whole) <= fullHeight) return undefined;
  const fewest = above.parts.length > header.length ? fewestLinesOfRow : 1;
  const fitting = Math.floor((height - total(above.heights) - 2 * padding.vertical) / index.leading);
  for (let lines = fitting; lines >= fewest; lines--) {
    if (prose.some(cell => leavesTooFew(cell, from + lines))) continue;
    const parts = [...above.parts, { row, from, to: from + lines }];
    const heights = stackRows(parts, index, done);
    return total(heights) > height + rounding ? undefined : { parts, heights, end: { row, line: from + lines } };
  }
  return undefined;
}

function leavesTooFew({ lines }: MeasuredCell, to: number): boolean {
  const left = lines.length - to;
  return left > 0 && left < fewestLinesLeft;
}

/** Nothing fits: the first page stays with the title alone, any other takes one row though it be cut off, so that the work ends. */
function emptyOrForced({ index, header, start, height, fullHeight, done }: Filling): Filled {
  if (height < fullHeight) return { parts: [], heights: [], end: start };
  const parts = [...header, { row: start.row, from: start.line, to: Number.POSITIVE_INFINITY }];
  return { parts, heights: stackRows(parts, index, done), end: { row: start.row + 1, line: 0 } };
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Headings stay with what they head, and a text over several rows is not cut as long as half a page holds it. */
function joinedRows(grid: MeasuredGrid, { inRow, spanning }: RowIndex, pageHeight: number): readonly boolean[] {
  const joined = inRow.map((cells, row) => {
    const heading = cells.length > 0 && cells.every(({ cell }) => cell.heads === 'column');
    return heading || (row >= grid.header.from && row < grid.header.to);
  });
  for (const { cell, flows, height } of spanning) {
    if (flows && height <= pageHeight / 2) joined.fill(true, cell.row, cell.row + cell.rowSpan - 1);
  }
  return joined;
}
