import type { Text } from '../../diagnostic/problem.ts';
import type { FieldKind, FormSchema, PageSchema } from '../form-schema.ts';
import type { SchemaFault } from './schema-fault.ts';
import type { Path } from './schema-layer.ts';

/** Kinds of field that no cell prints: the year stands in the title, the others are no text of their own. */
const withoutCell: ReadonlySet<FieldKind> = new Set(['form', 'year', 'unit', 'funding', 'indicators']);

/** Official forms have no cell for it; the JSON keeps it for those who match declarations with budgets. */
const KEPT_ONLY = 'projectCode';

/** What a form asks for and then drops: a field, an amount or a column that no cell prints, an amount in no sum. `ownFields` stand in no shipped form. */
export function* checkPrinted(schema: FormSchema, ownFields: ReadonlySet<string>): Iterable<SchemaFault> {
  const pages = pagesOf(schema);
  for (const page of pages) {
    yield* checkFields(schema, page, ownFields);
    yield* checkAmounts(schema, page);
    yield* checkColumns(schema, page);
  }
  yield* checkGoals(schema, pages);
  yield* checkSums(schema);
}

/** A page of the form, and what its cells print. */
interface Printed {
  readonly path: string;
  readonly page: PageSchema;
  readonly fields: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
}

function pagesOf({ layout: { annual, overall } }: FormSchema): readonly Printed[] {
  return [printedOn('annual', annual), ...(overall ? [printedOn('overall', overall)] : [])];
}

function printedOn(id: string, page: PageSchema): Printed {
  const cells = Object.values(page.rows).flatMap(row => row.cells);
  return {
    path: `layout.${id}`,
    page,
    fields: new Set([...cells, ...page.sign].flatMap(({ field }) => field ?? [])),
    amounts: new Set(cells.flatMap(({ amount }) => amount ?? [])),
    goals: new Set(cells.flatMap(({ goal }) => goal ?? [])),
  };
}

/** Whichever page is printed, it has every required field, and every field of the form's own but those that are only kept. */
function* checkFields({ fields }: FormSchema, { path, fields: printed }: Printed, own: ReadonlySet<string>): Iterable<SchemaFault> {
  for (const [id, { label, kind, use }] of Object.entries(fields)) {
    if (withoutCell.has(kind) || kind === 'goal' || printed.has(id)) continue;
    if (use === 'required')
      yield notPrinted(
        ['fields', id],
        `“${label}”必填，却没有一行打印它`,
        `“${label}” is required, but no row prints it`,
        path,
        `field: ${id}`,
      );
    if (use !== 'optional' || !own.has(id) || id === KEPT_ONLY) continue;
    const fault = notPrinted(['fields', id], `没有一行打印“${label}”`, `no row prints “${label}”`, path, `field: ${id}`);
    const { help } = fault;
    yield {
      ...fault,
      help: { zh: `${help.zh}；只记入 JSON 的，写 use: extra`, en: `${help.en}; write \`use: extra\` if it is only kept in the JSON` },
    };
  }
}

/** A goal stands on one of the pages: the annual one has no overall goal. */
function* checkGoals({ fields }: FormSchema, pages: readonly Printed[]): Iterable<SchemaFault> {
  for (const [id, { label, kind, use }] of Object.entries(fields)) {
    if (kind !== 'goal' || use !== 'required' || pages.some(({ goals }) => goals.has(id))) continue;
    yield notPrinted(
      ['fields', id],
      `“${label}”必填，却没有一行打印它`,
      `“${label}” is required, but no row prints it`,
      'layout.annual',
      `goal: ${id}`,
    );
  }
}

function* checkAmounts({ funding }: FormSchema, { path, amounts }: Printed): Iterable<SchemaFault> {
  for (const [group, { parts, use }] of Object.entries(funding)) {
    if (use !== 'required') continue;
    for (const [id, part] of Object.entries(parts)) {
      if (part.use === 'absent' || amounts.has(`${group}.${id}`)) continue;
      yield notPrinted(
        ['funding', group, 'parts', id],
        `没有一行打印“${part.label}”`,
        `no row prints “${part.label}”`,
        path,
        `amount: ${group}.${id}`,
      );
    }
  }
}

/** An indicator is printed with its name and its value, and with what the form requires besides. */
function* checkColumns({ fields }: FormSchema, { path, page }: Printed): Iterable<SchemaFault> {
  const printed = new Set<string>(page.indicators.columns.map(({ content }) => content));
  for (const [id, { label, use }] of Object.entries(fields['indicators']?.columns ?? {})) {
    if (use !== 'required' || printed.has(id)) continue;
    yield {
      path: [...path.split('.'), 'indicators'],
      message: { zh: `${path}.indicators 没有打印“${label}”的一列`, en: `${path}.indicators has no column for “${label}”` },
      help: {
        zh: `在 columns 里加一列：{ label: ${label}, content: ${id} }`,
        en: `add a column to columns: { label: ${label}, content: ${id} }`,
      },
    };
  }
}

function notPrinted(path: Path, zh: string, en: string, page: string, content: string): SchemaFault & { readonly help: Text } {
  return {
    path,
    message: { zh, en },
    help: {
      zh: `在 ${page}.rows 里加一行或一格：{ ${content} }；after 写它排在哪一行后面`,
      en: `add a row or a cell to ${page}.rows: { ${content} }; \`after\` names the row above it`,
    },
  };
}

function* checkSums({ funding }: FormSchema): Iterable<SchemaFault> {
  for (const [group, { parts, sums, use }] of Object.entries(funding)) {
    const [total] = Object.keys(sums);
    if (use === 'absent' || total === undefined) continue;
    const summed = new Set(Object.entries(sums).flatMap(([sum, of]) => [sum, ...of]));
    for (const [id, part] of Object.entries(parts)) {
      if (part.use === 'absent' || summed.has(id)) continue;
      const all = [...(sums[total] ?? []), id].join(', ');
      yield {
        path: ['funding', group, 'parts', id],
        message: { zh: `“${part.label}”不在任何合计里`, en: `no sum holds “${part.label}”` },
        help: { zh: `写进 funding.${group}.sums.${total}：[${all}]`, en: `add it to funding.${group}.sums.${total}: [${all}]` },
      };
    }
  }
}
