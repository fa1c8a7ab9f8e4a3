import type { Grid, TextStyle } from '../../../sheet/sheet.ts';
import type { FaceSet, Style } from '../face/face-set.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Line } from '../text/line.ts';
import type { Block, Stack } from './block.ts';
import type { BlockTag } from './mark.ts';
import { gridWidth } from './column-edges.ts';
import { measureGrid } from './measure-grid.ts';
import { fitPages } from './fit-pages.ts';
import type { PlacedCell } from './place-cells.ts';
import { placeFoot } from './place-foot.ts';
import { baselineIn, gapBelowTitle } from './typography.ts';

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
  const heights = { first: bottom - firstTop, others: bottom - paper.top, foot: placeFoot(grid, faces, 0).bottom };
  const pages = fitPages(measureGrid(grid, faces), heights).map(({ cells, height }, index) => {
    const top = index === 0 ? firstTop : paper.top;
    return { above: index === 0 ? title.blocks : [], top, cells, below: [], end: top + height };
  });
  const last = pages.at(-1) ?? { above: title.blocks, top: firstTop, cells: [], below: [], end: firstTop };
  return [...pages.slice(0, -1), ...withFoot(last, grid, faces)];
}

function withFoot(last: SheetPage & { readonly end: number }, grid: Grid, faces: FaceSet): readonly SheetPage[] {
  const { paper } = grid.style;
  const foot = placeFoot(grid, faces, last.end);
  if (foot.bottom <= paper.height - paper.bottom) return [{ ...last, below: foot.blocks }];
  return [last, { above: [], top: paper.top, cells: [], below: placeFoot(grid, faces, paper.top).blocks }];
}

interface UnplacedBlock {
  readonly tag: BlockTag;
  readonly text: TextStyle;
  readonly lines: readonly Line[];
}

function titleBlocks(grid: Grid, faces: FaceSet): readonly UnplacedBlock[] {
  return grid.title.map((line, index) => {
    const style = index === 0 ? 'title' : 'text';
    const text = index === 0 ? grid.style.text.title : grid.style.text.subtitle;
    const tag: BlockTag = { kind: 'block', element: index === 0 ? 'H1' : 'P', place: 'above' };
    return { tag, text, lines: linesOf(line, style, text, grid, faces) };
  });
}

function linesOf(text: string, style: Style, { size }: TextStyle, { style: { paper } }: Grid, faces: FaceSet): readonly Line[] {
  const setting = { faces, style, tabular: false, width: gridWidth(paper) / size, firstIndent: 0, words: [] };
  return text.split('\n').flatMap(line => breakLines(line, setting));
}

function stackBlocks(unplaced: readonly UnplacedBlock[], { style: { paper } }: Grid, top: number): Stack {
  let bottom = top;
  const blocks = unplaced.map(({ tag, text, lines }) => ({
    tag,
    lines: lines.map(line => {
      const x = paper.left + (gridWidth(paper) - line.width * text.size) / 2;
      const placed = { line, size: text.size, x, baseline: bottom + baselineIn(text) };
      bottom += text.leading;
      return placed;
    }),
  }));
  return { blocks, bottom };
}
