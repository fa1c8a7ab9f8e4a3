import { distance } from 'fastest-levenshtein';
import { compact } from '../source/fold.ts';

/**
 * The term that a text most likely means: the only nearest one, or else the longest that it holds, as 001 经常性项目 does. Where several are
 * equally near, as to 持续性项目 all kinds of 项目, none is meant more than another.
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
