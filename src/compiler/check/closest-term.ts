import { distance } from 'fastest-levenshtein';
import { compact } from '../source/fold.ts';

/**
 * The term for a did-you-mean suggestion: the nearest by edit distance, or else the longest that the text contains (001 经常性项目). Undefined
 * where two are equally near, as all kinds of 项目 are to 持续性项目.
 */
export function closestTerm(text: string, terms: readonly string[]): string | undefined {
  const written = compact(text);
  const near = terms
    .map(term => ({ term, far: distance(written, term) }))
    .filter(({ term, far }) => far <= Math.floor((Math.max(written.length, term.length) + 1) / 3))
    .toSorted((a, b) => a.far - b.far);
  const [first, second] = near;
  if (first !== undefined) return first.far === second?.far ? undefined : first.term;
  return terms.filter(term => written.includes(term)).toSorted((a, b) => b.length - a.length)[0];
}
