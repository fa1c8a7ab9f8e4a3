import type { Place } from '../source/place.ts';
import { placeAt } from '../syntax/place-at.ts';
import { type Chain, type Path, valueAt } from './schema-layer.ts';

/** The place of a fault: in the file nearest to the user that has this path, else where the first file would have it. */
export function placeInChain(chain: Chain, path: Path): Place {
  const layer = chain.find(({ data }) => valueAt(data, path) !== undefined);
  return placeAt(layer?.tree ?? chain[0].tree, path);
}

/** The place of a key, as of one that nobody knows. */
export function keyPlaceInChain(chain: Chain, path: Path, key: string): Place {
  for (const { tree } of chain) {
    let node = tree?.root;
    for (const step of path) {
      if (node?.kind === 'mapping') node = node.entries.find(entry => entry.key.text === step)?.value;
      else if (node?.kind === 'sequence') node = typeof step === 'number' ? node.items[step] : undefined;
    }
    const entry = node?.kind === 'mapping' ? node.entries.find(({ key: { text } }) => text === key) : undefined;
    if (entry) return entry.key.place;
  }
  return placeInChain(chain, [...path, key]);
}
