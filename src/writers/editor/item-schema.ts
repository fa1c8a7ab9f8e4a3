import type { Category, Identified } from '../../compiler/schema/form.ts';
import type { ColumnSchema } from '../../compiler/schema/form-schema.ts';
import { exampleOf, kinds } from '../../compiler/value/kinds.ts';
import { signs } from '../../compiler/value/value.ts';
import { about, joined, kindsRemark, useOf } from '../author/remarks.ts';
import type { EditorTemplate } from './editor-template.ts';
import type { JsonSchema, Snippet } from './json-schema.ts';
import { allOf, requirement } from './requirement.ts';
import { scalar } from './scalar.ts';
import { spelledProperties, spellingsOf } from './spelled-keys.ts';

/** One indicator: by its columns, or as one key that is no column, its name, with the value behind it. */
export function itemSchema(template: EditorTemplate, category: Category): JsonSchema {
  const { define, form, say } = template;
  const value = [`values.${category.id}`, valueSchema(template, category)] as const;
  const properties = spelledProperties(template, form.columns, column =>
    column.id === 'value' ? value : [`columns.${column.id}`, columnSchema(template, column)],
  );
  // A name may be the key itself; whether a value is there depends on that too.
  const required = form.columns.all.filter(({ id, use }) => use === 'required' && id !== 'name' && id !== 'value');
  return {
    type: 'object',
    errorMessage: say.list,
    properties,
    additionalProperties: { $ref: define(...value) },
    ...allOf(required.map(column => requirement(spellingsOf(column), column.label, say.missing(column.label)))),
  };
}

/** `- 举办培训班: ≥5期`, as the description of the category has it. */
export function itemSnippet({ remarks }: EditorTemplate, { level2 }: Category): Snippet {
  const [kind] = level2.kinds;
  const [, name = remarks.say.name, value = (kind && exampleOf(kind)) ?? ''] = /^如 - ([^:]+): (.+)$/.exec(level2.description ?? '') ?? [];
  return {
    label: `${name}: ${value}`,
    description: `${remarks.say.name}: ${remarks.say.value}`,
    body: { [`\${1:${name}}`]: `\${2:${value}}` },
  };
}

/** A value, also behind the name in the short form. */
function valueSchema({ form, remarks, say }: EditorTemplate, { level2 }: Category): JsonSchema {
  const label = form.columns.get('value')?.label ?? '';
  return {
    title: label,
    description: joined(remarks, [kindsRemark(remarks, level2), about(remarks, level2)]),
    ...scalar(say.text(label), { blank: true }),
    defaultSnippets: level2.kinds.flatMap(kind => {
      const example = exampleOf(kind);
      if (example === undefined) return [];
      const { canonical } = form.parseValue(example, {});
      return { label: canonical, description: kinds[kind].name[remarks.lang], body: canonical };
    }),
  };
}

function columnSchema({ remarks, say }: EditorTemplate, column: Identified<ColumnSchema>): JsonSchema {
  const blank = column.use !== 'required';
  return {
    title: column.label,
    description: joined(remarks, [useOf(remarks, column), about(remarks, column)]),
    ...scalar(blank ? say.text(column.label) : say.blank(column.label), { blank }),
    // `>` would have to be quoted.
    ...(column.id === 'operator' && { defaultSnippets: [signs.ge, signs.le, signs.eq].map(sign => ({ label: sign, body: sign })) }),
  };
}
