import type { CellSchema, PageSchema, RowSchema } from './form-schema.ts';

export interface NamedRow extends RowSchema {
  readonly id: string;
}

/** The rows of a page in the order of the print: those that come after another are put there. */
export function rowsOf({ rows }: PageSchema): readonly NamedRow[] {
  const named = Object.entries(rows).map(([id, row]): NamedRow => ({ ...row, id }));
  const ordered = named.filter(({ after }) => after === undefined);
  for (const row of named.filter(({ after }) => after !== undefined)) {
    const before = ordered.findIndex(({ id }) => id === row.after);
    ordered.splice(before < 0 ? ordered.length : before + 1, 0, row);
  }
  return ordered;
}

/** A cell with its place in the grid. */
interface PlacedCell {
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
  const taken = rows.map(() => new Set<number>());
  const cells: PlacedCell[] = [];
  for (const [row, { cells: own }] of rows.entries()) {
    let column = 0;
    for (const cell of own) {
      while (taken[row]?.has(column)) column += 1;
      cells.push({ cell, row, column });
      for (let down = 0; down < cell.rows; down += 1) {
        const line = (taken[row + down] ??= new Set());
        for (let right = 0; right < cell.columns; right += 1) line.add(column + right);
      }
      column += cell.columns;
    }
  }
  return { cells, filled: taken.map(({ size }) => size) };
}
