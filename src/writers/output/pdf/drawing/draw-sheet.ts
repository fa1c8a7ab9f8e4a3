import type PDFDocument from 'pdfkit';
import type { Cell, Sheet } from '../../../sheet/sheet.ts';
import { type EmbeddedFont, embedFont } from '../face/embedded-font.ts';
import type { TrueType } from '../face/true-type.ts';
import type { TypeCase } from '../face/type-case.ts';
import { cellLines } from '../layout/cell-lines.ts';
import type { Block, PlacedLine, SheetPage } from '../layout/lay-out.ts';
import { cellText, padding } from '../layout/page-style.ts';
import type { PlacedCell } from '../layout/place-cells.ts';
import { borders } from './borders.ts';
import { artifact, drawBorders, drawPageNumber, drawShade, drawWatermark } from './page-furniture.ts';
import { addStructure, type CellContent, cellTag, type TaggedBlock } from './structure.ts';
import { type FontOf, showLine } from './text-operators.ts';

/** Draws pages that are laid out, in reading order, and tags them. */
export function drawSheet(document: PDFDocument, sheet: Sheet, pages: readonly SheetPage[], faces: TypeCase): void {
  const fonts = new Map<TrueType, EmbeddedFont>();
  const fontOf: FontOf = face => {
    const font = fonts.get(face) ?? embedFont(document, face, fonts.size);
    fonts.set(face, font);
    document.page.fonts[font.name] = font.reference;
    return font;
  };
  const contents = new Map<Cell, CellContent[]>(inReadingOrder(sheet.cells).map(cell => [cell, []]));
  const blocksAbove: TaggedBlock[] = [];
  const blocksBelow: TaggedBlock[] = [];
  for (const [index, page] of pages.entries()) {
    document.addPage();
    if (sheet.status === 'draft') drawWatermark(document, faces, fontOf);
    blocksAbove.push(...page.above.map(block => drawBlock(document, block, fontOf)));
    for (const { measured, y, height } of page.cells) {
      if (measured.cell.role === 'missing') drawShade(document, measured.x, page.top + y, measured.width, height);
    }
    drawBorders(document, borders(page.cells, page.top));
    for (const placed of page.cells) drawCell(document, placed, page.top, fontOf, contents);
    blocksBelow.push(...page.below.map(block => drawBlock(document, block, fontOf)));
    drawPageNumber(document, { number: index + 1, of: pages.length }, faces, fontOf);
  }
  addStructure(document, { blocksAbove, cells: contents, rowCount: sheet.rowCount, blocksBelow });
  for (const font of fonts.values()) font.end();
}

function inReadingOrder(cells: readonly Cell[]): readonly Cell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function drawBlock(document: PDFDocument, { tag, lines }: Block, fontOf: FontOf): TaggedBlock {
  const content = document.markStructureContent(tag);
  for (const line of lines) document.addContent(showLine(line, 0, fontOf));
  document.endMarkedContent();
  return { tag, content };
}

function drawCell(
  document: PDFDocument,
  placed: PlacedCell,
  top: number,
  fontOf: FontOf,
  contents: ReadonlyMap<Cell, CellContent[]>,
): void {
  const { cell } = placed.measured;
  const lines = cellLines(placed, top);
  if (lines.every(({ line }) => line.glyphs.length === 0)) return;
  // A heading that is said again on the next page belongs to the page, not to the table.
  if (placed.repeated) {
    artifact(document, 'Pagination', lines.map(line => showLine(line, 0, fontOf)).join('\n'));
    return;
  }
  for (const { paragraph, text, operators } of runsOf(lines, placed, fontOf)) {
    const tag = text === undefined ? cellTag(cell) : 'Span';
    const content = document.markStructureContent(tag, text === undefined ? undefined : { actual: text });
    contents.get(cell)?.push({ paragraph, content });
    document.addContent(operators);
    document.endMarkedContent();
  }
}

interface Run {
  readonly paragraph: number;
  /** What the run reads, where its glyphs alone would be misread. */
  readonly text: string | undefined;
  readonly operators: string;
}

/** Readers take a wider gap for a space between words, poppler from 0.1 em on; a line with such gaps says itself what it reads. */
const widestSilentStretch = 0.09;

/** Lines that are marked together: not nested, because poppler ends the outer content at the end of the inner one. */
function runsOf(lines: readonly PlacedLine[], placed: PlacedCell, fontOf: FontOf): readonly Run[] {
  const { lines: all, flows } = placed.measured;
  const ended = (count: number): number => all.slice(0, count).filter(({ endsParagraph }) => endsParagraph).length;
  let paragraph = ended(placed.linesBefore);
  const runs: Run[] = [];
  for (const line of lines) {
    const stretch = stretchOf(line, placed);
    const operators = showLine(line, stretch, fontOf);
    const last = runs.at(-1);
    if (stretch > widestSilentStretch) runs.push({ paragraph, text: textOf(line), operators });
    else if (last === undefined || last.text !== undefined || last.paragraph !== paragraph)
      runs.push({ paragraph, text: undefined, operators });
    else runs[runs.length - 1] = { ...last, operators: `${last.operators}\n${operators}` };
    if (flows && line.line.endsParagraph) paragraph++; // a heading's line breaks are not paragraphs
  }
  return runs;
}

function textOf({ line }: PlacedLine): string {
  return line.glyphs.map(({ glyph }) => glyph.character).join('');
}

/** A gap wider than this reads as a hole; the line then stays short. */
const widestStretch = 0.3;

function stretchOf({ line, size }: PlacedLine, { measured: { cell, width } }: PlacedCell): number {
  if (!cell.prose || line.endsParagraph) return 0;
  const places = line.glyphs.slice(0, -1).filter(({ elastic }) => elastic).length;
  const measure = (width - 2 * padding.horizontal - cell.indent * cellText.size) / size;
  const spare = measure - line.width;
  return places === 0 || spare / places > widestStretch ? 0 : Math.max(0, spare / places);
}
