import type { Cell, Grid } from '../../../sheet/sheet.ts';
import type { BlockTag, CellTag } from '../layout/mark.ts';
import type { PdfDictionary, PdfFile, StructureContent, StructureElement } from '../pdf-file.ts';

/** What has been drawn, to be put in reading order when all pages are there: a cell's text may stand on several. */
export interface TaggedContent {
  readonly tag: BlockTag | CellTag;
  readonly content: StructureContent;
}

export function elementOf(tag: BlockTag | CellTag): 'H1' | 'P' | 'TH' | 'TD' {
  return tag.kind === 'block' ? tag.element : cellElement(tag.cell);
}

function cellElement({ heads }: Cell): 'TH' | 'TD' {
  return heads === undefined ? 'TD' : 'TH';
}

/** The document: the lines above the grid, the grid as a table with every cell, blank ones too, and the lines below it. */
export function structure(file: PdfFile, grid: Grid, contents: readonly TaggedContent[]): StructureElement {
  const blocks = new Map<BlockTag, StructureContent[]>();
  const cells = new Map<Cell, CellContent[]>(grid.cells.map(cell => [cell, []]));
  for (const { tag, content } of contents) {
    if (tag.kind === 'cell') cells.get(tag.cell)?.push({ paragraph: tag.paragraph, content });
    else blocks.set(tag, [...(blocks.get(tag) ?? []), content]);
  }
  const blocksAt = (place: BlockTag['place']): readonly StructureElement[] =>
    [...blocks].filter(([tag]) => tag.place === place).map(([tag, content]) => file.element(tag.element, content));
  const above = blocksAt('above');
  const table = tableElement(file, grid, cells);
  return file.element('Document', [...above, table, ...blocksAt('below')]);
}

interface CellContent {
  readonly paragraph: number;
  readonly content: StructureContent;
}

function tableElement(file: PdfFile, { rowCount }: Grid, cells: ReadonlyMap<Cell, readonly CellContent[]>): StructureElement {
  const rows: StructureElement[][] = Array.from({ length: rowCount }, () => []);
  const inOrder = [...cells].toSorted(([a], [b]) => a.row - b.row || a.column - b.column);
  for (const [cell, contents] of inOrder) {
    rows[cell.row]?.push(file.element(cellElement(cell), cellChildren(file, contents), attributes(cell)));
  }
  return file.element(
    'Table',
    rows.map(row => file.element('TR', row)),
  );
}

/** Several paragraphs are elements of their own, one is the cell's content itself. */
function cellChildren(file: PdfFile, contents: readonly CellContent[]): readonly (StructureElement | StructureContent)[] {
  const paragraphs = new Map<number, StructureContent[]>();
  for (const { paragraph, content } of contents) paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), content]);
  if (paragraphs.size < 2) return contents.map(({ content }) => content);
  return [...paragraphs.values()].map(parts => file.element('P', parts));
}

function attributes({ rowSpan, columnSpan, heads }: Cell): PdfDictionary {
  return {
    O: 'Table',
    RowSpan: rowSpan > 1 ? rowSpan : undefined,
    ColSpan: columnSpan > 1 ? columnSpan : undefined,
    Scope: heads === undefined ? undefined : heads === 'row' ? 'Row' : 'Column',
  };
}
