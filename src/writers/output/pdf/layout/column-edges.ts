import type { PaperSchema } from '../../../../compiler/schema/form-schema.ts';
import type { Cell, Grid } from '../../../sheet/sheet.ts';
import type { FaceSet } from '../face/face-set.ts';
import { breakLines } from '../text/break-lines.ts';
import { figureWidth } from './figure-size.ts';
import { sidePadding } from './typography.ts';

export function gridWidth({ width, left, right }: PaperSchema): number {
  return width - left - right;
}

/**
 * Where the columns begin and end: as the form shares out the width, but a value or an amount that would be broken inside a figure takes room
 * from the cell at its left, as long as that one can spare it.
 */
export function columnEdges(grid: Grid, faces: FaceSet): readonly number[] {
  const edges = plainEdges(grid);
  for (const [edge, missing] of missingWidths(grid, edges, faces)) {
    const spare = Math.min(...grid.cells.filter(cell => endOf(cell) === edge).map(cell => spareOf(cell, grid, edges, faces)));
    const nearest = (edges[edge - 1] ?? 0) + 2 * sidePadding + grid.style.text.cell.size;
    edges[edge] = Math.max(nearest, (edges[edge] ?? 0) - Math.min(missing, spare));
  }
  return edges;
}

function plainEdges({ widths, style: { paper } }: Grid): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = paper.left;
  return [x, ...widths.map(width => (x += (width / total) * gridWidth(paper)))];
}

/** By the left edge of columns with figures: how much wider they would have to be. */
function missingWidths(grid: Grid, edges: readonly number[], faces: FaceSet): ReadonlyMap<number, number> {
  const missing = new Map<number, number>();
  for (const cell of grid.cells) {
    if (cell.column === 0 || (cell.role !== 'value' && cell.role !== 'money')) continue;
    const lacking = figureWidth(cell, faces) * grid.style.text.cell.size + 2 * sidePadding - widthOf(cell, edges);
    if (lacking > 0) missing.set(cell.column, Math.max(missing.get(cell.column) ?? 0, lacking));
  }
  return missing;
}

/** A heading keeps its text on a line; a text keeps three fifths of its width. */
function spareOf(cell: Cell, { style }: Grid, edges: readonly number[], faces: FaceSet): number {
  const width = widthOf(cell, edges);
  if (cell.role !== 'label') return width * 0.4;
  const setting = { faces, style: 'label', tabular: false, words: [], firstIndent: 0, width: Number.POSITIVE_INFINITY } as const;
  const widest = Math.max(...cell.text.split('\n').flatMap(line => breakLines(line, setting).map(({ width: ems }) => ems)));
  return Math.max(0, width - 2 * sidePadding - (widest + cell.indent) * style.text.cell.size);
}

export function widthOf(cell: Cell, edges: readonly number[]): number {
  return (edges[endOf(cell)] ?? 0) - (edges[cell.column] ?? 0);
}

function endOf({ column, columnSpan }: Cell): number {
  return column + columnSpan;
}
