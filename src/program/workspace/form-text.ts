import type { Outcome } from '../../compiler/diagnostic/finding.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { type FormWorld, readForm } from '../../compiler/schema/own/read-form.ts';
import { baseOf, withFile } from '../../compiler/schema/own/base-of.ts';
import { readSchemaFile } from '../../compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';

/** Reads a form from its text alone: it may extend what is shipped, and finds no other file. Loads zod: import it when needed. */
export function readFormText(text: string, name: string, world: FormWorld): Outcome<Form | undefined> {
  const { value: file, findings } = readSchemaFile(name, sourceFile(name, text));
  if (file === undefined) return { value: undefined, findings };
  const { value: base, findings: faults } = baseOf([file]);
  if (base === undefined) return { value: undefined, findings: faults };
  if (base.kind === 'complete') return readForm(base.chain, world);
  return { value: undefined, findings: withFile([file], base.reference, undefined).findings };
}
