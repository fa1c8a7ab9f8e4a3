import type { SyntaxTree } from '../syntax/syntax-tree.ts';
import { isMapping, type Plain } from './extend.ts';

export type Path = readonly (string | number)[];

/** One file of an `extends` chain; a shipped form has no tree, since nobody mends it. A chain begins with the file that extends the others. */
export interface SchemaLayer {
  readonly data: Plain;
  readonly tree: SyntaxTree | undefined;
}

export type Chain = readonly [SchemaLayer & { readonly tree: SyntaxTree }, ...SchemaLayer[]];

export function valueAt(data: Plain, path: Path): Plain | undefined {
  let value: Plain | undefined = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isMapping(value) && typeof step === 'string' && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
