import type { Sheet } from '../../../sheet/sheet.ts';
import type { FaceSet } from '../face/face-set.ts';
import { borderStrokes } from './border-strokes.ts';
import { cellShade, cellText } from './cell-marks.ts';
import type { Block } from './block.ts';
import { composePages } from './compose-pages.ts';
import type { Mark } from './mark.ts';
import { pageNumber, watermark } from './page-artifacts.ts';
import { textLine } from './text-line.ts';

/** Decides everything that is to be seen, page by page in reading order: whoever draws the marks decides nothing. */
export function layOut(sheet: Sheet, faces: FaceSet): readonly (readonly Mark[])[] {
  const pages = composePages(sheet, faces);
  return pages.map(({ above, top, cells, below }, index) => [
    ...(sheet.status === 'draft' ? watermark(sheet.style, faces) : []),
    ...above.flatMap(blockText),
    ...cells.flatMap(cell => cellShade(cell, top)),
    ...borderStrokes(cells, top),
    ...cells.flatMap(cell => cellText(cell, top)),
    ...below.flatMap(blockText),
    ...(pages.length > 1 ? pageNumber({ number: index + 1, of: pages.length }, sheet.style, faces) : []),
  ]);
}

function blockText({ tag, lines }: Block): readonly Mark[] {
  return lines.map(({ line, ...position }) => textLine(line, tag, position));
}
