import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Form, Identified } from '../../compiler/schema/form.ts';
import type { FieldSchema } from '../../compiler/schema/form-schema.ts';
import { type EditorTemplate, editorTemplate } from './editor-template.ts';
import { fieldSchema } from './field-schema.ts';
import { draft07, type JsonSchema } from './json-schema.ts';
import { allOf, requirement } from './requirement.ts';
import { spelledProperties, spellingsOf } from './spelled-keys.ts';

/**
 * The JSON Schema of the declarations of a form, for editors: they propose its keys and terms, explain them, and mark clear faults. It is open,
 * since the compiler reads keys in more spellings than a schema can list; what it accepts may still have errors, which `check` finds.
 */
export function formSchema(form: Form, lang: Language): JsonSchema {
  const template = editorTemplate(form, lang);
  const fields = form.fields.all.filter(({ use }) => use !== 'absent');
  const properties = spelledProperties(template, form.fields, field => [`fields.${field.id}`, fieldSchema(template, field)]);
  return {
    $schema: draft07,
    title: `${form.schema.title}（${form.schema.id}）`,
    type: 'object',
    properties,
    ...allOf([...fields.flatMap(field => requiredField(template, field)), ...requiredGoal(template, fields)]),
    definitions: template.definitions,
  };
}

/** A configuration may name the form of declarations that name none. */
function requiredField({ say }: EditorTemplate, field: Identified<FieldSchema>): readonly JsonSchema[] {
  const { kind, label, use } = field;
  return use === 'required' && kind !== 'form' && kind !== 'goal' ? [requirement(spellingsOf(field), label, say.missing(label))] : [];
}

/** One of the goal texts is enough. */
function requiredGoal({ say, remarks }: EditorTemplate, fields: readonly Identified<FieldSchema>[]): readonly JsonSchema[] {
  const goals = fields.filter(({ kind }) => kind === 'goal');
  const [first] = goals;
  if (first === undefined) return [];
  const labels = goals.map(({ label }) => label).join(remarks.say.between);
  return [requirement(goals.flatMap(spellingsOf), first.label, goals.length === 1 ? say.missing(labels) : say.goals(labels))];
}
