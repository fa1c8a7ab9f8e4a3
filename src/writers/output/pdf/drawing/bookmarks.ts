import type { Cell, Grid } from '../../../sheet/sheet.ts';
import type { Mark } from '../layout/mark.ts';
import type { Bookmark } from '../pdf-file.ts';

/** The bookmarks of a form of several pages: its categories, and above them the headings of several rows, each below the one at its left. */
export function bookmarksOf({ cells, header }: Grid, pages: readonly (readonly Mark[])[]): readonly Bookmark[] {
  if (pages.length < 2) return [];
  const begins = beginnings(pages);
  const headings = cells.filter(one => one.heads === 'row' && (one.rowSpan > 1 || one.row >= header.to) && begins.has(one));
  const within = (outer: Cell | undefined): readonly Bookmark[] =>
    headings.flatMap(one => {
      const begin = begins.get(one);
      if (begin === undefined || outerOf(one, headings) !== outer) return [];
      return { title: one.text.replaceAll('\n', ''), ...begin, children: within(one) };
    });
  return within(undefined);
}

/** The nearest heading at the left that reaches over the rows of this one. */
function outerOf(inner: Cell, headings: readonly Cell[]): Cell | undefined {
  return headings
    .filter(({ column, row, rowSpan }) => column < inner.column && row <= inner.row && row + rowSpan >= inner.row + inner.rowSpan)
    .toSorted((a, b) => b.column - a.column)
    .at(0);
}

/** Where the text of each cell begins: the page from 0, and the distance from its upper edge in points. */
function beginnings(pages: readonly (readonly Mark[])[]): ReadonlyMap<Cell, Pick<Bookmark, 'page' | 'top'>> {
  const found = new Map<Cell, Pick<Bookmark, 'page' | 'top'>>();
  for (const [page, marks] of pages.entries()) {
    for (const mark of marks) {
      if (mark.kind !== 'text' || mark.tag.kind !== 'cell' || found.has(mark.tag.cell)) continue;
      found.set(mark.tag.cell, { page, top: mark.baseline - 2 * mark.size });
    }
  }
  return found;
}
