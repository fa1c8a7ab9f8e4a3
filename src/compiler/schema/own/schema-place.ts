import type { Place } from '../../source/place.ts';
import { placeAt, placeOfKey } from '../../syntax/place-at.ts';
import { type Chain, type Path, valueAt } from './schema-layer.ts';

/** The place of a fault: in the first file of the chain that has this path, else where the first file would have it. */
export function placeInChain(chain: Chain, path: Path): Place {
  const { source, tree } = textWith(chain, path);
  return placeAt(source, tree, path);
}

/** The place of a key, such as an unknown one. */
export function keyPlaceInChain(chain: Chain, path: Path): Place {
  const { source, tree } = textWith(chain, path);
  return placeOfKey(source, tree, path);
}

function textWith(chain: Chain, path: Path): Chain[0]['text'] {
  return chain.find(({ data }) => valueAt(data, path) !== undefined)?.text ?? chain[0].text;
}
