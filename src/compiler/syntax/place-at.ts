import { type Place, placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Entry, SyntaxNode, SyntaxTree } from './syntax-tree.ts';

export type Path = readonly PropertyKey[];

/**
 * The place that a path into the plain data means: a text, or the key of a list or mapping. Where the path leads beyond what is there,
 * the last key on it.
 */
export function placeAt(source: SourceFile, tree: SyntaxTree, path: Path): Place {
  let place = placeIn(source, 0, 0);
  let node = tree.root;
  for (const step of path) {
    const entry = entryAt(node, step);
    const next: SyntaxNode | undefined = entry?.value ?? itemAt(node, step);
    if (next === undefined) break;
    node = next;
    place = node.kind === 'scalar' && node.style !== 'absent' ? node.place : (entry?.key.place ?? firstOf(node));
  }
  return place;
}

/** The place of the key that a path ends with, if it is there; else as `placeAt`. */
export function placeOfKey(source: SourceFile, tree: SyntaxTree, path: Path): Place {
  const node = path
    .slice(0, -1)
    .reduce<SyntaxNode | undefined>((from, step) => entryAt(from, step)?.value ?? itemAt(from, step), tree.root);
  return entryAt(node, path.at(-1) ?? '')?.key.place ?? placeAt(source, tree, path);
}

/** Of two equal keys the first counts. */
function entryAt(node: SyntaxNode | undefined, step: PropertyKey): Entry | undefined {
  return node?.kind === 'mapping' ? node.entries.find(({ key }) => key.text === String(step)) : undefined;
}

function itemAt(node: SyntaxNode | undefined, step: PropertyKey): SyntaxNode | undefined {
  return node?.kind === 'sequence' ? node.items[Number(step)] : undefined;
}

/** An item has no key; its first line stands for it. */
function firstOf(node: SyntaxNode): Place {
  if (node.kind === 'mapping') return node.entries[0]?.key.place ?? node.place;
  return node.place;
}
