import { type Finding, findingOf, type Outcome } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { placeAt } from '../../syntax/place-at.ts';
import type { PlainData } from '../../syntax/plain-data.ts';
import { nearest } from '../../source/nearest.ts';
import { formSchema } from '../problems/form-schema.ts';
import { didYouMean } from './schema-fault.ts';
import { isFormPath } from '../is-form-path.ts';
import type { SchemaFile } from './schema-file.ts';
import type { Chain, SchemaLayer } from './schema-layer.ts';
import { extendableIds, shippedSchema } from '../shipped-forms.ts';

/** A file that a form schema extends, as written: a path relative to the file that names it. */
export interface SchemaRequest {
  readonly reference: string;
  readonly from: SchemaFile;
}

/** The answer: what readSchemaFile made of the file, or undefined where there is none. */
export type SchemaAnswer = Outcome<SchemaFile | undefined> | undefined;

/**
 * Follows `extends` to its end. It asks for each file by yielding a request, and is given the answer by `next`: so it stays synchronous,
 * and its caller reads files as it likes. The value is absent where a finding says why.
 */
export function* resolveExtends(first: SchemaFile): Generator<SchemaRequest, Outcome<Chain | undefined>, SchemaAnswer> {
  const files: [SchemaFile, ...SchemaFile[]] = [first];
  for (let file = first; ; ) {
    const reference = file.data['extends'];
    if (reference === undefined || reference === null) return chainOf(files);
    if (typeof reference !== 'string')
      return failure(file, { zh: 'extends 应为表样名称或路径', en: 'extends is to be the id or path of a form' });
    if (!isFormPath(reference)) {
      const shipped = shippedSchema(reference);
      return shipped === undefined ? unknownBase(file, reference) : chainOf(files, shipped);
    }
    const answer = yield { reference, from: file };
    if (answer === undefined) return failure(file, { zh: `没有文件“${reference}”`, en: `there is no file “${reference}”` });
    const { value: base, findings } = answer;
    if (base === undefined) return { value: undefined, findings };
    if (files.some(({ path }) => path === base.path)) {
      return failure(file, { zh: `表样经“${reference}”继承了自己`, en: `the form extends itself through “${reference}”` });
    }
    files.push(base);
    file = base;
  }
}

function chainOf([first, ...rest]: readonly [SchemaFile, ...SchemaFile[]], shipped?: PlainData): Outcome<Chain> {
  const last: readonly SchemaLayer[] = shipped === undefined ? [] : [{ data: shipped, text: undefined }];
  return { value: [first, ...rest, ...last], findings: [] };
}

function unknownBase(file: SchemaFile, reference: string): Outcome<undefined> {
  const known = extendableIds.join(' ');
  const message = {
    zh: `extends 指向未知的表样“${reference}”，可用：${known}`,
    en: `extends names “${reference}”, which is no form; there are ${known}`,
  };
  return failure(file, message, didYouMean(nearest(reference, extendableIds)));
}

function failure(file: SchemaFile, message: Text, more: Pick<Finding, 'help'> = {}): Outcome<undefined> {
  return {
    value: undefined,
    findings: [findingOf(formSchema, { place: placeAt(file.text.source, file.text.tree, ['extends']), message, ...more })],
  };
}
