import { type Finding, findingOf, type Outcome } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { nearest } from '../../source/nearest.ts';
import { placeAt } from '../../syntax/place-at.ts';
import { isFormPath } from '../is-form-path.ts';
import { formSchema } from '../problems/form-schema.ts';
import { extendableIds, shippedSchema } from '../shipped-forms.ts';
import { didYouMean } from './schema-fault.ts';
import type { SchemaFile } from './schema-file.ts';
import type { Chain } from './schema-layer.ts';

/** The files of an `extends` chain as far as they have been read, the one that extends the others first. */
export type SchemaFiles = readonly [SchemaFile, ...SchemaFile[]];

/** What comes after the files read so far: nothing, so that the chain is complete, or another file, named relative to the last. */
export type Base =
  | { readonly kind: 'complete'; readonly chain: Chain }
  | { readonly kind: 'file'; readonly reference: string; readonly from: SchemaFile };

/** What the last file extends; without a value where a finding says why. The caller reads the file that this asks for, and adds it by `withFile`. */
export function baseOf(files: SchemaFiles): Outcome<Base | undefined> {
  const last = files.at(-1) ?? files[0];
  const reference = last.data['extends'];
  if (reference === undefined || reference === null) return { value: { kind: 'complete', chain: files }, findings: [] };
  if (typeof reference !== 'string')
    return failure(last, { zh: 'extends 应为表样名称或路径', en: 'extends is to be the id or path of a form' });
  if (isFormPath(reference)) return { value: { kind: 'file', reference, from: last }, findings: [] };
  const data = shippedSchema(reference);
  if (data !== undefined) return { value: { kind: 'complete', chain: [...files, { data, text: undefined }] }, findings: [] };
  const known = extendableIds.join(' ');
  const message = {
    zh: `extends 指向未知的表样“${reference}”，可用：${known}`,
    en: `extends names “${reference}”, which is no form; there are ${known}`,
  };
  return failure(last, message, didYouMean(nearest(reference, extendableIds)));
}

/** The files with the one that `baseOf` requests: what readSchemaFile made of it, or undefined where there is none. */
export function withFile(
  files: SchemaFiles,
  reference: string,
  read: Outcome<SchemaFile | undefined> | undefined,
): Outcome<SchemaFiles | undefined> {
  const last = files.at(-1) ?? files[0];
  if (read === undefined) return failure(last, { zh: `没有文件“${reference}”`, en: `there is no file “${reference}”` });
  const { value: file, findings } = read;
  if (file === undefined) return { value: undefined, findings };
  if (files.some(({ path }) => path === file.path))
    return failure(last, { zh: `表样经“${reference}”继承了自己`, en: `the form extends itself through “${reference}”` });
  return { value: [...files, file], findings: [] };
}

function failure(file: SchemaFile, message: Text, more: Pick<Finding, 'help'> = {}): Outcome<undefined> {
  const place = placeAt(file.text.source, file.text.tree, ['extends']);
  return { value: undefined, findings: [findingOf(formSchema, { place, message, ...more })] };
}
