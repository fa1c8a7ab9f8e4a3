import { describe, expect, test } from 'vitest';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { layOut } from '../../src/writers/output/pdf/layout/lay-out.ts';
import type { Mark, TextLine } from '../../src/writers/output/pdf/layout/mark.ts';
import type { Sheet } from '../../src/writers/sheet/sheet.ts';
import { faces } from './pdf-faces.ts';
import { blank, cell, grid, hongmeiGrid, label, paper, style } from './pdf-sheets.ts';

function marksOf(sheet: Sheet): readonly (readonly Mark[])[] {
  return layOut(sheet, faceSetOf(faces));
}

function textLines(marks: readonly Mark[]): readonly TextLine[] {
  return marks.filter(mark => mark.kind === 'text');
}

function read({ glyphs }: TextLine): string {
  return glyphs.map(({ glyph }) => glyph.character).join('');
}

/** Where the last glyph of a line ends. */
function rightEdge({ glyphs, size }: TextLine): number {
  const last = glyphs.at(-1);
  return last === undefined ? 0 : last.x + last.glyph.advance * size;
}

/** A length is a whole number of pixels at 300 dpi. */
function isOnPixel(length: number): boolean {
  const pixels = (length * 300) / 72;
  return Math.abs(pixels - Math.round(pixels)) < 1e-6;
}

/** Where a value in the middle of a column of half the width begins. */
function startOfValue(text: string): number | undefined {
  const [marks = []] = marksOf(blank(grid([cell(0, 0, text, { role: 'value', align: 'center' }), cell(0, 1, '')])));
  return textLines(marks)[0]?.glyphs[0]?.x;
}

describe('the marks of a page', () => {
  const pages = marksOf(blank(hongmeiGrid()));

  test('end with the page number, centred, as an artifact', () => {
    for (const [index, marks] of pages.entries()) {
      const line = textLines(marks).at(-1);
      if (line === undefined) throw new Error('no text on the page');
      expect(read(line)).toBe(`第 ${index + 1} 页 共 3 页`);
      expect(line.tag).toEqual({ kind: 'artifact', type: 'Pagination' });
      expect(line.baseline).toBe(paper.height - paper.pageNumber);
      expect(((line.glyphs[0]?.x ?? 0) + rightEdge(line)) / 2).toBeCloseTo(paper.width / 2);
    }
  });

  test('have no page number where there is one page', () => {
    const [marks = []] = marksOf(blank(grid([cell(0, 0, '甲')])));
    expect(textLines(marks).map(read)).toEqual(['甲']);
  });

  test('end every line of a paragraph but its last at the right edge of the cell', () => {
    const prose = textLines(pages[0] ?? []).filter(({ tag }) => tag.kind === 'cell' && tag.cell.prose);
    expect(prose.length).toBeGreaterThan(10);
    const edges = prose.filter((line, index) => prose[index + 1]?.tag === line.tag).map(rightEdge);
    const measure = paper.width - paper.right - 4;
    // The blank half of a closing mark stands out.
    for (const edge of edges) expect(Math.min(Math.abs(edge - measure), Math.abs(edge - 5 - measure))).toBeLessThan(0.01);
  });

  test('are the same text in every part of a paragraph that is tagged', () => {
    const tags = new Set(pages.flatMap(textLines).map(({ tag }) => tag));
    const paragraphs = [...tags].flatMap(tag => (tag.kind === 'cell' ? `${tag.cell.row} ${tag.cell.column} ${tag.paragraph}` : []));
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });

  test('say a heading again on the next page as an artifact', () => {
    const again = textLines(pages[1] ?? []).filter(({ tag }) => tag.kind === 'artifact');
    expect(again.map(read)).toEqual(expect.arrayContaining(['三级指标', '产出指标', '数量指标']));
  });

  test('have strokes whose edges stand on the pixels of 300 dpi, the frame heavier', () => {
    const strokes = pages.flatMap(marks => marks.filter(mark => mark.kind === 'stroke'));
    for (const { from, to, width } of strokes) {
      const at = from.x === to.x ? from.x : from.y;
      expect(isOnPixel(at - width / 2) && isOnPixel(at + width / 2)).toBe(true);
    }
    expect(new Set(strokes.map(({ width }) => width))).toEqual(new Set([0.48, 1.44]));
  });

  test('begin a value at the left from three lines on', () => {
    const value = '按照合同约定的时间节点完成全部建设内容并通过验收，';
    expect(startOfValue(value)).toBeGreaterThan(paper.left + 5);
    expect(startOfValue(value.repeat(3))).toBeCloseTo(paper.left + 4);
  });

  test('hang the notes, and put what is signed side by side with room for a stamp', () => {
    const notes = [`注：${'本表一式两份，'.repeat(12)}`];
    const sign = ['填报人：', '单位负责人：', '填报日期：　年　月　日（盖章）'];
    const [marks = []] = marksOf(blank(grid([cell(0, 0, '甲')], { notes, sign })));
    const [, first, second, ...signed] = textLines(marks);
    expect(first?.size).toBe(9);
    expect(first?.glyphs[0]?.x).toBeCloseTo(paper.left);
    expect(second?.glyphs[0]?.x).toBeCloseTo(paper.left + 18);
    expect(signed.map(read)).toEqual(sign);
    expect(new Set(signed.map(({ baseline }) => baseline)).size).toBe(1);
    const starts = signed.map(({ glyphs }) => glyphs[0]?.x ?? 0);
    expect((starts[2] ?? 0) - (starts[1] ?? 0)).toBeCloseTo((paper.width - paper.left - paper.right) / 3);
    expect((signed[0]?.baseline ?? 0) - (second?.baseline ?? 0)).toBeGreaterThan(20);
    for (const line of signed) expect(rightEdge(line)).toBeLessThanOrEqual(paper.width - paper.right);
  });

  test('keep a long line of signatures on the page', () => {
    const sign = ['填报人：上海市闵行区虹梅街道', '联系电话：021-12345678', '单位负责人：', '填报日期：　年　月　日'];
    const [marks = []] = marksOf(blank(grid([cell(0, 0, '甲')], { sign })));
    const [, ...signed] = textLines(marks);
    for (const [index, line] of signed.entries()) {
      expect(rightEdge(line)).toBeLessThanOrEqual(signed[index + 1]?.glyphs[0]?.x ?? paper.width - paper.right + 0.01);
    }
  });

  test('shade what is missing, and turn 草稿 around the middle of a draft', () => {
    const draft: Sheet = { ...grid([label(0, 0, '项目名称'), cell(0, 1, '', { role: 'missing' })]), status: 'draft' };
    const [marks = []] = marksOf(draft);
    expect(marks.filter(mark => mark.kind === 'shade')).toMatchObject([{ x: paper.width / 2, y: paper.top }]);
    const [mark] = textLines(marks);
    expect(mark && read(mark)).toBe('草稿');
    expect(mark?.turnedAround).toEqual({ x: paper.width / 2, y: paper.height / 2 });
  });

  test('stand on the paper that the form asks for, in its sizes', () => {
    const landscape = { ...paper, width: paper.height, height: paper.width };
    const text = { ...style.text, cell: { size: 12, leading: 16 } };
    const rows = Array.from({ length: 30 }, (_, row) => [cell(row, 0, '甲'), cell(row, 1, '乙')]).flat();
    const [marks = []] = marksOf(blank(grid(rows, { style: { ...style, paper: landscape, text } })));
    const strokes = marks.filter(mark => mark.kind === 'stroke');
    expect(Math.abs(Math.max(...strokes.map(({ to }) => to.x)) - landscape.width + landscape.right)).toBeLessThan(0.13);
    expect(textLines(marks)[0]?.size).toBe(12);
    expect(textLines(marks).at(-1)?.baseline).toBe(landscape.height - landscape.pageNumber);
  });
});
