import type { Cell } from './sheet.ts';

type Area = Pick<Cell, 'row' | 'column'> & Partial<Pick<Cell, 'rowSpan' | 'columnSpan'>>;
type Look = Partial<Pick<Cell, 'role' | 'node' | 'align' | 'indent' | 'prose' | 'heads'>>;

/** A cell; by default a left-aligned text in one column and row. */
export function cell(area: Area, text: string, look: Look = {}): Cell {
  return { rowSpan: 1, columnSpan: 1, role: 'text', align: 'left', indent: 0, prose: false, heads: undefined, ...area, ...look, text };
}

export function label(area: Area, text: string, look: Look = {}): Cell {
  return cell(area, text, { role: 'label', align: 'center', heads: 'row', ...look });
}
