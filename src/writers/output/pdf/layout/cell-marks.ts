import type { Line } from '../text/line.ts';
import { type CellTag, type Mark, paginationArtifact, layoutArtifact } from './mark.ts';
import type { PlacedCell } from './place-cells.ts';
import { textLine } from './text-line.ts';
import { baselineIn, greys, sidePadding } from './typography.ts';

/** The lines of a cell: running text and what is continued from the top, everything else in the middle of the cell. */
export function cellText(placed: PlacedCell, gridTop: number): readonly Mark[] {
  const { measured, y, height, lines, padding, repeated } = placed;
  const { cell, text } = measured;
  const fromTop = cell.prose || lines.length < measured.lines.length;
  const blank = fromTop ? padding : (height - lines.length * text.leading) / 2;
  const tagOf = paragraphTags(placed);
  return lines.flatMap((line, index) => {
    // A heading that is repeated on the next page belongs to the page, not to the table.
    const tag = repeated ? paginationArtifact : tagOf(line);
    if (line.glyphs.length === 0) return [];
    const baseline = gridTop + y + blank + index * text.leading + baselineIn(text);
    return textLine(line, tag, { x: lineStart(line, measured), baseline, size: text.size, stretch: stretchOf(line, measured) });
  });
}

/** The shade of a cell that the form requires and the declaration lacks. */
export function cellShade({ measured: { cell, x, width }, y, height }: PlacedCell, gridTop: number): readonly Mark[] {
  return cell.role === 'missing' ? [{ kind: 'shade', tag: layoutArtifact, x, y: gridTop + y, width, height, grey: greys.missing }] : [];
}

/** Gives the tags of a cell's lines in their order: the lines of one paragraph share one. */
function paragraphTags({ measured: { cell, lines, flows }, linesBefore }: PlacedCell): (line: Line) => CellTag {
  const ended = lines.slice(0, linesBefore).filter(({ endsParagraph }) => endsParagraph).length;
  let tag: CellTag = { kind: 'cell', cell, paragraph: ended };
  return ({ endsParagraph }) => {
    const current = tag;
    // A heading's line breaks are not paragraphs.
    if (flows && endsParagraph) tag = { ...tag, paragraph: tag.paragraph + 1 };
    return current;
  };
}

/** A longer text in the middle of its column has two ragged edges, so it begins at the left. */
const mostCentredLines = 2;

function lineStart(line: Line, { cell, x, width, text, indent, lines }: PlacedCell['measured']): number {
  const left = x + sidePadding + indent;
  const spare = x + width - sidePadding - left - line.width * text.size;
  if (cell.align === 'left' || (cell.role !== 'label' && lines.length > mostCentredLines)) return left + line.indent * text.size;
  return left + line.indent * text.size + (cell.align === 'center' ? spare / 2 : spare);
}

/** A gap wider than this reads as a hole; the line then stays short. */
const widestStretch = 0.3;

/** What is added at every elastic place of a line, in ems, so that running text ends at the right edge. */
function stretchOf(line: Line, { cell, width, indent, text: { size } }: PlacedCell['measured']): number {
  if (!cell.prose || line.endsParagraph) return 0;
  const places = line.glyphs.slice(0, -1).filter(({ elastic }) => elastic).length;
  const measure = (width - 2 * sidePadding - indent) / size;
  const spare = measure - line.width;
  return places === 0 || spare / places > widestStretch ? 0 : Math.max(0, spare / places);
}
