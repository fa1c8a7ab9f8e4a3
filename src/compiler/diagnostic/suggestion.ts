import type { Text } from './problem.ts';

/** A message that ends in a did-you-mean suggestion, if there is one to make. */
export function withSuggestion({ zh, en }: Text, intended: string | undefined): Text {
  return intended === undefined ? { zh, en } : { zh: `${zh}，您是否要写“${intended}”？`, en: `${en}; did you mean “${intended}”?` };
}
