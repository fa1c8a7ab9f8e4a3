import { nearest } from '../schema/nearest.ts';

/** The term that a text most likely means: the longest that it holds, as 001 经常性项目 does, or the nearest. */
export function suggest(text: string, terms: readonly string[]): string | undefined {
  const held = terms.filter(term => text.includes(term)).toSorted((a, b) => b.length - a.length);
  return held[0] ?? nearest(text, terms);
}
