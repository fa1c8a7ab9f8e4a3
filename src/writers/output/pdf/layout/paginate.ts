import type { MeasuredCell, MeasuredGrid } from './measure-grid.ts';
import { cellText, fewestLinesLeft, fewestLinesOfRow, padding } from './page-style.ts';
import { type GridPage, placeCells } from './place-cells.ts';
import { indexRows, type LinesDone, type RowIndex, type RowPart, stackRows, wholeRow } from './stack-rows.ts';

/** The height that a page has for the grid: less on the first, which has the title. */
export interface Room {
  readonly first: number;
  readonly others: number;
}

interface Place {
  readonly row: number;
  /** Lines of the row that stand on earlier pages. */
  readonly line: number;
}

/** Divides the grid among pages. Between rows where possible, inside a row only if it is running text or no page could hold it. */
export function paginate(grid: MeasuredGrid, room: Room): readonly GridPage[] {
  const index = indexRows(grid);
  const joined = joinedRows(grid, index, room.others);
  const pages: GridPage[] = [];
  let done: LinesDone = new Map();
  let place: Place = { row: 0, line: 0 };
  while (place.row < grid.rowCount) {
    const header = headerAbove(grid, index, place.row, room.others);
    const headerHeight = total(stackRows(header, index, done));
    const height = pages.length === 0 ? room.first : room.others;
    const next = fillPage({ grid, index, joined, header, place, room: height, fullRoom: room.others - headerHeight, done });
    const placed = placeCells(grid, next, header.length, place.row, done);
    pages.push(placed.page);
    done = placed.done;
    place = next.place;
  }
  return pages;
}

function headerAbove({ header }: MeasuredGrid, index: RowIndex, row: number, room: number): readonly RowPart[] {
  if (row < header.to) return [];
  const rows = Array.from({ length: header.to - header.from }, (_, at) => wholeRow(header.from + at));
  const height = stackRows(rows, index, new Map()).reduce((sum, part) => sum + part, 0);
  return height > room / 2 ? [] : rows; // a header that leaves no room for what it heads is not repeated
}

interface Filling {
  readonly grid: MeasuredGrid;
  readonly index: RowIndex;
  /** Whether the row after a row belongs on the same page. */
  readonly joined: readonly boolean[];
  readonly header: readonly RowPart[];
  readonly place: Place;
  readonly room: number;
  /** The height of a page without title, below its header: a row that exceeds it has to be divided. */
  readonly fullRoom: number;
  readonly done: LinesDone;
}

interface Filled {
  readonly parts: readonly RowPart[];
  readonly heights: readonly number[];
  readonly place: Place;
}

function fillPage(filling: Filling): Filled {
  const { grid, index, joined, header, place, room, done } = filling;
  let all: Filled = { parts: header, heights: stackRows(header, index, done), place };
  let proper: Filled | undefined;
  for (let row = place.row; row < grid.rowCount; row++) {
    const parts = [...all.parts, { row, from: row === place.row ? place.line : 0, to: Number.POSITIVE_INFINITY }];
    const heights = stackRows(parts, index, done);
    if (total(heights) > room + rounding) break;
    all = { parts, heights, place: { row: row + 1, line: 0 } };
    if (joined[row] !== true) proper = all;
  }
  if (all.place.row === grid.rowCount) return all;
  return divideNextRow(filling, all) ?? proper ?? (all.place.row > place.row ? all : emptyOrForced(filling));
}

const rounding = 1e-6;

/** Begins the next row on this page, or goes on with it, if it is running text or too tall for any page. */
function divideNextRow({ index, header, place, room, fullRoom, done }: Filling, above: Filled): Filled | undefined {
  const { row } = above.place;
  const from = row === place.row ? place.line : 0;
  const whole = stackRows([{ row, from, to: Number.POSITIVE_INFINITY }], index, done);
  const prose = (index.inRow[row] ?? []).filter(({ cell }) => cell.prose);
  if (prose.length === 0 && total(whole) <= fullRoom) return undefined;
  const fewest = above.parts.length > header.length ? fewestLinesOfRow : 1;
  const fitting = Math.floor((room - total(above.heights) - 2 * padding.vertical) / cellText.leading);
  for (let lines = fitting; lines >= fewest; lines--) {
    if (prose.some(cell => leavesTooFew(cell, from + lines))) continue;
    const parts = [...above.parts, { row, from, to: from + lines }];
    const heights = stackRows(parts, index, done);
    return total(heights) > room + rounding ? undefined : { parts, heights, place: { row, line: from + lines } };
  }
  return undefined;
}

function leavesTooFew({ lines }: MeasuredCell, to: number): boolean {
  const left = lines.length - to;
  return left > 0 && left < fewestLinesLeft;
}

/** Nothing fits: the first page stays with the title alone, any other takes one row though it be cut off, so that the work ends. */
function emptyOrForced({ index, header, place, room, fullRoom, done }: Filling): Filled {
  if (room < fullRoom) return { parts: [], heights: [], place };
  const parts = [...header, { row: place.row, from: place.line, to: Number.POSITIVE_INFINITY }];
  return { parts, heights: stackRows(parts, index, done), place: { row: place.row + 1, line: 0 } };
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Headings stay with what they head, and a text over several rows is not cut as long as half a page holds it. */
function joinedRows(grid: MeasuredGrid, { inRow, spanning }: RowIndex, room: number): readonly boolean[] {
  const joined = inRow.map((cells, row) => {
    const heading = cells.length > 0 && cells.every(({ cell }) => cell.heads === 'column');
    return heading || (row >= grid.header.from && row < grid.header.to);
  });
  for (const { cell, flows, height } of spanning) {
    if (flows && height <= room / 2) joined.fill(true, cell.row, cell.row + cell.rowSpan - 1);
  }
  return joined;
}
