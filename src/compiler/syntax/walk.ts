import type { Scalar, SyntaxNode } from './syntax-tree.ts';

/** Every scalar of a tree, keys too, in the order of the source. */
export function* scalarsOf(root: SyntaxNode | undefined): Generator<Scalar> {
  const open: SyntaxNode[] = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'scalar') yield node;
    else if (node.kind === 'sequence') for (const item of node.items.toReversed()) open.push(item);
    else for (const { key, value } of node.entries.toReversed()) open.push(value, key);
  }
}
