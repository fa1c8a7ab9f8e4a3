import type { MeasuredGrid } from './measure-grid.ts';
import { type PageHeights, paginate } from './paginate.ts';
import type { GridPage } from './place-cells.ts';
import { fewestRowsOfPage, mostRowsMoved, mostWhite, verticalPaddings } from './typography.ts';

/** Divides the grid among pages so that none is begun for a few rows: those are fitted in with less padding, or get others for company. */
export function fitPages(grid: MeasuredGrid, available: PageHeights): readonly GridPage[] {
  const pages = paginate(grid, available);
  if (!endsShort(pages, available)) return pages;
  for (const padding of verticalPaddings) {
    const tighter = paginate({ ...grid, padding }, available);
    if (tighter.length < pages.length) return tighter;
  }
  return balanced(grid, pages, available);
}

/** The last page is next to empty. */
function endsShort(pages: readonly GridPage[], { others, foot }: PageHeights): boolean {
  const last = pages.at(-1);
  return pages.length > 1 && last !== undefined && last.height + foot < others * mostWhite;
}

/** Begins the last page earlier: with the last category that brings some rows, else with a few rows. */
function balanced(grid: MeasuredGrid, pages: readonly GridPage[], available: PageHeights): readonly GridPage[] {
  const { rowCount, header, cells } = grid;
  const before = pages.at(-2)?.firstRow ?? 0;
  const last = pages.at(-1)?.firstRow ?? 0;
  if (pages.at(-1)?.continues === true) return pages;
  const isCandidate = (row: number): boolean => row > Math.max(before, header.to) && row < last && rowCount - row >= fewestRowsOfPage;
  const categories = cells.filter(({ cell }) => cell.heads === 'row' && rowCount - cell.row <= mostRowsMoved).map(({ cell }) => cell.row);
  for (const row of [...categories.toSorted((a, b) => b - a), rowCount - fewestRowsOfPage]) {
    if (!isCandidate(row)) continue;
    const moved = paginate(grid, available, row);
    if (moved.length === pages.length) return moved;
  }
  return pages;
}
