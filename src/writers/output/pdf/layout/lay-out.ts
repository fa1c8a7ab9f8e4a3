import type { Grid } from '../../../sheet/sheet.ts';
import type { Style, TypeCase } from '../face/type-case.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Line } from '../text/line.ts';
import { measureGrid } from './measure-grid.ts';
import {
  baselineIn,
  footText,
  gapAboveFoot,
  gapBelowTitle,
  gridWidth,
  page,
  subtitleText,
  type TextStyle,
  titleText,
} from './page-style.ts';
import { paginate } from './paginate.ts';
import type { PlacedCell } from './place-cells.ts';

/** A paragraph outside the grid. */
export interface Block {
  readonly tag: 'H1' | 'P';
  readonly lines: readonly PlacedLine[];
}

export interface PlacedLine {
  readonly line: Line;
  readonly style: Style;
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

/** Decides where everything stands: what is drawn afterwards is drawn there, and tests look here. */
export function layOut(grid: Grid, faces: TypeCase): readonly SheetPage[] {
  const title = stackBlocks(titleBlocks(grid, faces), page.top);
  const firstTop = grid.title.length === 0 ? page.top : title.bottom + gapBelowTitle;
  const bottom = page.height - page.bottom;
  const pages = paginate(measureGrid(grid, faces), { first: bottom - firstTop, others: bottom - page.top }).map(
    ({ cells, height }, index) => {
      const top = index === 0 ? firstTop : page.top;
      return { above: index === 0 ? title.blocks : [], top, cells, below: [], end: top + height };
    },
  );
  const last = pages.at(-1) ?? { above: title.blocks, top: firstTop, cells: [], below: [], end: firstTop };
  return [...pages.slice(0, -1), ...withFoot(last, footBlocks(grid, faces), bottom)];
}

function withFoot(last: SheetPage & { readonly end: number }, unplaced: readonly UnplacedBlock[], bottom: number): readonly SheetPage[] {
  if (unplaced.length === 0) return [last];
  const foot = stackBlocks(unplaced, last.end + gapAboveFoot);
  if (foot.bottom <= bottom) return [{ ...last, below: foot.blocks }];
  return [last, { above: [], top: page.top, cells: [], below: stackBlocks(unplaced, page.top).blocks }];
}

interface UnplacedBlock {
  readonly tag: 'H1' | 'P';
  readonly style: Style;
  readonly text: TextStyle;
  readonly centred: boolean;
  readonly lines: readonly Line[];
}

function titleBlocks(grid: Grid, faces: TypeCase): readonly UnplacedBlock[] {
  return grid.title.map((line, index) => {
    const [tag, style, text] = index === 0 ? (['H1', 'title', titleText] as const) : (['P', 'text', subtitleText] as const);
    return { tag, style, text, centred: true, lines: linesOf(line, style, text, faces) };
  });
}

function footBlocks(grid: Grid, faces: TypeCase): readonly UnplacedBlock[] {
  return grid.foot.map(line => ({
    tag: 'P',
    style: 'text',
    text: footText,
    centred: false,
    lines: linesOf(line, 'text', footText, faces),
  }));
}

function linesOf(text: string, style: Style, { size }: TextStyle, faces: TypeCase): readonly Line[] {
  return text.split('\n').flatMap(line => breakLines(line, { faces, style, tabular: false, width: gridWidth / size, firstIndent: 0 }));
}

function stackBlocks(unplaced: readonly UnplacedBlock[], top: number): { readonly blocks: readonly Block[]; readonly bottom: number } {
  let bottom = top;
  const blocks = unplaced.map(({ tag, style, text, centred, lines }) => ({
    tag,
    lines: lines.map(line => {
      const x = centred ? page.left + (gridWidth - line.width * text.size) / 2 : page.left;
      const placed = { line, style, size: text.size, x, baseline: bottom + baselineIn(text) };
      bottom += text.leading;
      return placed;
    }),
  }));
  return { blocks, bottom };
}
