import { catalogue } from '../../compiler/catalogue.ts';
import type { Outcome } from '../../compiler/diagnostic/finding.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { formSchema } from '../../compiler/schema/problems/form-schema.ts';
import { readForm } from '../../compiler/schema/own/read-form.ts';
import { baseOf, type SchemaFiles, withFile } from '../../compiler/schema/own/base-of.ts';
import type { Chain } from '../../compiler/schema/own/schema-layer.ts';
import { readSchemaFile, type SchemaFile } from '../../compiler/schema/own/schema-file.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import type { Host } from '../host/host.ts';
import type { NamedForm } from './forms.ts';
import { folderOf, slashed } from './path.ts';
import type { FileRead } from './file-read.ts';
import { readSettings } from './settings-text.ts';

/** Reads somebody's own form with all that it extends. Loads zod, so this module is imported only where a form of one's own is named. */
export async function readOwnForm(host: Host, path: string): Promise<NamedForm> {
  const reads: FileRead[] = [];
  const first = await readFile(host, path, reads);
  if (first === undefined) return { kind: 'missing', reads };
  if (first.value === undefined) return { kind: 'faulty', faults: first.findings, reads };
  const { value: chain, findings: broken } = await chainOf(host, first.value, reads);
  if (chain === undefined) return { kind: 'faulty', faults: broken, reads };
  const { value: form, findings } = readForm(chain, { problems: catalogue, sha256: text => host.sha256(text) });
  return form === undefined ? { kind: 'faulty', faults: findings, reads } : { kind: 'form', form, reads };
}

/** Reads a form from its text alone: it may extend what is shipped, and finds no other file. */
export function readFormText(text: string, name: string, sha256: (text: string) => string): Outcome<Form | undefined> {
  const { value: file, findings } = readSchemaFile(name, sourceFile(name, text));
  if (file === undefined) return { value: undefined, findings };
  const { value: base, findings: faults } = baseOf([file]);
  if (base === undefined) return { value: undefined, findings: faults };
  if (base.kind === 'complete') return readForm(base.chain, { problems: catalogue, sha256 });
  return { value: undefined, findings: withFile([file], base.reference, undefined).findings };
}

async function chainOf(host: Host, first: SchemaFile, reads: FileRead[]): Promise<Outcome<Chain | undefined>> {
  for (let files: SchemaFiles = [first]; ; ) {
    const { value: base, findings } = baseOf(files);
    if (base === undefined) return { value: undefined, findings };
    if (base.kind === 'complete') return { value: base.chain, findings: [] };
    const path = host.resolve(folderOf(base.from.path), slashed(base.reference));
    const more = withFile(files, base.reference, await readFile(host, path, reads));
    if (more.value === undefined) return { value: undefined, findings: more.findings };
    files = more.value;
  }
}

/** undefined: there is no such file. */
async function readFile(host: Host, path: string, reads: FileRead[]): Promise<Outcome<SchemaFile | undefined> | undefined> {
  const { read, reason, text } = await readSettings(host, path, formSchema, { zh: '表样文件', en: 'the form schema' });
  reads.push(read);
  if (reason === 'missing' || reason === 'not-a-folder' || reason === 'name') return undefined;
  return text.value === undefined ? { value: undefined, findings: text.findings } : readSchemaFile(path, text.value);
}
