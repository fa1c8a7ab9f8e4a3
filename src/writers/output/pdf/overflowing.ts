import type { Declaration } from '../../../compiler/declaration/declaration.ts';
import type { PageSchema } from '../../../compiler/schema/form-schema.ts';
import type { Scalar } from '../../../compiler/syntax/syntax-tree.ts';
import { draft } from '../../sheet/fill.ts';
import type { FaceSet } from './face/face-set.ts';
import { tableFaces } from './face/table-faces.ts';
import { columnEdges, gridWidth, widthOf } from './layout/column-edges.ts';
import { overflows } from './layout/figure-size.ts';
import { sidePadding, smallestFigures } from './layout/typography.ts';

/** The values that the print cannot hold without dividing a figure, in the order of the form. */
export function overflowing(declaration: Declaration, faces: FaceSet = tableFaces): readonly Scalar[] {
  if (certainlyFit(declaration)) return [];
  const grid = draft(declaration);
  const edges = columnEdges(grid, faces);
  return grid.cells.flatMap(cell => (cell.node && overflows(cell, widthOf(cell, edges) - 2 * sidePadding, faces) ? [cell.node] : []));
}

/** Whether every value fits even if each of its characters were an em wide: mostly so, and then nothing need be laid out. */
function certainlyFit({ form, indicators }: Declaration): boolean {
  const { annual, overall, paper } = form.schema.layout;
  const pages = overall === null ? [annual] : [annual, overall];
  const room = Math.min(...pages.map(page => narrowestValue(page) * gridWidth(paper))) - 2 * sidePadding;
  return indicators.every(({ value }) => (value?.value?.canonical ?? value?.node?.text ?? '').length * smallestFigures <= room);
}

/** The narrowest column of values, as a share of the grid. */
function narrowestValue({ widths, indicators: { side, columns } }: PageSchema): number {
  const total = sum(widths);
  let start = side?.columns ?? 0;
  const shares = columns.map(({ content, columns: span }) => {
    const share = sum(widths.slice(start, start + span)) / total;
    start += span;
    return content === 'value' ? share : 1;
  });
  return Math.min(...shares);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
