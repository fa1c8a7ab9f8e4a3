import { readFileSync } from 'node:fs';
import { shippedForm } from '../../src/compiler/schema/shipped-forms.ts';
import type { Cell, Grid, Sheet, SheetStyle } from '../../src/writers/sheet/sheet.ts';

const schema = shippedForm('shanghai-2023')?.schema;
if (schema === undefined) throw new Error('no such form');

/** The paper and sizes of the shipped forms. */
export const { paper } = schema.layout;
export const style: SheetStyle = { paper, text: schema.layout.text, headingWords: schema.layout.headingWords };

/** A cell of the form by its corner; by default a left-aligned text in one column and row. */
export function cell(row: number, column: number, text: string, more: Partial<Cell> = {}): Cell {
  return { row, column, rowSpan: 1, columnSpan: 1, role: 'text', text, align: 'left', indent: 0, prose: false, heads: undefined, ...more };
}

export function label(row: number, column: number, text: string, more: Partial<Cell> = {}): Cell {
  return cell(row, column, text, { role: 'label', align: 'center', heads: 'row', ...more });
}

export function heading(row: number, column: number, text: string, more: Partial<Cell> = {}): Cell {
  return label(row, column, text, { heads: 'column', ...more });
}

export function amount(row: number, column: number, text: string, more: Partial<Cell> = {}): Cell {
  return cell(row, column, text, { role: 'money', align: 'right', ...more });
}

export function grid(cells: readonly Cell[], more: Partial<Grid> = {}): Grid {
  const rowCount = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const columns = Math.max(1, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  return {
    title: [],
    widths: Array.from({ length: columns }, () => 1),
    rowCount,
    cells,
    header: { from: 0, to: 0 },
    notes: [],
    sign: [],
    documentTitle: '社区党建 — 财政项目支出绩效目标申报表（2023年度）',
    author: '上海市闵行区虹梅街道社区党群服务中心',
    style,
    ...more,
  };
}

export interface Row {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

/** The 60 indicators of 虹梅街道社区党群服务中心, 2023, with the goal text that stands above them. */
const published = readFileSync(new URL('../data/hongmei-2023-indicators.tsv', import.meta.url), 'utf8');
export const hongmeiRows: readonly Row[] = published
  .trim()
  .split('\n')
  .map(line => {
    const [level1 = '', level2 = '', name = '', value = ''] = line.split('\t');
    return { level1, level2, name, value };
  });
export const hongmeiOverview = readFileSync(new URL('../data/hongmei-2023-overview.txt', import.meta.url), 'utf8').trim();

const firstIndicator = 11;

/** The Shanghai form of 2023 in its 8 columns, filled in. */
export function hongmeiGrid(rows: readonly Row[] = hongmeiRows, overview: string = hongmeiOverview): Grid {
  const last = firstIndicator + rows.length;
  const cells: Cell[] = [
    label(0, 0, '项目名称', { columnSpan: 2 }),
    cell(0, 2, '社区党建', { columnSpan: 2 }),
    label(0, 4, '项目性质'),
    cell(0, 5, '经常性项目'),
    label(0, 6, '项目类别'),
    cell(0, 7, '其他运转类'),
    label(1, 0, '主管部门', { columnSpan: 2 }),
    cell(1, 2, '上海市闵行区虹梅街道（汇总）', { columnSpan: 2 }),
    label(1, 4, '实施单位'),
    cell(1, 5, '上海市闵行区虹梅街道社区党群服务中心', { columnSpan: 3 }),
    label(2, 0, '计划开始日期', { columnSpan: 2 }),
    cell(2, 2, '2023-01-01', { columnSpan: 2 }),
    label(2, 4, '计划完成日期'),
    cell(2, 5, '2023-12-31', { columnSpan: 3 }),
    label(3, 0, '项目资金\n（元）', { columnSpan: 2, rowSpan: 4 }),
    label(3, 2, '项目资金总额', { columnSpan: 2, align: 'left' }),
    amount(3, 4, '4,483,000.00'),
    label(3, 5, '年度资金申请总额', { columnSpan: 2, align: 'left' }),
    amount(3, 7, '4,483,000.00'),
    label(4, 2, '其中：财政拨款', { columnSpan: 2, rowSpan: 2, align: 'left' }),
    amount(4, 4, '4,483,000.00', { rowSpan: 2 }),
    label(4, 5, '其中：当年财政拨款', { columnSpan: 2, align: 'left' }),
    amount(4, 7, '4,483,000.00'),
    label(5, 5, '上年结转资金', { columnSpan: 2, align: 'left', indent: 3 }),
    amount(5, 7, '0.00'),
    label(6, 2, '其他资金', { columnSpan: 2, align: 'left', indent: 3 }),
    amount(6, 4, '0.00'),
    label(6, 5, '其他资金', { columnSpan: 2, align: 'left', indent: 3 }),
    amount(6, 7, '0.00'),
    label(7, 0, '项目概述', { columnSpan: 2 }),
    cell(7, 2, overview, { columnSpan: 6, prose: true }),
    label(8, 0, '项目\n绩效\n目标', { rowSpan: 2 }),
    heading(8, 1, '项目总体目标\n（2023年-2023年）', { columnSpan: 4 }),
    heading(8, 5, '年度总体目标', { columnSpan: 3 }),
    cell(9, 1, '', { columnSpan: 4, prose: true }),
    cell(9, 5, '', { columnSpan: 3, prose: true }),
    label(10, 0, '绩效\n指标', { rowSpan: last - 10 }),
    heading(10, 1, '一级指标'),
    heading(10, 2, '二级指标'),
    heading(10, 3, '三级指标', { columnSpan: 3 }),
    heading(10, 6, '年度(项目)指标值', { columnSpan: 2 }),
    ...categoryCells(rows, 1, row => row.level1),
    ...categoryCells(rows, 2, row => `${row.level1} ${row.level2}`),
    ...rows.flatMap((row, index) => [
      cell(firstIndicator + index, 3, row.name, { columnSpan: 3 }),
      cell(firstIndicator + index, 6, row.value, { columnSpan: 2, role: 'value', align: 'center' }),
    ]),
  ];
  return {
    title: ['财政项目支出绩效目标申报表', '（2023年度）'],
    widths: [5, 9, 12, 10, 13, 13, 10, 14],
    rowCount: last,
    cells,
    header: { from: 10, to: 11 },
    notes: [],
    sign: [],
    documentTitle: '社区党建 — 财政项目支出绩效目标申报表（2023年度）',
    author: '上海市闵行区虹梅街道社区党群服务中心',
    style,
  };
}

/** One merged cell for each run of rows of the same category. */
function categoryCells(rows: readonly Row[], column: number, keyOf: (row: Row) => string): readonly Cell[] {
  const starts = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    return above === undefined || keyOf(above) !== keyOf(row) ? [index] : [];
  });
  return starts.map((start, index) => {
    const row = rows[start];
    const text = (column === 1 ? row?.level1 : row?.level2) ?? '';
    return label(firstIndicator + start, column, text, { rowSpan: (starts[index + 1] ?? rows.length) - start });
  });
}

export function blank(printed: Grid): Sheet {
  return { ...printed, status: 'blank' };
}
