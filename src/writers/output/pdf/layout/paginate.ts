import type { MeasuredCell, MeasuredGrid } from './measure-grid.ts';
import { type GridPage, placeCells } from './place-cells.ts';
import { indexRows, type LinesDone, type RowIndex, type RowPart, stackRows, wholeRow } from './stack-rows.ts';
import { fewestLinesLeft, fewestLinesOfRow, fewestRowsWithFoot, mostWhite } from './typography.ts';

/** The heights of pages. */
export interface PageHeights {
  /** What the first page has for the grid, below the title. */
  readonly first: number;
  readonly others: number;
  /** What stands below the grid on the last page. */
  readonly foot: number;
}

/** Where a page begins. */
interface Start {
  readonly row: number;
  /** Lines of the row that stand on earlier pages. */
  readonly line: number;
}

/**
 * Divides the grid among pages. Between rows where possible, inside a row only if it is running text, if no page could hold it, or if too much
 * of a page would stay white. A page ends before the row `pageBreak` whatever room is left.
 */
export function paginate(grid: MeasuredGrid, available: PageHeights, pageBreak?: number): readonly GridPage[] {
  const index = indexRows(grid);
  const joined = joinedRows(grid, index, available.others);
  const pages: GridPage[] = [];
  let done: LinesDone = new Map();
  let start: Start = { row: 0, line: 0 };
  while (start.row < grid.rowCount) {
    const header = headerAbove(grid, index, start, available.others);
    const fullHeight = available.others - total(stackRows(header, index, done));
    const height = pages.length === 0 ? available.first : available.others;
    const next = fillPage({ grid, index, joined, header, start, height, fullHeight, foot: available.foot, pageBreak, done });
    const placed = placeCells(grid, next, header.length, start.row, done);
    pages.push(placed.page);
    done = placed.done;
    start = next.end;
  }
  return pages;
}

/** The rows that are repeated at the top of a page: the header of the table, or the heading of a text that goes on. */
function headerAbove({ header }: MeasuredGrid, index: RowIndex, { row, line }: Start, pageHeight: number): readonly RowPart[] {
  const ofTable = row >= header.to ? rowsFrom(header.from, header.to) : [];
  const rows = ofTable.length === 0 && line > 0 && isHeading(index.inRow[row - 1]) ? [wholeRow(row - 1)] : ofTable;
  // A header that leaves no room for what it heads is not repeated.
  return total(stackRows(rows, index, new Map())) > pageHeight / 2 ? [] : rows;
}

function rowsFrom(from: number, to: number): readonly RowPart[] {
  return Array.from({ length: to - from }, (_, at) => wholeRow(from + at));
}

function isHeading(cells: readonly MeasuredCell[] = []): boolean {
  return cells.length > 0 && cells.every(({ cell }) => cell.heads === 'column');
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
  readonly foot: number;
  readonly pageBreak: number | undefined;
  readonly done: LinesDone;
}

interface Filled {
  readonly parts: readonly RowPart[];
  readonly heights: readonly number[];
  /** Where the next page begins. */
  readonly end: Start;
}

function fillPage(filling: Filling): Filled {
  const { grid, index, joined, header, start, height, foot, pageBreak, done } = filling;
  let all: Filled = { parts: header, heights: stackRows(header, index, done), end: start };
  const proper: Filled[] = [];
  for (let row = start.row; row < grid.rowCount; row++) {
    if (row === pageBreak && row > start.row) return all;
    const parts = [...all.parts, { row, from: row === start.row ? start.line : 0, to: Number.POSITIVE_INFINITY }];
    const heights = stackRows(parts, index, done);
    if (total(heights) > height + rounding) break;
    all = { parts, heights, end: { row: row + 1, line: 0 } };
    if (joined[row] !== true) proper.push(all);
  }
  if (all.end.row === grid.rowCount) return withFoot(all, proper, grid, height - foot);
  return divideNextRow(filling, all) ?? proper.at(-1) ?? (all.end.row > start.row ? all : emptyOrForced(filling));
}

/** All rows that are left, if the foot finds room below them; otherwise some of them go with it to the next page. */
function withFoot(all: Filled, proper: readonly Filled[], { rowCount }: MeasuredGrid, height: number): Filled {
  if (total(all.heights) <= height + rounding) return all;
  return proper.findLast(({ end }) => rowCount - end.row >= fewestRowsWithFoot) ?? all;
}

const rounding = 1e-6;

/** Begins the next row on this page, or goes on with it, if it is running text or too tall for any page. */
function divideNextRow({ index, header, start, height, fullHeight, done }: Filling, above: Filled): Filled | undefined {
  const { row } = above.end;
  const from = row === start.row ? start.line : 0;
  const whole = stackRows([{ row, from, to: Number.POSITIVE_INFINITY }], index, done);
  const texts = (index.inRow[row] ?? []).filter(({ flows }) => flows);
  const white = height - total(above.heights);
  if (!texts.some(({ cell }) => cell.prose) && total(whole) <= fullHeight && white <= fullHeight * mostWhite) return undefined;
  const fewest = above.parts.length > header.length ? fewestLinesOfRow : 1;
  const fitting = Math.floor((white - 2 * index.padding) / index.leading);
  for (let lines = fitting; lines >= fewest; lines--) {
    if (texts.some(cell => leavesTooFew(cell, from + lines))) continue;
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
    return isHeading(cells) || (row >= grid.header.from && row < grid.header.to);
  });
  for (const { cell, flows, height } of spanning) {
    if (flows && height <= pageHeight / 2) joined.fill(true, cell.row, cell.row + cell.rowSpan - 1);
  }
  return joined;
}
