import type { Declaration, Indicator } from '../../compiler/declaration/declaration.ts';
import type { IndicatorColumnSchema, IndicatorTableSchema } from '../../compiler/schema/form-schema.ts';
import { isVariable, labelFor, namesIn } from '../../compiler/schema/layout-text.ts';
import { cell, label } from './cell.ts';
import { type LayoutValues, layoutText } from './layout-values.ts';
import { orderedIndicators } from './ordered-indicators.ts';
import type { Cell } from './sheet.ts';

export interface IndicatorTable {
  readonly cells: readonly Cell[];
  /** With the header row. */
  readonly rowCount: number;
}

interface Column {
  readonly schema: IndicatorColumnSchema;
  readonly column: number;
  readonly columnSpan: number;
}

/** The table of indicators from its header row on, with 一级 and 二级 merged over their rows, two sets side by side within each first level. */
export function indicatorCells(table: IndicatorTableSchema, top: number, declaration: Declaration, values: LayoutValues): IndicatorTable {
  const { schema } = declaration.form;
  const columns = placeColumns(table, declaration);
  const headings = columns.map(({ schema: { label: text }, column, columnSpan }) =>
    label({ row: top, column, columnSpan }, layoutText(text, schema, values), { heads: 'column' }),
  );
  const blocks = blocksOf(columns, top + 1, declaration);
  const rowCount = 1 + blocks.reduce((sum, { rowCount: rows }) => sum + rows, 0);
  const side = table.side
    ? [label({ row: top, column: 0, rowSpan: rowCount, columnSpan: table.side.columns }, layoutText(table.side.label, schema, values))]
    : [];
  return { cells: [...side, ...headings, ...blocks.flatMap(({ cells }) => cells)], rowCount };
}

/** A column that the form does not have, or that is printed only where it is given, leaves its place to the one before it. */
function placeColumns({ side, columns }: IndicatorTableSchema, { form, indicators }: Declaration): readonly Column[] {
  const placed: Column[] = [];
  let column = side?.columns ?? 0;
  for (const schema of columns) {
    const names = namesIn(schema.label).filter(name => !isVariable(name));
    const isGiven = ({ content, when }: IndicatorColumnSchema): boolean =>
      when === undefined ||
      content === 'level1' ||
      content === 'level2' ||
      indicators.some(indicator => contentText(indicator, content) !== '');
    const isKnown = form.columns.get(schema.content)?.use !== 'absent' && names.every(name => labelFor(form.schema, name) !== undefined);
    const before = placed.at(-1);
    if (isKnown && isGiven(schema)) placed.push({ schema, column, columnSpan: schema.columns });
    else if (before) placed[placed.length - 1] = { ...before, columnSpan: before.columnSpan + schema.columns };
    column += schema.columns;
  }
  return placed;
}

/** One block of rows a first level. */
function blocksOf(columns: readonly Column[], top: number, declaration: Declaration): readonly IndicatorTable[] {
  const indicators = orderedIndicators(declaration);
  let row = top;
  return declaration.form.level1.all.flatMap(level1 => {
    const own = indicators.filter(indicator => indicator.level1.id === level1.id);
    const ofSet = (wanted: string): readonly Indicator[] => own.filter(({ set }) => set === wanted);
    const rowCount = Math.max(...columns.map(({ schema: { set } }) => ofSet(set).length));
    if (rowCount === 0) return [];
    const cells = columns.flatMap(column => columnCells(column, level1.label, ofSet(column.schema.set), { row, rowCount }));
    row += rowCount;
    return [{ cells, rowCount }];
  });
}

interface Block {
  readonly row: number;
  readonly rowCount: number;
}

/** The cells of one column within a block, blank below the last indicator of its set. */
function columnCells(
  { schema, column, columnSpan }: Column,
  level1: string,
  indicators: readonly Indicator[],
  block: Block,
): readonly Cell[] {
  const { content } = schema;
  const area = { column, columnSpan };
  if (content === 'level1') return [label({ ...area, row: block.row, rowSpan: block.rowCount }, level1)];
  if (content === 'level2') {
    return level2Runs(indicators, block).map(({ text, ...rows }) => (text === '' ? cell : label)({ ...area, ...rows }, text));
  }
  return Array.from({ length: block.rowCount }, (_, index) =>
    indicatorCell({ ...area, row: block.row + index }, content, indicators[index]),
  );
}

interface Run {
  readonly text: string;
  readonly row: number;
  readonly rowSpan: number;
}

function level2Runs(indicators: readonly Indicator[], { row, rowCount }: Block): readonly Run[] {
  const starts = indicators.flatMap(({ category }, index) => (indicators[index - 1]?.category === category ? [] : [index]));
  if (indicators.length < rowCount) starts.push(indicators.length);
  return starts.map((start, index) => ({
    text: indicators[start]?.level2.label ?? '',
    row: row + start,
    rowSpan: (starts[index + 1] ?? rowCount) - start,
  }));
}

type Content = Exclude<IndicatorColumnSchema['content'], 'level1' | 'level2'>;

function indicatorCell(area: Pick<Cell, 'row' | 'column' | 'columnSpan'>, content: Content, indicator: Indicator | undefined): Cell {
  const text = indicator ? contentText(indicator, content) : '';
  const missing = indicator !== undefined && text === '' && (content === 'name' || content === 'value' || content === 'weight');
  if (content === 'name' || content === 'note') return cell(area, text, { role: missing ? 'missing' : 'text' });
  const node = content === 'value' ? indicator?.value?.node : undefined;
  return cell(area, text, { role: missing ? 'missing' : 'value', align: 'center', ...(node && { node }) });
}

function contentText({ name, value, unit, weight, note }: Indicator, content: Content): string {
  const texts: Readonly<Record<Content, string | undefined>> = {
    name: name?.value,
    value: value?.value?.canonical ?? value?.node?.text.trim(),
    unit: unit?.value,
    weight: weight?.value ?? weight?.node?.text.trim(),
    note: note?.value,
  };
  return texts[content] ?? '';
}
