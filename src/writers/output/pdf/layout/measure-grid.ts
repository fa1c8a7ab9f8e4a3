import type { Cell, Grid, SheetStyle, TextStyle } from '../../../sheet/sheet.ts';
import type { FaceSet, Style } from '../face/face-set.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Line } from '../text/line.ts';
import { columnEdges, widthOf } from './column-edges.ts';
import { figureSize } from './figure-size.ts';
import { proseIndent, sidePadding, verticalPaddings } from './typography.ts';

/** A cell with its text broken into lines for the width that it has. */
export interface MeasuredCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  readonly text: TextStyle;
  /** Of the whole cell. */
  readonly indent: number;
  readonly lines: readonly Line[];
  /** Of the lines, without padding. */
  readonly height: number;
  /** On a further page a text is continued, and a heading repeated. */
  readonly flows: boolean;
}

export interface MeasuredGrid {
  readonly rowCount: number;
  readonly header: Grid['header'];
  /** The text of cells. */
  readonly text: TextStyle;
  /** The blank above and below the text of every cell. */
  readonly padding: number;
  /** In reading order. */
  readonly cells: readonly MeasuredCell[];
}

export function measureGrid(grid: Grid, faces: FaceSet): MeasuredGrid {
  const edges = columnEdges(grid, faces);
  const measuring = { edges, style: grid.style, faces, moneySize: moneySize(grid, edges, faces) };
  const cells = grid.cells.map(cell => measureCell(cell, measuring));
  cells.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  return { rowCount: grid.rowCount, header: grid.header, text: grid.style.text.cell, padding: verticalPaddings[0], cells };
}

interface Measuring {
  readonly edges: readonly number[];
  readonly style: SheetStyle;
  readonly faces: FaceSet;
  readonly moneySize: number;
}

function measureCell(cell: Cell, measuring: Measuring): MeasuredCell {
  const { edges, style: sheetStyle } = measuring;
  const x = edges[cell.column] ?? 0;
  const width = (edges[cell.column + cell.columnSpan] ?? x) - x;
  const style = styleOf(cell);
  const indent = cell.indent * sheetStyle.text.cell.size;
  const measure = width - 2 * sidePadding - indent;
  const { lines, text } = cell.role === 'money' ? amountLines(cell, measure, measuring) : textLines(cell, measure, measuring);
  const height = lines.length * text.leading;
  return { cell, x, width, style, text, indent, lines, height, flows: cell.heads === undefined && style === 'text' };
}

function styleOf({ role }: Cell): Style {
  return role === 'label' || role === 'title' ? role : 'text';
}

interface BrokenText {
  readonly lines: readonly Line[];
  readonly text: TextStyle;
}

function textLines(cell: Cell, measure: number, { style: sheetStyle, faces }: Measuring): BrokenText {
  const { size: usual, leading } = sheetStyle.text.cell;
  const size = cell.role === 'value' ? figureSize(cell, measure, usual, faces) : usual;
  const style = styleOf(cell);
  const words = style === 'label' ? sheetStyle.headingWords : [];
  const ems = measure / size;
  const setting = { faces, style, tabular: false, firstIndent: cell.prose ? proseIndent : 0, words };
  const linesIn = (width: number): readonly Line[] => paragraphsOf(cell).flatMap(paragraph => breakLines(paragraph, { ...setting, width }));
  const lines = linesIn(ems);
  return { text: { size, leading }, lines: cell.align === 'center' ? balanced(lines, ems, linesIn) : lines };
}

/** One size for all amounts of the form, so that a total does not look like a footnote to the zeros beside it. */
function moneySize(grid: Grid, edges: readonly number[], faces: FaceSet): number {
  const { size } = grid.style.text.cell;
  const sizes = grid.cells
    .filter(({ role }) => role === 'money')
    .map(cell => figureSize(cell, widthOf(cell, edges) - 2 * sidePadding - cell.indent * size, size, faces));
  return Math.min(size, ...sizes);
}

/** Centred lines are made about equally long, 计划完/成日期 rather than 计划完成/日期: the narrowest measure that takes no more lines. */
function balanced(lines: readonly Line[], widest: number, linesIn: (width: number) => readonly Line[]): readonly Line[] {
  if (lines.length === 1) return lines;
  const total = lines.reduce((sum, line) => sum + line.width, 0);
  for (let width = Math.ceil(total / lines.length); width < widest; width++) {
    const narrower = linesIn(width);
    if (narrower.length <= lines.length && (lines.some(isForced) || !narrower.some(isForced))) return narrower;
  }
  return lines;
}

function isForced({ forced }: Line): boolean {
  return forced;
}

function amountLines(cell: Cell, measure: number, { style: { text }, faces, moneySize: size }: Measuring): BrokenText {
  const setting = { faces, style: styleOf(cell), tabular: true, firstIndent: 0, words: [], width: measure / size };
  return { text: { ...text.cell, size }, lines: paragraphsOf(cell).flatMap(paragraph => breakLines(paragraph, setting)) };
}

function paragraphsOf({ text, prose }: Cell): readonly string[] {
  const paragraphs = text.split('\n');
  return prose ? paragraphs.filter(paragraph => paragraph.trim() !== '') : paragraphs;
}
