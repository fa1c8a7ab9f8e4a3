import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { formSchema } from '../../src/writers/editor/form-schema.ts';
import { schemaText } from '../../src/writers/editor/schema-text.ts';
import type { Generated } from './generated.ts';

/** The JSON Schemas of the shipped forms, as `perfdecl schema <form>` prints them: the modeline of a declaration names one by its path. */
export function generatedEditorSchemas(): readonly Generated[] {
  return shippedFormIds
    .flatMap(id => shippedForm(id) ?? [])
    .map(form => ({ path: `schemas/editor/${form.schema.id}.schema.json`, text: schemaText(formSchema(form, 'zh')) }));
}
