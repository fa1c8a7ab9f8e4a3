import type { SheetStyle } from '../../../sheet/sheet.ts';
import type { FaceSet, Style } from '../face/face-set.ts';
import { breakLines } from '../text/break-lines.ts';
import { type Mark, paginationArtifact, type TextLine } from './mark.ts';
import { textLine } from './text-line.ts';
import { greys, watermarkSize } from './typography.ts';

interface PageNumber {
  readonly number: number;
  readonly of: number;
}

export function pageNumber({ number, of }: PageNumber, { paper, text }: SheetStyle, faces: FaceSet): readonly Mark[] {
  const position = { style: 'text', size: text.pageNumber.size, x: paper.width / 2, baseline: paper.height - paper.pageNumber } as const;
  return [centred(`第 ${number} 页 共 ${of} 页`, { ...position, stretch: pageNumberStretch }, faces)];
}

/** In ems: poppler takes blanks that are all as narrow as the face's own for the distance of characters, and leaves them out of the text. */
const pageNumberStretch = 0.12;

/** 草稿 across the page, light enough for the form to stay readable. */
export function watermark({ paper }: SheetStyle, faces: FaceSet): readonly Mark[] {
  const middle = { x: paper.width / 2, y: paper.height / 2 };
  const baseline = middle.y + watermarkSize * 0.38; // half of the characters' ink stands above the middle
  const line = centred('草稿', { style: 'label', size: watermarkSize, x: middle.x, baseline }, faces);
  return [{ ...line, grey: greys.watermark, turnedAround: middle }];
}

interface Position {
  readonly style: Style;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
  readonly stretch?: number;
}

function centred(text: string, { style, size, x, baseline, stretch = 0 }: Position, faces: FaceSet): TextLine {
  const [line = { glyphs: [], indent: 0, width: 0, endsParagraph: true, forced: false }] = breakLines(text, {
    faces,
    style,
    tabular: false,
    width: Number.POSITIVE_INFINITY,
    firstIndent: 0,
    words: [],
  });
  const width = line.width + stretch * line.glyphs.slice(0, -1).filter(({ elastic }) => elastic).length;
  return textLine(line, paginationArtifact, { x: x - (width * size) / 2, baseline, size, stretch });
}
