import { flow, rowsOf } from '../flow.ts';
import type { CellSchema, FormSchema, PageSchema, PaperSchema } from '../form-schema.ts';
import { isVariable, layoutVariables, namesIn } from '../layout-text.ts';
import { nearest } from '../../source/nearest.ts';
import { didYouMean, pathText, type SchemaFault } from './schema-fault.ts';
import type { Path } from './schema-layer.ts';

/** The names that a layout may mention, also those that the form has removed: what refers to them is not printed. */
export interface LayoutNames {
  readonly fields: ReadonlySet<string>;
  /** As annual.total. */
  readonly amounts: ReadonlySet<string>;
  /** Fields, columns, groups and parts. */
  readonly labels: ReadonlySet<string>;
}

export function* checkLayout(schema: FormSchema, names: LayoutNames): Iterable<SchemaFault> {
  const { paper, text, subject, annual, overall } = schema.layout;
  yield* checkPaper(paper);
  yield* checkLeading(text);
  yield* checkName(subject, names.fields, ['layout', 'subject']);
  const sets = new Set(Object.keys(schema.fields['indicators']?.sets ?? { annual: undefined }));
  yield* checkPage(annual, ['layout', 'annual'], names, sets);
  if (overall) yield* checkPage(overall, ['layout', 'overall'], names, sets);
  else if (schema.fields['indicators']?.sets) {
    const message = {
      zh: '有两套指标（sets）的表样需要版式 layout.overall',
      en: 'a form with two sets of indicators needs layout.overall',
    };
    yield { path: ['layout'], message };
  }
}

/** The margins leave room for a column of text. */
export function* checkPaper({ width, height, top, right, bottom, left }: PaperSchema): Iterable<SchemaFault> {
  const least = 72;
  if (width - left - right >= least && height - top - bottom >= least) return;
  const message = {
    zh: `layout.paper 的页边距留下的版心不足 ${least} 磅`,
    en: `the margins of layout.paper leave less than ${least} points`,
  };
  yield { path: ['layout', 'paper'], message };
}

function* checkLeading(text: FormSchema['layout']['text']): Iterable<SchemaFault> {
  for (const [id, { size, leading }] of Object.entries(text)) {
    if (leading >= size) continue;
    yield {
      path: ['layout', 'text', id],
      message: {
        zh: `layout.text.${id} 的行距 ${leading} 小于字号 ${size}，各行会叠在一起`,
        en: `the leading ${leading} of layout.text.${id} is less than its size ${size}: lines would overlap`,
      },
    };
  }
}

function* checkPage(page: PageSchema, path: Path, names: LayoutNames, sets: ReadonlySet<string>): Iterable<SchemaFault> {
  for (const [index, line] of page.title.entries()) yield* checkText(line, [...path, 'title', index], names);
  for (const [index, line] of page.notes.entries()) yield* checkText(line, [...path, 'notes', index], names);
  for (const [index, { label, field }] of page.sign.entries()) {
    yield* checkText(label, [...path, 'sign', index, 'label'], names);
    if (field !== undefined) yield* checkName(field, names.fields, [...path, 'sign', index, 'field']);
  }
  for (const [id, row] of Object.entries(page.rows)) {
    if (row.after !== undefined) yield* checkName(row.after, new Set(Object.keys(page.rows)), [...path, 'rows', id, 'after']);
    for (const [index, name] of (row.when ?? []).entries()) yield* checkName(name, names.fields, [...path, 'rows', id, 'when', index]);
    for (const [index, cell] of row.cells.entries()) yield* checkCell(cell, [...path, 'rows', id, 'cells', index], names);
  }
  const { side, columns } = page.indicators;
  if (side) yield* checkText(side.label, [...path, 'indicators', 'side', 'label'], names);
  for (const [index, { label, set }] of columns.entries()) {
    yield* checkText(label, [...path, 'indicators', 'columns', index, 'label'], names);
    yield* checkName(set, sets, [...path, 'indicators', 'columns', index, 'set']);
  }
  yield* checkWidths(page, path);
}

/** Every row of the grid is filled, and no cell reaches below the last. */
function* checkWidths(page: PageSchema, path: Path): Iterable<SchemaFault> {
  const { widths, indicators } = page;
  const rows = rowsOf(page);
  for (const [index, filled] of flow(rows).filled.entries()) {
    const id = rows[index]?.id;
    if (id === undefined) {
      const message = { zh: '有单元格伸到最后一行以下', en: 'a cell reaches below the last row' };
      yield { path: [...path, 'rows', rows.at(-1)?.id ?? ''], message };
    } else if (filled !== widths.length) yield wrongWidth([...path, 'rows', id], filled, widths.length);
  }
  const table = [...(indicators.side ? [indicators.side] : []), ...indicators.columns].reduce((sum, { columns }) => sum + columns, 0);
  if (table !== widths.length) yield wrongWidth([...path, 'indicators'], table, widths.length);
}

function wrongWidth(path: Path, found: number, wanted: number): SchemaFault {
  const at = pathText(path);
  return {
    path,
    message: {
      zh: `${at} 占 ${found} 列，版式（widths）有 ${wanted} 列`,
      en: `${at} takes ${found} columns of the ${wanted} that widths has`,
    },
  };
}

function* checkCell(cell: CellSchema, path: Path, names: LayoutNames): Iterable<SchemaFault> {
  const { label, field, amount, goal } = cell;
  if ([label, field, amount, goal].filter(content => content !== undefined).length !== 1) {
    const what = 'label, field, amount, goal';
    yield { path, message: { zh: `单元格应有且只有 ${what} 中的一项`, en: `a cell has exactly one of ${what}` } };
  }
  if (label !== undefined) yield* checkText(label, [...path, 'label'], names);
  if (field !== undefined) yield* checkName(field, names.fields, [...path, 'field']);
  if (amount !== undefined) yield* checkName(amount, names.amounts, [...path, 'amount']);
  if (goal !== undefined) yield* checkName(goal, names.fields, [...path, 'goal']);
  for (const [index, name] of (cell.when ?? []).entries()) yield* checkName(name, names.fields, [...path, 'when', index]);
}

function* checkText(text: string, path: Path, names: LayoutNames): Iterable<SchemaFault> {
  for (const name of namesIn(text)) {
    if (!isVariable(name)) yield* checkName(name, names.labels, path, layoutVariables);
  }
}

function* checkName(name: string, known: ReadonlySet<string>, path: Path, also: readonly string[] = []): Iterable<SchemaFault> {
  if (known.has(name)) return;
  const message = { zh: `${pathText(path)} 指向不存在的“${name}”`, en: `${pathText(path)} refers to “${name}”, which does not exist` };
  yield { path, message, ...didYouMean(nearest(name, [...known, ...also])) };
}
