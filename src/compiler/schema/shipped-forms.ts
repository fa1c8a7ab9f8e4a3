import { shippedGrammar } from '../value/shipped-grammar.generated.ts';
import type { PlainData } from '../syntax/plain-data.ts';
import type { Form } from './form.ts';
import type { FormSchema } from './form-schema.ts';
import { makeForm } from './make-form.ts';
import { shippedBases, shippedForms } from './shipped-forms.generated.ts';

export const shippedFormIds: readonly string[] = Object.keys(shippedForms);

const made = new Map<string, Form>();

/** A shipped form, made on first use. */
export function shippedForm(id: string): Form | undefined {
  const shipped = Object.hasOwn(shippedForms, id) ? shippedForms[id] : undefined;
  if (!shipped) return undefined;
  const form = made.get(id) ?? makeForm(parsed(shipped.json), shipped.fingerprint, shippedGrammar);
  made.set(id, form);
  return form;
}

/** The schema that `extends: <id>` names: a shipped form, or one of the bases that the shipped forms extend themselves. */
export function shippedSchema(id: string): PlainData | undefined {
  if (Object.hasOwn(shippedForms, id)) return plain(shippedForms[id]?.json);
  return Object.hasOwn(shippedBases, id) ? plain(shippedBases[id]) : undefined;
}

export const extendableIds: readonly string[] = [...shippedFormIds, ...Object.keys(shippedBases)];

function parsed(json: string): FormSchema {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The schema was validated when perfdecl was built
  return JSON.parse(json) as FormSchema;
}

function plain(json: string | undefined): PlainData | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON holds plain data and nothing else
  return json === undefined ? undefined : (JSON.parse(json) as PlainData);
}
