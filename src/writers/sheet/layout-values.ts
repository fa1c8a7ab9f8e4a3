import type { Declaration } from '../../compiler/declaration/declaration.ts';
import { projectSpan } from '../../compiler/declaration/header/project-span.ts';
import type { FormSchema } from '../../compiler/schema/form-schema.ts';
import { isVariable, labelFor, type LayoutVariable } from '../../compiler/schema/layout-text.ts';

/** What the layout's {title}, {year} … stand for in a declaration; a year that is not known is absent. */
export type LayoutValues = Readonly<Record<LayoutVariable, string | undefined>>;

export function layoutValues(declaration: Declaration): LayoutValues {
  const { schema } = declaration.form;
  const { start, end } = projectSpan(declaration);
  return {
    title: schema.title,
    unit: schema.unit,
    year: declaration.fiscalYear?.value?.toString(),
    startYear: start?.day.first.slice(0, 4),
    endYear: end?.day.last.slice(0, 4),
  };
}

/** A text of the layout with its blanks filled in; a line with a blank that nothing fills is left out. */
export function layoutText(text: string, schema: FormSchema, values: LayoutValues): string {
  const lines = text.split('\n').map(line => {
    const filled = line.split(/\{([^{}]*)\}/).map((part, index) => {
      if (index % 2 === 0) return part;
      return isVariable(part) ? values[part] : labelFor(schema, part);
    });
    return filled.includes(undefined) ? undefined : filled.join('');
  });
  return lines.filter(line => line !== undefined).join('\n');
}
