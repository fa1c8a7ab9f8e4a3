import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt name most likely means: every third character may be wrong, in a short name one. The first of equals wins. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = Math.max(1, Math.floor((name.length + 1) / 3)) + 1;
  for (const candidate of candidates) {
    const far = Math.abs(candidate.length - name.length) >= least ? least : distance(name, candidate);
    if (far < least && far < candidate.length) {
      found = candidate;
      least = far;
    }
  }
  return found;
}
