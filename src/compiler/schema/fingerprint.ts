import type { FormSchema } from './form-schema.ts';

/** Identifies the contents of a form: sha256:… over its schema, in the order of its keys, without descriptions. `sha256` is the host's, in hexadecimal. */
export function fingerprint(schema: FormSchema, sha256: (text: string) => string): string {
  return `sha256:${sha256(canonicalJson(schema))}`;
}

function canonicalJson(schema: FormSchema): string {
  // A field may have the id `description`; a description is a text.
  return JSON.stringify(schema, (key, value: unknown) => (key === 'description' && typeof value === 'string' ? undefined : value));
}
