import type { Cell, Grid } from '../../../sheet/sheet.ts';
import type { Style, TypeCase } from '../face/type-case.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Line } from '../text/line.ts';
import { cellText, gridWidth, padding, page, proseIndent, smallestAmount, type TextStyle } from './page-style.ts';

/** A cell with its text broken into lines for the width that it has. */
export interface MeasuredCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  readonly text: TextStyle;
  readonly lines: readonly Line[];
  /** With padding. */
  readonly height: number;
  /** A text that goes on over a page is continued; a heading is said again. */
  readonly flows: boolean;
}

export interface MeasuredGrid {
  readonly rowCount: number;
  readonly header: Grid['header'];
  /** In reading order. */
  readonly cells: readonly MeasuredCell[];
}

export function measureGrid(grid: Grid, faces: TypeCase): MeasuredGrid {
  const edges = columnEdges(grid.widths);
  const cells = grid.cells.map(cell => measureCell(cell, edges, faces));
  cells.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  return { rowCount: grid.rowCount, header: grid.header, cells };
}

function columnEdges(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x: number = page.left;
  return [x, ...widths.map(width => (x += (width / total) * gridWidth))];
}

function measureCell(cell: Cell, edges: readonly number[], faces: TypeCase): MeasuredCell {
  const x = edges[cell.column] ?? page.left;
  const width = (edges[cell.column + cell.columnSpan] ?? page.left + gridWidth) - x;
  const style = styleOf(cell);
  const measure = width - 2 * padding.horizontal - cell.indent * cellText.size;
  const { lines, text } = cell.role === 'money' ? amountLines(cell, style, measure, faces) : textLines(cell, style, measure, faces);
  const height = lines.length * text.leading + 2 * padding.vertical;
  return { cell, x, width, style, text, lines, height, flows: cell.heads === undefined && style === 'text' };
}

function styleOf({ role }: Cell): Style {
  return role === 'label' || role === 'title' ? role : 'text';
}

interface SetText {
  readonly lines: readonly Line[];
  readonly text: TextStyle;
}

function textLines(cell: Cell, style: Style, measure: number, faces: TypeCase): SetText {
  const ems = measure / cellText.size;
  const setting = { faces, style, tabular: false, width: ems, firstIndent: cell.prose ? proseIndent : 0 };
  const set = (width: number): readonly Line[] => paragraphsOf(cell).flatMap(paragraph => breakLines(paragraph, { ...setting, width }));
  const lines = set(ems);
  return { text: cellText, lines: cell.align === 'center' ? balanced(lines, ems, set) : lines };
}

/** Centred lines are made about equally long, 计划完/成日期 rather than 计划完成/日期: the narrowest measure that takes no more lines. */
function balanced(lines: readonly Line[], widest: number, set: (width: number) => readonly Line[]): readonly Line[] {
  if (lines.length === 1) return lines;
  const total = lines.reduce((sum, line) => sum + line.width, 0);
  for (let width = Math.ceil(total / lines.length); width < widest; width++) {
    const narrower = set(width);
    if (narrower.length <= lines.length && (lines.some(isForced) || !narrower.some(isForced))) return narrower;
  }
  return lines;
}

function isForced({ forced }: Line): boolean {
  return forced;
}

function amountLines(cell: Cell, style: Style, measure: number, faces: TypeCase): SetText {
  const setting = { faces, style, tabular: true, firstIndent: 0 };
  const natural = breakLines(cell.text, { ...setting, width: Number.POSITIVE_INFINITY });
  const widest = Math.max(...natural.map(line => line.width));
  const scale = Math.max(smallestAmount, Math.min(1, measure / (widest * cellText.size)));
  const text = { size: cellText.size * scale, leading: cellText.leading };
  return { text, lines: paragraphsOf(cell).flatMap(paragraph => breakLines(paragraph, { ...setting, width: measure / text.size })) };
}

function paragraphsOf({ text, prose }: Cell): readonly string[] {
  const paragraphs = text.split('\n');
  return prose ? paragraphs.filter(paragraph => paragraph.trim() !== '') : paragraphs;
}
