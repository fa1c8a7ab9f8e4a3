import type { Accepted } from '../../compiler/compile.ts';
import type { PaperSchema, TextSizesSchema, TextSizeSchema } from '../../compiler/schema/form-schema.ts';
import type { Scalar } from '../../compiler/syntax/syntax-tree.ts';

/** Size and line height, in points. */
export type TextStyle = TextSizeSchema;

/** How the form is printed, as its layout says; lengths are in points. */
export interface SheetStyle {
  readonly paper: PaperSchema;
  readonly text: TextSizesSchema;
  /** Words that a heading's lines do not divide: 可持续/影响指标, not 可持续影/响指标. */
  readonly headingWords: readonly string[];
}

export type CellRole = 'title' | 'label' | 'text' | 'money' | 'value' | 'missing';

/** One cell of the printed form. Rows and columns count from 0; a cell covers `rowSpan` × `columnSpan` places of the grid. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: CellRole;
  /** Paragraphs, divided by LF; a label's LF is a line break that the form prints. */
  readonly text: string;
  /** Where an indicator's value was written. */
  readonly node?: Scalar;
  readonly align: 'left' | 'center' | 'right';
  /** Indentation of the whole cell in characters, as of 其他资金 below 其中：… */
  readonly indent: number;
  /** Paragraphs are set as running text: two characters of indentation, justified. */
  readonly prose: boolean;
  /** What a heading cell heads; absent for data. */
  readonly heads: 'row' | 'column' | undefined;
}

/** The form as a grid of cells: PDF and other outputs draw it, and none decides anything about it again. */
export interface Grid {
  /** The form's name and the lines below it, outside the grid, centred: title first. */
  readonly title: readonly string[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly Cell[];
  /** The rows that are repeated at the top of every page on which the rows below them go on, `to` exclusive. */
  readonly header: { readonly from: number; readonly to: number };
  /** Lines below the grid. */
  readonly notes: readonly string[];
  /** The last line, in columns: who signs, and when. */
  readonly sign: readonly string[];
  /** The document's title for readers, as 社区党建 — 财政项目支出绩效目标申报表（2023年度）. */
  readonly documentTitle: string;
  /** 实施单位; empty where the form has none. */
  readonly author: string;
  readonly style: SheetStyle;
}

/** Only an accepted declaration gives a final sheet, and only a final sheet can carry data. */
export type Sheet = Grid & ({ readonly status: 'final'; readonly of: Accepted } | { readonly status: 'draft' | 'blank' });
