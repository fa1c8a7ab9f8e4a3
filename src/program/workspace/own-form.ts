import { findingOf, type Finding, type Outcome } from '../../compiler/diagnostic/finding.ts';
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
import { pathFrom } from './form-path.ts';

/** What stands in a form schema of somebody's own. */
export type OwnForm =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'missing' }
  | { readonly kind: 'faulty'; readonly faults: readonly Finding[] };

/** Reads somebody's own form with all that it extends. Loads zod, so this module is imported only where a declaration names a file. */
export async function readOwnForm(host: Host, path: string, codes: ReadonlySet<string>): Promise<OwnForm> {
  const first = await readFile(host, path);
  if (first === undefined) return { kind: 'missing' };
  if (first.value === undefined) return { kind: 'faulty', faults: first.findings };
  const chain = await chainOf(host, first.value);
  if (chain.value === undefined) return { kind: 'faulty', faults: chain.findings };
  const { value: form, findings } = readForm(chain.value, { codes, sha256: text => host.sha256(text) });
  return form === undefined ? { kind: 'faulty', faults: findings } : { kind: 'form', form };
}

async function chainOf(host: Host, first: SchemaFile): Promise<Outcome<Chain | undefined>> {
  for (let files: SchemaFiles = [first]; ; ) {
    const { value: base, findings } = baseOf(files);
    if (base === undefined) return { value: undefined, findings };
    if (base.kind === 'complete') return { value: base.chain, findings: [] };
    const { reference, from } = base;
    const more = withFile(files, reference, await readFile(host, pathFrom(host, from.path, reference)));
    if (more.value === undefined) return { value: undefined, findings: more.findings };
    files = more.value;
  }
}

/** undefined: there is no such file. */
async function readFile(host: Host, path: string): Promise<Outcome<SchemaFile | undefined> | undefined> {
  const shown = shownPath(host, path);
  let bytes: Uint8Array;
  try {
    bytes = await host.read(path, SOURCE_LIMIT);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
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
