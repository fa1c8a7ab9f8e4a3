import type PDFDocument from 'pdfkit';
import type { Style, TypeCase } from '../face/type-case.ts';
import type { PlacedLine } from '../layout/lay-out.ts';
import { footerText, page, rules, type TextStyle, watermarkText } from '../layout/page-style.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Rule } from './borders.ts';
import { type FontOf, number, showLine } from './text-operators.ts';

interface PageNumber {
  readonly number: number;
  readonly of: number;
}

export function drawPageNumber(document: PDFDocument, { number: current, of }: PageNumber, faces: TypeCase, fontOf: FontOf): void {
  const line = centred(`第 ${current} 页 共 ${of} 页`, 'text', footerText, page.width / 2, page.height - page.footer, faces);
  artifact(document, 'Pagination', showLine(line, 0, fontOf));
}

export function drawWatermark(document: PDFDocument, faces: TypeCase, fontOf: FontOf): void {
  const line = centred('草稿', 'label', watermarkText, 0, watermarkText.size * 0.38, faces);
  const slope = Math.SQRT1_2;
  const turned = `${number(slope)} ${number(-slope)} ${number(slope)} ${number(slope)} ${number(page.width / 2)} ${number(page.height / 2)} cm`;
  artifact(document, 'Pagination', `q\n0.91 g\n${turned}\n${showLine(line, 0, fontOf)}\nQ`);
}

export function drawShade(document: PDFDocument, x: number, y: number, width: number, height: number): void {
  artifact(document, 'Layout', `q\n0.88 g\n${[x, y, width, height].map(number).join(' ')} re f\nQ`);
}

/** The outer lines of the grid are heavier than the inner ones, as in official tables. */
export function drawBorders(document: PDFDocument, borders: readonly Rule[]): void {
  const outermost = (direction: Rule['direction']): readonly number[] => {
    const places = borders.filter(rule => rule.direction === direction).map(({ at }) => at);
    return [Math.min(...places), Math.max(...places)];
  };
  const frame = { horizontal: outermost('horizontal'), vertical: outermost('vertical') };
  const drawn = (outer: boolean): string =>
    borders
      .filter(({ direction, at }) => outer === frame[direction].some(place => Math.abs(place - at) < 0.01))
      .map(path)
      .join('\n');
  artifact(document, 'Layout', `q\n2 J\n${rules.inner} w\n${drawn(false)}\nS\n${rules.frame} w\n${drawn(true)}\nS\nQ`);
}

function path({ direction, at, from, to }: Rule): string {
  const [x1, y1, x2, y2] = (direction === 'horizontal' ? [from, at, to, at] : [at, from, at, to]).map(number);
  return `${x1} ${y1} m ${x2} ${y2} l`;
}

function centred(text: string, style: Style, { size }: TextStyle, x: number, baseline: number, faces: TypeCase): PlacedLine {
  const [line] = breakLines(text, { faces, style, tabular: false, width: Number.POSITIVE_INFINITY, firstIndent: 0 });
  const set = line ?? { glyphs: [], indent: 0, width: 0, endsParagraph: true, forced: false };
  return { line: set, style, size, x: x - (set.width * size) / 2, baseline };
}

/** What belongs to the page and not to the text. */
export function artifact(document: PDFDocument, type: 'Pagination' | 'Layout', operators: string): void {
  document.markContent('Artifact', { type });
  document.addContent(operators);
  document.endMarkedContent();
}
