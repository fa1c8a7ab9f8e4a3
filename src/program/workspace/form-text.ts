import type { Outcome } from '../../compiler/diagnostic/finding.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { type FormWorld, readForm } from '../../compiler/schema/own/read-form.ts';
import { resolveExtends } from '../../compiler/schema/own/resolve-extends.ts';
import { readSchemaFile } from '../../compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';

/** Reads a form from its text alone: it may extend what is shipped, and finds no other file. Loads zod: import it when needed. */
export function readFormText(text: string, name: string, world: FormWorld): Outcome<Form | undefined> {
  const { value: file, findings } = readSchemaFile(name, sourceFile(name, text));
  if (file === undefined) return { value: undefined, findings };
  const following = resolveExtends(file);
  let step = following.next();
  while (step.done !== true) step = following.next(undefined);
  const { value: chain, findings: faults } = step.value;
  return chain === undefined ? { value: undefined, findings: faults } : readForm(chain, world);
}
