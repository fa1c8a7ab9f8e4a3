import type { Grid } from '../../../sheet/sheet.ts';
import type { FaceSet } from '../face/face-set.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Line } from '../text/line.ts';
import type { Block, PlacedLine, Stack } from './block.ts';
import { gridWidth } from './column-edges.ts';
import type { BlockTag } from './mark.ts';
import { baselineIn, gapAboveFoot, notesIndent, smallestFigures } from './typography.ts';

/** What stands below the grid that ends at `top`: the notes, and the line that is signed. */
export function placeFoot(grid: Grid, faces: FaceSet, top: number): Stack {
  if (grid.notes.length === 0 && grid.sign.length === 0) return { blocks: [], bottom: top };
  const notes = placeNotes(grid, faces, top + gapAboveFoot);
  return grid.sign.length === 0
    ? notes
    : { blocks: [...notes.blocks, signLine(grid, faces, notes.bottom)], bottom: notes.bottom + grid.style.text.sign.leading };
}

/** The lines of a note hang: those below the first begin further in. */
function placeNotes({ notes, style: { paper, text } }: Grid, faces: FaceSet, top: number): Stack {
  const { size, leading } = text.notes;
  const width = gridWidth(paper) / size - notesIndent;
  const setting = { faces, style: 'text', tabular: false, words: [], width, firstIndent: -notesIndent } as const;
  let bottom = top;
  const blocks = notes.map((note): Block => {
    const lines = note.split('\n').flatMap(paragraph => breakLines(paragraph, setting));
    return {
      tag: footTag(),
      lines: lines.map((line): PlacedLine => {
        const placed = { line, size, x: paper.left + (notesIndent + line.indent) * size, baseline: bottom + baselineIn(text.notes) };
        bottom += leading;
        return placed;
      }),
    };
  });
  return { blocks, bottom };
}

/** Equal columns over the width of the grid, each on one line; where one is too long for its column, all share the room between them. */
function signLine({ sign, style: { paper, text } }: Grid, faces: FaceSet, top: number): Block {
  const setting = { faces, style: 'text', tabular: false, words: [], firstIndent: 0, width: Number.POSITIVE_INFINITY } as const;
  const lines = sign.flatMap(item => breakLines(item, setting).slice(0, 1));
  const widths = lines.map(({ width }) => width);
  const total = widths.reduce((sum, width) => sum + width, lines.length - 1);
  const size = Math.max(smallestFigures, Math.min(text.sign.size, gridWidth(paper) / total));
  const starts = startsOf(lines, gridWidth(paper) / size);
  const baseline = top + baselineIn(text.sign);
  return { tag: footTag(), lines: lines.map((line, index) => ({ line, size, x: paper.left + (starts[index] ?? 0) * size, baseline })) };
}

/** Where the columns begin, in ems. */
function startsOf(lines: readonly Line[], measure: number): readonly number[] {
  const column = measure / lines.length;
  if (lines.every(({ width }) => width < column)) return lines.map((_, index) => index * column);
  const spare = measure - lines.reduce((sum, { width }) => sum + width, 0);
  let start = 0;
  return lines.map(({ width }) => {
    const own = start;
    start += width + spare / Math.max(1, lines.length - 1);
    return own;
  });
}

function footTag(): BlockTag {
  return { kind: 'block', element: 'P', place: 'below' };
}
