import type PDFDocument from 'pdfkit';
import type { PdfDictionary, StructureContent, StructureElement } from 'pdfkit';
import type { Cell } from '../../../sheet/sheet.ts';

/** What has been drawn, to be put in reading order when all pages are there: a cell's text may stand on several. */
export interface Structure {
  readonly blocksAbove: readonly TaggedBlock[];
  readonly cells: ReadonlyMap<Cell, readonly CellContent[]>;
  readonly rowCount: number;
  readonly blocksBelow: readonly TaggedBlock[];
}

export interface TaggedBlock {
  readonly tag: 'H1' | 'P';
  readonly content: StructureContent;
}

export interface CellContent {
  /** Which paragraph of the cell it is part of, from 0. */
  readonly paragraph: number;
  readonly content: StructureContent;
}

export function cellTag({ heads }: Cell): 'TH' | 'TD' {
  return heads === undefined ? 'TD' : 'TH';
}

export function addStructure(document: PDFDocument, { blocksAbove, cells, rowCount, blocksBelow }: Structure): void {
  const root = document.struct('Document');
  const addBlocks = (blocks: readonly TaggedBlock[]): void => {
    for (const { tag, content } of blocks) root.add(document.struct(tag).add(content));
  };
  addBlocks(blocksAbove);
  root.add(tableOf(document, cells, rowCount));
  addBlocks(blocksBelow);
  document.addStructure(root);
}

function tableOf(document: PDFDocument, cells: Structure['cells'], rowCount: number): StructureElement {
  const table = document.struct('Table');
  const rows = Array.from({ length: rowCount }, () => document.struct('TR'));
  for (const [cell, contents] of cells) {
    const element = document.struct(cellTag(cell));
    element.dictionary.data['A'] = attributes(cell); // PDFKit has no option for spans
    addContents(document, element, contents);
    rows[cell.row]?.add(element);
  }
  for (const row of rows) table.add(row);
  return table;
}

/** Several paragraphs are elements of their own, one is the cell's content itself. */
function addContents(document: PDFDocument, cell: StructureElement, contents: readonly CellContent[]): void {
  const paragraphs = new Map<number, StructureElement>();
  const several = contents.some(({ paragraph }) => paragraph !== contents[0]?.paragraph);
  for (const { paragraph, content } of contents) {
    const known = several ? paragraphs.get(paragraph) : cell;
    const element = known ?? document.struct('P');
    if (known === undefined) cell.add(element);
    paragraphs.set(paragraph, element.add(content));
  }
}

function attributes({ rowSpan, columnSpan, heads }: Cell): PdfDictionary {
  return {
    O: 'Table',
    RowSpan: rowSpan > 1 ? rowSpan : undefined,
    ColSpan: columnSpan > 1 ? columnSpan : undefined,
    Scope: heads === undefined ? undefined : heads === 'row' ? 'Row' : 'Column',
  };
}
