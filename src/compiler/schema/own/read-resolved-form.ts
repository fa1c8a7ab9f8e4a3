import type { PlainData } from '../../syntax/plain-data.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Form } from '../form.ts';
import { makeForm } from '../make-form.ts';
import { reservedNames } from './check-ids.ts';
import { checkPaper } from './check-layout.ts';
import { formGrammar } from './form-grammar.ts';
import { schemaShape } from './schema-shape.ts';

/**
 * Makes a form from its resolved schema, as a PDF carries it; undefined for what is none. Its names were checked when it was resolved, and without
 * the forms that it extended they cannot be again: what it removed of them may still be named. Loads zod.
 */
export function readResolvedForm(data: PlainData, sha256: (text: string) => string): Form | undefined {
  const { success, data: schema } = schemaShape.safeParse(data);
  if (!success || [...reservedNames(data), ...checkPaper(schema.layout.paper)].length > 0) return undefined;
  const { grammar } = formGrammar(schema.values);
  return grammar === null ? undefined : makeForm(schema, fingerprint(schema, sha256), grammar);
}
