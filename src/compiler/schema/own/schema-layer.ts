import type { SourceFile } from '../../source/source-file.ts';
import type { SyntaxTree } from '../../syntax/syntax-tree.ts';
import type { PlainData } from '../../syntax/plain-data.ts';
import { extend, isMapping, keepingLabels } from './extend.ts';

export type Path = readonly (string | number)[];

/** One step of an `extends` chain. A shipped form has no text, since nobody mends it. */
export interface SchemaLayer {
  readonly data: PlainData;
  readonly text: SchemaText | undefined;
}

export interface SchemaText {
  readonly source: SourceFile;
  readonly tree: SyntaxTree;
}

/** A chain begins with the file that extends the others. */
export type Chain = readonly [SchemaLayer & { readonly text: SchemaText }, ...SchemaLayer[]];

/** The layers as one mapping, without `extends`. */
export function mergedData(layers: readonly SchemaLayer[]): PlainData {
  const merged = layers.reduceRight<PlainData>(
    (base, { data, text }) => extend(base, text === undefined ? data : keepingLabels(base, data)),
    {},
  );
  if (!isMapping(merged)) return merged;
  const { extends: _, ...rest } = merged;
  return rest;
}

export function valueAt(data: PlainData, path: Path): PlainData | undefined {
  let value: PlainData | undefined = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isMapping(value) && typeof step === 'string' && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
