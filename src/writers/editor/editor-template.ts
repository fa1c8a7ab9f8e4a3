import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { type Template, templateOf } from '../author/remarks.ts';
import type { JsonSchema } from './json-schema.ts';
import { words } from './words.ts';

/** What the parts of a form's schema are made from. */
export interface EditorTemplate {
  readonly form: Form;
  readonly say: (typeof words)[Language];
  /** What `init` says of the form's parts. */
  readonly remarks: Template;
  /** Keeps a schema that several spellings refer to, and gives the reference. */
  readonly define: (name: string, schema: JsonSchema) => string;
  /** What was defined. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

export function editorTemplate(form: Form, lang: Language): EditorTemplate {
  const definitions: Record<string, JsonSchema> = {};
  const define = (name: string, schema: JsonSchema): string => {
    definitions[name] = schema;
    return definition(name);
  };
  return { form, say: words[lang], remarks: templateOf(form, lang), define, definitions };
}

function definition(name: string): string {
  return `#/definitions/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
}
