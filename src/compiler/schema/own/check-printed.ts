import type { CellSchema, FieldKind, FormSchema } from '../form-schema.ts';
import type { SchemaFault } from './schema-fault.ts';

/** Kinds of field that no cell prints: the year stands in the title, the others are no text of their own. */
const withoutCell: ReadonlySet<FieldKind> = new Set(['form', 'year', 'unit', 'funding', 'indicators']);

/** What a form asks for and then drops: a required field without a cell, an amount without a cell or in no sum. */
export function* checkPrinted(schema: FormSchema): Iterable<SchemaFault> {
  const pages = [schema.layout.annual, ...(schema.layout.overall === null ? [] : [schema.layout.overall])];
  const cells = pages.flatMap(page => Object.values(page.rows).flatMap(row => row.cells));
  const signed = pages.flatMap(page => page.sign.flatMap(({ field }) => field ?? []));
  yield* checkFields(schema, new Set([...cells.flatMap(({ field, goal }) => field ?? goal ?? []), ...signed]));
  yield* checkAmounts(schema, cells);
}

function* checkFields({ fields }: FormSchema, printed: ReadonlySet<string>): Iterable<SchemaFault> {
  for (const [id, { label, kind, use }] of Object.entries(fields)) {
    if (use !== 'required' || withoutCell.has(kind) || printed.has(id)) continue;
    const content = kind === 'goal' ? 'goal' : 'field';
    yield {
      path: ['fields', id],
      message: { zh: `“${label}”必填，却没有一行打印它`, en: `“${label}” is required, but no row prints it` },
      help: {
        zh: `在 layout.annual.rows 里加一行或一格：{ ${content}: ${id} }；after 写它排在哪一行后面`,
        en: `add a row or a cell to layout.annual.rows: { ${content}: ${id} }; \`after\` names the row above it`,
      },
    };
  }
}

function* checkAmounts({ funding }: FormSchema, cells: readonly CellSchema[]): Iterable<SchemaFault> {
  const printed = new Set(cells.flatMap(({ amount }) => amount ?? []));
  for (const [group, { parts, sums, use }] of Object.entries(funding)) {
    if (use === 'absent') continue;
    const [total] = Object.keys(sums);
    const summed = new Set(Object.entries(sums).flatMap(([sum, of]) => [sum, ...of]));
    for (const [id, part] of Object.entries(parts)) {
      if (part.use === 'absent') continue;
      const path = ['funding', group, 'parts', id];
      if (total !== undefined && !summed.has(id)) {
        yield {
          path,
          message: { zh: `“${part.label}”不在任何合计里`, en: `no sum holds “${part.label}”` },
          help: {
            zh: `写进 funding.${group}.sums.${total}：[${[...(sums[total] ?? []), id].join(', ')}]`,
            en: `add it to funding.${group}.sums.${total}: [${[...(sums[total] ?? []), id].join(', ')}]`,
          },
        };
      }
      if (!printed.has(`${group}.${id}`)) {
        yield {
          path,
          message: { zh: `没有一行打印“${part.label}”`, en: `no row prints “${part.label}”` },
          help: {
            zh: `在 layout.annual.rows 里加一格：{ amount: ${group}.${id} }`,
            en: `add a cell to layout.annual.rows: { amount: ${group}.${id} }`,
          },
        };
      }
    }
  }
}
