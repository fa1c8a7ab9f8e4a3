import type { Declaration } from '../../../compiler/declaration/declaration.ts';
import type { Scalar } from '../../../compiler/syntax/syntax-tree.ts';
import { draft } from '../../sheet/fill.ts';
import type { FaceSet } from './face/face-set.ts';
import { tableFaces } from './face/table-faces.ts';
import { columnEdges, widthOf } from './layout/column-edges.ts';
import { overflows } from './layout/figure-size.ts';
import { sidePadding } from './layout/typography.ts';

/** The values that the print cannot hold without dividing a figure, in the order of the form. */
export function overflowing(declaration: Declaration, faces: FaceSet = tableFaces): readonly Scalar[] {
  const grid = draft(declaration);
  const edges = columnEdges(grid, faces);
  return grid.cells.flatMap(cell => (cell.node && overflows(cell, widthOf(cell, edges) - 2 * sidePadding, faces) ? [cell.node] : []));
}
