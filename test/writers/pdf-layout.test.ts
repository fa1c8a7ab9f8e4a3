import { describe, expect, test } from 'vitest';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { composePages, type SheetPage } from '../../src/writers/output/pdf/layout/compose-pages.ts';
import type { PlacedCell } from '../../src/writers/output/pdf/layout/place-cells.ts';
import type { Grid } from '../../src/writers/sheet/sheet.ts';
import { faces } from './pdf-faces.ts';
import { amount, cell, grid, heading, hongmeiGrid, hongmeiOverview, hongmeiRows, label, paper, type Row } from './pdf-sheets.ts';

const open = faceSetOf(faces);

function lay(printed: Grid): readonly SheetPage[] {
  return composePages(printed, open);
}

function textOf({ lines }: PlacedCell): string {
  return lines.map(({ glyphs }) => glyphs.map(({ glyph }) => glyph.character).join('')).join('');
}

function texts(printed: SheetPage | undefined): readonly string[] {
  return printed?.cells.map(textOf) ?? [];
}

function find(printed: SheetPage | undefined, text: string): PlacedCell {
  const found = printed?.cells.find(placed => textOf(placed) === text);
  if (found === undefined) throw new Error(`${text} is not on the page`);
  return found;
}

describe('the Shanghai form with 60 indicators', () => {
  const pages = lay(hongmeiGrid());

  test('takes three pages, and nothing stands below their lower margin', () => {
    expect(pages).toHaveLength(3);
    for (const { top, cells } of pages) {
      for (const { y, height } of cells) expect(top + y + height).toBeLessThanOrEqual(paper.height - paper.bottom + 1e-6);
    }
  });

  test('has the title above the first page only', () => {
    expect(pages.map(({ above }) => above.length)).toEqual([2, 0, 0]);
  });

  test('repeats the header row at the top of every page that goes on', () => {
    for (const later of pages.slice(1)) {
      expect(texts(later).slice(0, 5)).toEqual(['绩效指标', '一级指标', '二级指标', '三级指标', '年度(项目)指标值']);
      expect(find(later, '三级指标').y).toBe(0);
    }
  });

  test('repeats the label of a category that goes on, and only of one that goes on', () => {
    expect(find(pages[0], '数量指标').repeated).toBe(false);
    expect(find(pages[1], '数量指标').repeated).toBe(true);
    expect(find(pages[1], '产出指标').repeated).toBe(true);
    expect(find(pages[1], '质量指标').repeated).toBe(false);
    expect(texts(pages[2])).not.toContain('质量指标');
  });

  test('prints every indicator once, in order', () => {
    const names = pages.flatMap(({ cells }) =>
      cells.filter(({ measured }) => measured.cell.column === 3 && measured.cell.row > 10).map(textOf),
    );
    expect(names).toEqual(hongmeiRows.map(({ name }) => name));
  });

  test('covers each page from edge to edge: as much area in cells as in the grid', () => {
    for (const { cells } of pages) {
      const area = cells.reduce((sum, { measured, height }) => sum + measured.width * height, 0);
      const bottom = Math.max(...cells.map(({ y, height }) => y + height));
      expect(area).toBeCloseTo(bottom * (paper.width - paper.left - paper.right), 3);
    }
  });
});

function plain(rows: number): Grid {
  return grid(Array.from({ length: rows }, (_, row) => cell(row, 0, `第${row}行`)));
}

/** How many rows stand on the last page. */
function rowsOfLast(printed: Grid): number {
  return new Set(
    lay(printed)
      .at(-1)
      ?.cells.map(({ measured }) => measured.cell.row),
  ).size;
}

describe('rows and pages', () => {
  test('a row is not divided: it moves to the next page as a whole', () => {
    const tall = '财'.repeat(47 * 20); // 20 lines
    const [first, second] = lay(grid([...plain(28).cells, cell(28, 0, tall)]));
    expect(texts(first)).not.toContain(tall);
    expect(find(second, tall).lines).toHaveLength(20);
  });

  test('a row taller than a page begins where it stands, fills whole lines, and loses none', () => {
    const huge = hongmeiOverview.repeat(20);
    const pages = lay(
      grid([
        cell(0, 0, '上'),
        label(1, 0, '项目概述'),
        cell(1, 1, huge, { prose: true }),
        cell(2, 1, '下'),
        cell(0, 1, ''),
        cell(2, 0, ''),
      ]),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(texts(pages[0])).toContain('上');
    expect(texts(pages.at(-1))).toContain('下');
    const parts = pages.flatMap(({ cells }) => cells.filter(({ measured }) => measured.cell.text === huge).map(textOf));
    expect(parts.join('')).toBe(huge);
    for (const { cells } of pages.slice(0, -1)) expect(cells.map(textOf)).toContain('项目概述');
    for (const { cells } of pages) for (const { lines, height } of cells) expect(lines.length * 14).toBeLessThanOrEqual(height);
  });

  test('running text is divided: three lines at least stand on the page, two at least on the next', () => {
    const prose = '财政资金'.repeat(60);
    for (let rows = 20; rows < 36; rows++) {
      const below = [label(rows, 0, '项目\n概述'), cell(rows, 1, prose, { prose: true })];
      const above = Array.from({ length: rows }, (_, row) => cell(row, 0, `第${row}行`, { columnSpan: 2 }));
      const pages = lay(grid([...above, ...below]));
      const parts = pages.flatMap(({ cells }) => cells.filter(({ measured }) => measured.cell.prose));
      expect(parts.map(textOf).join('')).toBe(prose);
      const [first = 0, second = 0] = parts.map(part => part.lines.length);
      expect(parts.length === 1 || (first >= 3 && second >= 2)).toBe(true);
      for (const { cells } of pages) for (const placed of cells) expect(placed.lines.length * 14).toBeLessThanOrEqual(placed.height);
    }
  });

  test('a long running text leaves no page half empty', () => {
    const prose = '财政资金'.repeat(375);
    const [first] = lay(grid([...plain(20).cells, cell(20, 0, prose, { prose: true })]));
    const bottom = Math.max(...(first?.cells ?? []).map(({ y, height }) => y + height));
    expect(paper.height - paper.top - paper.bottom - bottom).toBeLessThan(14);
  });

  test('a heading is not left alone at the foot of a page', () => {
    const goal = '目'.repeat(47 * 6);
    for (let rows = 25; rows < 36; rows++) {
      const pages = lay(grid([...plain(rows).cells, heading(rows, 0, '年度总体目标'), cell(rows + 1, 0, goal)]));
      const together = pages.find(printed => texts(printed).includes('年度总体目标'));
      expect(texts(together)).toContain(goal);
    }
  });

  test('a merged amount is not cut between the rows that it covers', () => {
    for (let rows = 28; rows < 36; rows++) {
      const below = [
        cell(rows, 0, '其中：财政拨款', { rowSpan: 2 }),
        amount(rows, 1, '4,483,000.00', { rowSpan: 2 }),
        cell(rows, 2, '当年'),
        cell(rows + 1, 2, '上年'),
      ];
      const above = Array.from({ length: rows }, (_, row) => cell(row, 0, `第${row}行`, { columnSpan: 3 }));
      const found = lay(grid([...above, ...below])).flatMap(({ cells }) => cells.filter(({ measured }) => measured.cell.role === 'money'));
      expect(found.map(textOf)).toEqual(['4,483,000.00']);
    }
  });

  test('a category with one row on a page still has room for its whole label there', () => {
    const rows: readonly Row[] = [
      ...hongmeiRows.slice(0, 11),
      { level1: '满意度指标', level2: '社会公众或服务对象满意度指标', name: '党员满意度', value: '≥90.00(%)' },
      { level1: '满意度指标', level2: '社会公众或服务对象满意度指标', name: '群众满意度', value: '≥90.00(%)' },
    ];
    for (const { cells } of lay(hongmeiGrid(rows))) {
      for (const { lines, height } of cells) expect(lines.length * 14).toBeLessThanOrEqual(height + 1e-6);
    }
  });

  test('the lines below the grid follow it, and never stand on a page without rows', () => {
    const foot = { notes: ['注：本表一式两份。'], sign: ['填报人：', '填报日期：　年　月　日'] };
    for (let rows = 3; rows < 80; rows++) {
      const pages = lay({ ...plain(rows), ...foot });
      const last = pages.at(-1);
      expect(last?.below).toHaveLength(2);
      expect(last?.cells.length).toBeGreaterThanOrEqual(2);
      const bottom = Math.max(...(last?.below ?? []).flatMap(({ lines }) => lines.map(({ baseline }) => baseline)));
      expect(bottom).toBeLessThan(paper.height - paper.bottom);
    }
  });

  test('a few rows too many are fitted in with less padding instead of begun a page for', () => {
    expect(lay(plain(34))).toHaveLength(1);
    expect(lay(plain(34))[0]?.cells[0]?.padding).toBe(3.5);
    expect(lay(plain(36))).toHaveLength(1);
    expect(lay(plain(36))[0]?.cells[0]?.padding).toBeLessThan(3.5);
    expect(lay(plain(39))).toHaveLength(1);
    expect(lay(plain(39))[0]?.cells[0]?.padding).toBe(2);
  });

  test('a last page has three rows at least, and a whole category if it has not many', () => {
    expect(rowsOfLast(plain(41))).toBeGreaterThanOrEqual(3);
    const categories = [0, 30, 36].map((row, index) => label(row, 0, `第${index}类`, { rowSpan: ([30, 36, 41][index] ?? 0) - row }));
    const rows = Array.from({ length: 41 }, (_, row) => cell(row, 1, `第${row}行`));
    expect(rowsOfLast(grid([...categories, ...rows]))).toBe(11);
  });

  test('the heading of a text that goes on is repeated on the next page', () => {
    const goal = '财政资金'.repeat(400);
    const pages = lay(
      grid([
        label(0, 0, '项目\n绩效\n目标', { rowSpan: 2 }),
        heading(0, 1, '项目总体目标'),
        heading(0, 2, '年度总体目标'),
        cell(1, 1, goal, { prose: true }),
        cell(1, 2, goal, { prose: true }),
      ]),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const printed of pages.slice(1)) {
      expect(texts(printed).slice(0, 3)).toEqual(['项目绩效目标', '项目总体目标', '年度总体目标']);
      expect(find(printed, '年度总体目标').repeated).toBe(true);
    }
    expect(
      pages.flatMap(({ cells }) => cells.filter(({ measured }) => measured.cell.column === 2 && measured.cell.prose).map(textOf)).join(''),
    ).toBe(goal);
  });

  test('a tall row is divided rather than a quarter of a page left white', () => {
    const tall = '财'.repeat(47 * 20);
    const [first, second] = lay(grid([...plain(20).cells, cell(20, 0, tall)]));
    const parts = [first, second].map(printed => printed?.cells.find(({ measured }) => measured.cell.text === tall)?.lines.length ?? 0);
    expect(parts[0]).toBeGreaterThan(10);
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(20);
  });

  test('thousands of rows end', () => {
    const pages = lay({ ...plain(2000), header: { from: 0, to: 1 } });
    expect(pages.flatMap(texts).filter(text => text === '第1999行')).toHaveLength(1);
  });

  test('a heading that is taller than a page does not keep the work from ending', () => {
    const pages = lay(
      grid([label(0, 0, Array.from({ length: 100 }, () => '绩').join('\n')), cell(0, 1, '值'), cell(1, 0, ''), cell(1, 1, '末')]),
    );
    expect(pages.flatMap(texts)).toContain('末');
  });
});

describe('cells', () => {
  test('an amount is set smaller rather than broken, and all amounts with it, but none too small to read', () => {
    const [printed] = lay(grid([amount(0, 0, '12,345,678,900.00'), amount(0, 1, '0.00'), cell(0, 2, '')], { widths: [2, 2, 7] }));
    const sizes = ['12,345,678,900.00', '0.00'].map(text => find(printed, text).measured);
    expect(sizes.map(({ lines }) => lines.length)).toEqual([1, 1]);
    expect(sizes[0]?.text.size).toBeLessThan(10);
    expect(sizes[1]?.text.size).toBe(sizes[0]?.text.size);
    const [narrow] = lay(grid([amount(0, 0, '12,345,678,900.00'), cell(0, 1, '')], { widths: [1, 9] }));
    expect(narrow?.cells[0]?.measured.text.size).toBe(8);
  });

  test('an amount takes the room that the label at its left does not need', () => {
    const money = amount(0, 1, '12,345,678,900.00');
    const [printed] = lay(grid([label(0, 0, '项目资金总额', { align: 'left' }), money, cell(0, 2, '')], { widths: [2, 1, 3] }));
    const { measured } = find(printed, money.text);
    expect(measured.text.size).toBe(10);
    expect(measured.lines).toHaveLength(1);
    expect(printed?.cells.map(placed => placed.lines.length)).toEqual([1, 1, 1]);
  });

  test.each([
    ['≤22614.51万元', 46, ['≤22614.51', '万元']],
    ['≤10,000.50万元', 46, ['≤10,000.50', '万元']],
    ['2026年12月31日前', 46, ['2026年', '12月31日前']],
    ['≥1,234,567.89%', 56, ['≥1,234,567.89%']],
    ['≤3000元/亩', 40, ['≤3000', '元/亩']],
    ['1,000,000.00～2,000,000.00(万元)', 60, ['1,000,000.00～', '2,000,000.00', '(万元)']],
  ])('a figure is never broken: %s', (text, width, expected) => {
    const value = cell(0, 1, text, { role: 'value', align: 'center' });
    const [printed] = lay(grid([cell(0, 0, '项目总成本'), value, cell(0, 2, '')], { widths: [60, width, 487 - 60 - width] }));
    const found = printed?.cells.find(({ measured }) => measured.cell === value);
    expect(found?.lines.map(({ glyphs }) => glyphs.map(({ glyph }) => glyph.character).join(''))).toEqual(expected);
    expect(found?.measured.text.size).toBeGreaterThanOrEqual(8);
  });

  test('a label in two lines is divided evenly', () => {
    const [printed] = lay(grid([label(0, 0, '社会公众或服务对象满意度指标'), cell(0, 1, '')], { widths: [1, 5] }));
    const [found] = printed?.cells ?? [];
    expect(found?.lines.map(({ glyphs }) => glyphs.length)).toEqual([7, 7]);
  });

  test('a value is not divided evenly at the price of dividing its number', () => {
    const [printed] = lay(grid([cell(0, 0, '≤3000元/亩', { role: 'value', align: 'center' }), cell(0, 1, '')], { widths: [1, 8] }));
    const [found] = printed?.cells ?? [];
    expect(found?.lines.map(({ glyphs }) => glyphs.map(({ glyph }) => glyph.character).join(''))).toEqual(['≤3000', '元/亩']);
  });

  test('a label keeps the line breaks that the form prints', () => {
    const [printed] = lay(grid([label(0, 0, '项目资金\n（元）'), cell(0, 1, '')]));
    expect(printed?.cells[0]?.lines).toHaveLength(2);
  });
});
