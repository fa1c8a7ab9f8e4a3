import { catalogue } from '../../compiler/catalogue.ts';
import { findingOf, type Outcome } from '../../compiler/diagnostic/finding.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { formSchema } from '../../compiler/schema/problems/form-schema.ts';
import { readForm } from '../../compiler/schema/own/read-form.ts';
import { baseOf, type SchemaFiles, withFile } from '../../compiler/schema/own/base-of.ts';
import type { Chain } from '../../compiler/schema/own/schema-layer.ts';
import { readSchemaFile, type SchemaFile } from '../../compiler/schema/own/schema-file.ts';
import { placeIn } from '../../compiler/source/place.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { reasonText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { decode, SOURCE_LIMIT } from './decode.ts';
import { shownPath } from './find-sources.ts';
import type { NamedForm } from './forms.ts';
import { folderOf, slashed } from './path.ts';
import type { FileRead } from './file-read.ts';

/** Reads somebody's own form with all that it extends. Loads zod, so this module is imported only where a form of one's own is named. */
export async function readOwnForm(host: Host, path: string): Promise<NamedForm> {
  const reads: FileRead[] = [];
  const first = await readFile(host, path, reads);
  if (first === undefined) return { kind: 'missing', reads };
  if (first.value === undefined) return { kind: 'faulty', faults: first.findings, reads };
  const { value: chain, findings: broken } = await chainOf(host, first.value, reads);
  if (chain === undefined) return { kind: 'faulty', faults: broken, reads };
  const { value: form, findings } = readForm(chain, { codes, sha256: text => host.sha256(text) });
  return form === undefined ? { kind: 'faulty', faults: findings, reads } : { kind: 'form', form, reads };
}

/** Reads a form from its text alone: it may extend what is shipped, and finds no other file. */
export function readFormText(text: string, name: string, sha256: (text: string) => string): Outcome<Form | undefined> {
  const { value: file, findings } = readSchemaFile(name, sourceFile(name, text));
  if (file === undefined) return { value: undefined, findings };
  const { value: base, findings: faults } = baseOf([file]);
  if (base === undefined) return { value: undefined, findings: faults };
  if (base.kind === 'complete') return readForm(base.chain, { codes, sha256 });
  return { value: undefined, findings: withFile([file], base.reference, undefined).findings };
}

/** The problem codes that a form may set the severity of. */
const codes: ReadonlySet<string> = new Set(Object.keys(catalogue));

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
  const shown = shownPath(host, path);
  let bytes: Uint8Array;
  try {
    bytes = await host.read(path, SOURCE_LIMIT);
    reads.push({ path, sha256: host.sha256(bytes) });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    reads.push({ path, sha256: null });
    if (error.reason === 'missing' || error.reason === 'not-a-folder' || error.reason === 'name') return undefined;
    const { zh, en } = reasonText(error);
    return unreadable(shown, { zh: `表样文件无法读取：${zh}`, en: `the form schema cannot be read: ${en}` });
  }
  const { encoding, text } = decode(bytes);
  if (encoding !== 'utf-8') return unreadable(shown, { zh: '表样文件不是 UTF-8 编码', en: 'the form schema is not UTF-8' });
  return readSchemaFile(path, sourceFile(shown, text));
}

function unreadable(shown: string, message: Text): Outcome<undefined> {
  return { value: undefined, findings: [findingOf(formSchema, { place: placeIn(sourceFile(shown, ''), 0, 0), message })] };
}
