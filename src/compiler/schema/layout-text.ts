import type { ColumnSchema, FormSchema, Use } from './form-schema.ts';

/** What the texts of a layout may hold besides labels: {year} is the declaration's 年度, {startYear} and {endYear} are the project's. */
export const layoutVariables = ['title', 'unit', 'year', 'startYear', 'endYear'] as const;
export type LayoutVariable = (typeof layoutVariables)[number];

/** The names in braces. */
export function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
}

export function isVariable(name: string): name is LayoutVariable {
  return layoutVariables.some(variable => variable === name);
}

/** The label of a field, a column, a funding group or a part, as projectName, indicators.value, annual or annual.fiscal; undefined where the form has none. */
export function labelFor(schema: FormSchema, name: string): string | undefined {
  const [outer = '', inner] = name.split('.');
  const field = inUse(schema.fields[outer]);
  const group = inUse(schema.funding[outer]);
  if (inner === undefined) return (field ?? group)?.label;
  const columns: Readonly<Record<string, ColumnSchema>> = field?.columns ?? {};
  return (inUse(columns[inner]) ?? inUse(group?.parts[inner]))?.label;
}

function inUse<T extends { readonly use: Use }>(member: T | undefined): T | undefined {
  return member?.use === 'absent' ? undefined : member;
}
