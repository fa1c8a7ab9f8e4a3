import type { Grid, TextStyle } from '../../../sheet/sheet.ts';
import type { FaceSet, Style } from '../face/face-set.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Line } from '../text/line.ts';
import type { BlockTag } from './mark.ts';
import { gridWidth } from './column-edges.ts';
import { measureGrid } from './measure-grid.ts';
import { fitPages } from './fit-pages.ts';
import type { PlacedCell } from './place-cells.ts';
import { baselineIn, gapAboveFoot, gapBelowTitle } from './typography.ts';

/** A paragraph outside the grid. */
export interface Block {
  readonly tag: BlockTag;
  readonly lines: readonly PlacedLine[];
}

interface PlacedLine {
  readonly line: Line;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
}

export interface SheetPage {
  readonly above: readonly Block[];
  /** The upper edge of the grid. */
  readonly top: number;
  readonly cells: readonly PlacedCell[];
  readonly below: readonly Block[];
}

/** Divides the form among pages: the title above, the grid, the foot below. */
export function composePages(grid: Grid, faces: FaceSet): readonly SheetPage[] {
  const { paper } = grid.style;
  const title = stackBlocks(titleBlocks(grid, faces), grid, paper.top);
  const firstTop = grid.title.length === 0 ? paper.top : title.bottom + gapBelowTitle;
  const bottom = paper.height - paper.bottom;
  const foot = stackBlocks(footBlocks(grid, faces), grid, gapAboveFoot).bottom;
  const heights = { first: bottom - firstTop, others: bottom - paper.top, foot: grid.foot.length === 0 ? 0 : foot };
  const pages = fitPages(measureGrid(grid, faces), heights).map(({ cells, height }, index) => {
    const top = index === 0 ? firstTop : paper.top;
    return { above: index === 0 ? title.blocks : [], top, cells, below: [], end: top + height };
  });
  const last = pages.at(-1) ?? { above: title.blocks, top: firstTop, cells: [], below: [], end: firstTop };
  return [...pages.slice(0, -1), ...withFoot(last, grid, faces)];
}

function withFoot(last: SheetPage & { readonly end: number }, grid: Grid, faces: FaceSet): readonly SheetPage[] {
  const { paper } = grid.style;
  const unplaced = footBlocks(grid, faces);
  if (unplaced.length === 0) return [last];
  const foot = stackBlocks(unplaced, grid, last.end + gapAboveFoot);
  if (foot.bottom <= paper.height - paper.bottom) return [{ ...last, below: foot.blocks }];
  return [last, { above: [], top: paper.top, cells: [], below: stackBlocks(unplaced, grid, paper.top).blocks }];
}

interface UnplacedBlock {
  readonly tag: BlockTag;
  readonly text: TextStyle;
  readonly centred: boolean;
  readonly lines: readonly Line[];
}

function titleBlocks(grid: Grid, faces: FaceSet): readonly UnplacedBlock[] {
  return grid.title.map((line, index) => {
    const style = index === 0 ? 'title' : 'text';
    const text = index === 0 ? grid.style.text.title : grid.style.text.subtitle;
    const tag: BlockTag = { kind: 'block', element: index === 0 ? 'H1' : 'P', place: 'above' };
    return { tag, text, centred: true, lines: linesOf(line, style, text, grid, faces) };
  });
}

function footBlocks(grid: Grid, faces: FaceSet): readonly UnplacedBlock[] {
  const text = grid.style.text.foot;
  return grid.foot.map(line => {
    const tag: BlockTag = { kind: 'block', element: 'P', place: 'below' };
    return { tag, text, centred: false, lines: linesOf(line, 'text', text, grid, faces) };
  });
}

function linesOf(text: string, style: Style, { size }: TextStyle, { style: { paper } }: Grid, faces: FaceSet): readonly Line[] {
  const setting = { faces, style, tabular: false, width: gridWidth(paper) / size, firstIndent: 0, words: [] };
  return text.split('\n').flatMap(line => breakLines(line, setting));
}

interface Stack {
  readonly blocks: readonly Block[];
  readonly bottom: number;
}

function stackBlocks(unplaced: readonly UnplacedBlock[], { style: { paper } }: Grid, top: number): Stack {
  let bottom = top;
  const blocks = unplaced.map(({ tag, text, centred, lines }) => ({
    tag,
    lines: lines.map(line => {
      const x = centred ? paper.left + (gridWidth(paper) - line.width * text.size) / 2 : paper.left;
      const placed = { line, size: text.size, x, baseline: bottom + baselineIn(text) };
      bottom += text.leading;
      return placed;
    }),
  }));
  return { blocks, bottom };
}
