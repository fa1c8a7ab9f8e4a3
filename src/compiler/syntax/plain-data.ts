import { isNull } from './rewrite/quoting.ts';
import type { Scalar, SyntaxNode } from './syntax-tree.ts';

export type PlainData = string | number | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData };

/**
 * A tree as plain data, as a schema library takes it. `typed` gives plain scalars their meaning in JSON; without it every scalar is its
 * text. Of two equal keys the first counts; objects have no prototype, so that `__proto__` is a key like any other.
 */
export function plainData(node: SyntaxNode | undefined, { typed = false }: { readonly typed?: boolean } = {}): PlainData {
  if (node === undefined) return null;
  if (node.kind === 'sequence') return node.items.map(item => plainData(item, { typed }));
  if (node.kind === 'scalar') return typed ? meaningOf(node) : node.text;
  const object: Record<string, PlainData> = Object.create(null);
  for (const { key, value } of node.entries) if (!(key.text in object)) object[key.text] = plainData(value, { typed });
  return object;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

function meaningOf({ text, style }: Scalar): PlainData {
  if (style === 'absent') return null;
  if (style !== 'plain') return text;
  if (isNull(text)) return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return NUMBER.test(text) ? Number(text) : text;
}
