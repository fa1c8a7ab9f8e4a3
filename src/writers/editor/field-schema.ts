import type { Identified } from '../../compiler/schema/form.ts';
import type { FieldKind, FieldSchema } from '../../compiler/schema/form-schema.ts';
import { shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { fieldRemarks, joined } from '../author/remarks.ts';
import type { EditorTemplate } from './editor-template.ts';
import { fundingSchema } from './funding-schema.ts';
import { indicatorsSchema } from './indicators-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { scalar } from './scalar.ts';
import { when } from './when.ts';

/** What stands behind the key of a field. */
export function fieldSchema(template: EditorTemplate, field: Identified<FieldSchema>): JsonSchema {
  const { remarks } = template;
  return {
    title: field.label,
    description: joined(remarks, fieldRemarks(remarks, field)),
    ...schemas[field.kind](template, field),
  };
}

type Make = (template: EditorTemplate, field: FieldSchema) => JsonSchema;

const textSchema: Make = ({ say }, { label, use }) =>
  use === 'required' ? scalar(say.blank(label), { blank: false }) : scalar(say.text(label), { blank: true });

const schemas: Readonly<Record<FieldKind, Make>> = {
  form: formReference,
  year: textSchema,
  text: textSchema,
  term: termSchema,
  date: textSchema,
  period: textSchema,
  funding: (template, { label }) => fundingSchema(template, label),
  // Whether a goal may be blank depends on the others.
  goal: ({ say }, { label }) => ({ ...scalar(say.text(label), { blank: true }), defaultSnippets: [{ label: '|', body: '|\n  $1' }] }),
  indicators: (template, { label }) => indicatorsSchema(template, label),
  unit: textSchema,
};

/** With another form's schema an editor would propose the wrong keys. A form of one's own may be named by its path. */
function formReference({ form: { schema }, say }: EditorTemplate): JsonSchema {
  const others = shippedFormIds.filter(id => id !== schema.id);
  const isOther = when({ enum: others }, { enum: [schema.id], errorMessage: say.otherForm(schema.id) });
  const isShipped = shippedFormIds.includes(schema.id);
  return { anyOf: [isOther], ...(isShipped && { defaultSnippets: [{ label: schema.id, body: schema.id }] }) };
}

function termSchema(template: EditorTemplate, field: FieldSchema): JsonSchema {
  const { form, remarks } = template;
  const { label, use, vocabulary = '' } = field;
  const terms = form.schema.vocabularies[vocabulary] ?? [];
  if (terms.length === 0) return textSchema(template, field);
  const known = { enum: terms, errorMessage: `${label}${remarks.say.colon}${remarks.say.terms}${terms.join(remarks.say.between)}` };
  return use === 'required' ? known : { anyOf: [known, { type: 'null' }] };
}
