import type { Accepted } from '../../compiler/compile.ts';
import type { Declaration } from '../../compiler/declaration/declaration.ts';
import type { LayoutSchema, PageSchema } from '../../compiler/schema/form-schema.ts';
import { arrange } from './arrange.ts';
import { cell } from './cell.ts';
import { headerCells } from './header-cells.ts';
import { indicatorCells } from './indicator-cells.ts';
import { layoutText, layoutValues } from './layout-values.ts';
import type { Cell, Grid, Sheet } from './sheet.ts';

/** The official form of an accepted declaration. What it was allowed to leave out is blank. */
export function fill(accepted: Accepted): Sheet {
  const filled = grid(accepted.declaration);
  const cells = filled.cells.map(one => (one.role === 'missing' ? { ...one, role: 'text' as const } : one));
  return { ...filled, cells, status: 'final', of: accepted };
}

/** The form as far as it is filled in: what the form requires and is not there is marked. */
export function draft(declaration: Declaration): Sheet {
  const values = layoutValues(declaration);
  const written = declaration.fields.get('fiscalYear')?.value;
  const filled = grid(declaration, { ...values, year: values.year ?? written ?? MISSING });
  const { rowCount, widths } = filled;
  const none = declaration.indicators.length === 0;
  const noIndicators = cell({ row: rowCount, column: 0, columnSpan: widths.length }, '', { role: 'missing' });
  return {
    ...filled,
    rowCount: none ? rowCount + 1 : rowCount,
    cells: [...filled.cells, ...(none ? [noIndicators] : [])].map(marked),
    documentTitle: `【草稿】${filled.documentTitle}`,
    status: 'draft',
  };
}

const MISSING = '〔缺〕';

/** On paper a shade alone could be taken for a form's own. */
function marked(one: Cell): Cell {
  return one.role === 'missing' ? { ...one, text: MISSING, align: 'center', prose: false } : one;
}

function grid(declaration: Declaration, values = layoutValues(declaration)): Grid {
  const { schema } = declaration.form;
  const { layout } = schema;
  const page = pageFor(layout, declaration);
  const header = arrange(page, schema, field => (declaration.fields.get(field)?.value ?? '') !== '');
  const table = indicatorCells(page.indicators, header.rowCount, declaration, values);
  const title = page.title.map(line => layoutText(line, schema, values)).filter(line => line !== '');
  return {
    title,
    widths: page.widths,
    rowCount: header.rowCount + table.rowCount,
    cells: [...headerCells(header, declaration, values), ...table.cells],
    header: { from: header.rowCount, to: header.rowCount + 1 },
    notes: page.notes.map(line => layoutText(line, schema, values)).filter(line => line !== ''),
    sign: page.sign.flatMap(({ label, field = '', blank }) => {
      const name = layoutText(label, schema, values);
      return name === '' ? [] : `${name}：${declaration.fields.get(field)?.value || blank}`;
    }),
    documentTitle: [declaration.fields.get(layout.subject)?.value ?? '', title.join('')].filter(part => part !== '').join(' — '),
    author: declaration.fields.get('implementingUnit')?.value ?? '',
    style: { paper: layout.paper, text: layout.text, headingWords: layout.headingWords },
  };
}

/** The page with 总体 where the declaration gives something that only it prints: an amount or an indicator. */
function pageFor({ annual, overall }: LayoutSchema, { funding, indicators }: Declaration): PageSchema {
  if (overall === null) return annual;
  const printed = new Set(amountsOf(annual));
  const sets = new Set(annual.indicators.columns.map(({ set }) => set));
  const isGiven = amountsOf(overall).some(amount => {
    const [group = '', part = ''] = amount.split('.');
    return !printed.has(amount) && funding.get(group)?.keys.given.get(part)?.blank === false;
  });
  return isGiven || indicators.some(({ set }) => !sets.has(set)) ? overall : annual;
}

function amountsOf(page: PageSchema): readonly string[] {
  return Object.values(page.rows).flatMap(({ cells }) => cells.flatMap(({ amount }) => amount ?? []));
}
