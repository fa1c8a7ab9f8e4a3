import type { CellSchema, RowSchema } from './form-schema.ts';

/** A cell with its place in the grid. */
export interface PlacedCell {
  readonly cell: CellSchema;
  readonly row: number;
  readonly column: number;
}

/** Where cells stand that flow into the free places of their rows from left to right; `filled` counts the columns that each row takes. */
export interface Flow {
  readonly cells: readonly PlacedCell[];
  readonly filled: readonly number[];
}

export function flow(rows: readonly RowSchema[]): Flow {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${index}:${column}`)) column += 1;
      cells.push({ cell, row: index, column });
      for (let down = 0; down < cell.rows; down += 1)
        for (let right = 0; right < cell.columns; right += 1) taken.add(`${index + down}:${column + right}`);
      column += cell.columns;
    }
  });
  const places = [...taken].map(place => Number(place.slice(0, place.indexOf(':'))));
  const deepest = Math.max(rows.length, ...places.map(row => row + 1));
  return { cells, filled: Array.from({ length: deepest }, (_, index) => places.filter(row => row === index).length) };
}
