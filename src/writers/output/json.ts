import type { Accepted } from '../../compiler/compile.ts';
import type { Declaration, FundingGroup, Indicator } from '../../compiler/declaration/declaration.ts';
import { projectSpan } from '../../compiler/declaration/header/project-span.ts';
import type { Diagnostic } from '../../compiler/diagnostic/finding.ts';
import type { Severity } from '../../compiler/diagnostic/problem.ts';
import type { FieldSchema } from '../../compiler/schema/form-schema.ts';
import type { SourceFile } from '../../compiler/source/source-file.ts';
import { withDecimals } from '../../compiler/value/decimal.ts';
import { valueJson } from '../../compiler/value/value-json.ts';
import { dateText } from '../sheet/date-text.ts';
import { orderedIndicators } from '../sheet/ordered-indicators.ts';
import type { Output, OutputWorld } from './output.ts';

/** The validated declaration, `perfdecl/declaration@1`: equal input gives equal bytes, since every mapping is made in the order of the contract. */
export const json: Output<Accepted, string> = {
  write: async (accepted, world) => `${JSON.stringify(declarationJson(accepted, world), null, 2)}\n`,
};

type Json = null | number | string | readonly Json[] | { readonly [key: string]: Json } | Readonly<Record<string, unknown>>;

function declarationJson({ source, form, declaration, diagnostics }: Accepted, { sourceDigest, findings }: OutputWorld): Json {
  const { schema, fingerprint } = form;
  return {
    format: 'perfdecl/declaration@1',
    form: { id: schema.id, title: schema.title, fingerprint },
    source: { name: fileName(source.name), sha256: sourceDigest },
    fiscalYear: declaration.fiscalYear?.value ?? null,
    fields: fieldsJson(declaration),
    funding: { unit: schema.unit, groups: groupsJson(declaration) },
    goals: goalsJson(declaration),
    indicators: orderedIndicators(declaration).map(indicator => indicatorJson(indicator, source)),
    findings: findings ?? { error: count(diagnostics, 'error'), warning: count(diagnostics, 'warning'), info: count(diagnostics, 'info') },
  };
}

const headerKinds: readonly FieldSchema['kind'][] = ['text', 'term', 'period', 'date'];

/** The header in the form's order. A form with a period has the two dates that come from it, where other forms have theirs. */
function fieldsJson(declaration: Declaration): Json {
  const { schema } = declaration.form;
  const fields = Object.entries(schema.fields).filter(([, { kind }]) => headerKinds.includes(kind));
  const hasPeriod = fields.some(([, field]) => field.kind === 'period' && isInForm(field));
  const own = fields.filter(([id, field]) => isGivenOrAsked(declaration, id, field) || (field.kind === 'date' && hasPeriod));
  const { start, end } = projectSpan(declaration);
  const days = new Map([
    ['startDate', start?.day],
    ['endDate', end?.day],
  ]);
  return Object.fromEntries(
    own.map(([id]) => {
      const day = days.get(id);
      return [id, day ? dateText(day) : (declaration.fields.get(id)?.value ?? null)];
    }),
  );
}

function groupsJson({ form: { schema }, funding }: Declaration): Json {
  const groups = Object.entries(schema.funding).filter(([, group]) => isInForm(group));
  return Object.fromEntries(
    groups.map(([id, { parts }]) => [
      id,
      groupJson(
        funding.get(id),
        Object.entries(parts).flatMap(([part, it]) => (isInForm(it) ? part : [])),
      ),
    ]),
  );
}

function groupJson(group: FundingGroup | undefined, parts: readonly string[]): Json {
  if (group === undefined) return null;
  return Object.fromEntries(
    parts.map(part => {
      const amount = group.parts.get(part)?.value;
      return [part, amount === undefined ? null : withDecimals(amount, 2)];
    }),
  );
}

function goalsJson({ form: { schema }, goals }: Declaration): Json {
  const fields = Object.entries(schema.fields).filter(([, field]) => field.kind === 'goal' && isInForm(field));
  return Object.fromEntries(fields.map(([id]) => [id, goals.get(id)?.value ?? []]));
}

function indicatorJson({ place, set, category, level1, level2, name, value, weight, note }: Indicator, source: SourceFile): Json {
  return {
    set,
    category,
    level1: level1.label,
    level2: level2.label,
    name: name?.value ?? null,
    value: value?.value ? valueJson(value.value) : null,
    weight: weight?.value ?? null,
    note: note?.value ?? null,
    line: source.positionAt((name?.node?.place ?? place).start).line,
  };
}

/** What published forms print besides those of this one is there only where it is given. */
function isGivenOrAsked({ fields }: Declaration, id: string, field: FieldSchema): boolean {
  return isInForm(field) && (field.use !== 'extra' || fields.get(id)?.value !== undefined);
}

function isInForm({ use }: Pick<FieldSchema, 'use'>): boolean {
  return use !== 'absent';
}

function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
