import { flow, rowsOf } from '../../compiler/schema/flow.ts';
import type { CellSchema, FormSchema, PageSchema } from '../../compiler/schema/form-schema.ts';
import { isVariable, labelFor, namesIn } from '../../compiler/schema/layout-text.ts';

/** A cell of the layout with the places of the grid that it takes; one without `cell` is blank. */
interface Slot {
  readonly cell: CellSchema | undefined;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Arrangement {
  readonly slots: readonly Slot[];
  readonly rowCount: number;
}

/**
 * The cells above the table of indicators. What the form does not have is not printed: a row of nothing else closes up, and the place of a
 * single cell goes to its neighbour. Rows and cells that are printed only `when` a field is given go by `isGiven`.
 */
export function arrange(page: PageSchema, schema: FormSchema, isGiven: (field: string) => boolean): Arrangement {
  const rows = rowsOf(page);
  const isWanted = ({ when }: { readonly when?: readonly string[] }): boolean => when === undefined || when.some(isGiven);
  const hasContent = (cell: CellSchema): boolean => isWanted(cell) && isInForm(cell, schema);
  const isPrinted = (row: (typeof rows)[number]): boolean => isWanted(row) && row.cells.some(hasContent);
  const kept = rows.flatMap((row, index) => (isPrinted(row) ? [index] : []));
  const slots = flow(rows).cells.map(({ cell, row, column }): Slot => {
    const covered = kept.filter(index => index >= row && index < row + cell.rows);
    const known = hasContent(cell) ? cell : undefined;
    return { cell: known, row: kept.indexOf(covered[0] ?? -1), column, rows: covered.length, columns: cell.columns };
  });
  return { slots: closeUp(slots.filter(({ rows: height }) => height > 0)), rowCount: kept.length };
}

/** Gives blank slots to the neighbour at the left, else at the right, of the same rows; without one they stay blank. */
function closeUp(slots: readonly Slot[]): readonly Slot[] {
  const filled = slots.filter(({ cell }) => cell !== undefined);
  const blanks: Slot[] = [];
  for (const blank of slots.filter(({ cell }) => cell === undefined)) {
    const beside = (slot: Slot): boolean => slot.row === blank.row && slot.rows === blank.rows;
    const left = filled.findIndex(slot => beside(slot) && slot.column + slot.columns === blank.column);
    const right = filled.findIndex(slot => beside(slot) && slot.column === blank.column + blank.columns);
    const at = left >= 0 ? left : right;
    const neighbour = filled[at];
    if (neighbour === undefined) blanks.push(blank);
    else filled[at] = { ...neighbour, column: Math.min(neighbour.column, blank.column), columns: neighbour.columns + blank.columns };
  }
  return [...filled, ...blanks];
}

function isInForm({ label, field, amount, goal }: CellSchema, schema: FormSchema): boolean {
  const names = [...namesIn(label ?? '').filter(name => !isVariable(name)), field, amount, goal];
  return names.every(name => name === undefined || labelFor(schema, name) !== undefined);
}
