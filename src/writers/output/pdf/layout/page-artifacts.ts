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
  const { size } = text.pageNumber;
  return [
    centred(`第 ${number} 页 共 ${of} 页`, { style: 'text', size, x: paper.width / 2, baseline: paper.height - paper.pageNumber }, faces),
  ];
}

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
}

function centred(text: string, { style, size, x, baseline }: Position, faces: FaceSet): TextLine {
  const width = Number.POSITIVE_INFINITY;
  const [line = { glyphs: [], indent: 0, width: 0, endsParagraph: true, forced: false }] = breakLines(text, {
    faces,
    style,
    tabular: false,
    width,
    firstIndent: 0,
    words: [],
  });
  return textLine(line, paginationArtifact, { x: x - (line.width * size) / 2, baseline, size });
}
