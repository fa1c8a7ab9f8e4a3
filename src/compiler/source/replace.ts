import type { Stretch } from './place.ts';

/** A stretch of a text and what takes its place; an empty stretch inserts. */
export interface Replacement extends Stretch {
  readonly text: string;
}

/**
 * The replacements that are made of a list, in the order of the text: of two that overlap the earlier one, of equal ones the first. An
 * insertion where another replacement begins comes before it, one where another ends behind it.
 */
export function compatible(replacements: readonly Replacement[]): readonly Replacement[] {
  const made: Replacement[] = [];
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = made.at(-1);
    if (last === undefined || (replacement.start >= last.end && !isEqual(replacement, last))) made.push(replacement);
  }
  return made;
}

/** A text with the compatible ones of some replacements made. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let done = 0;
  for (const replacement of compatible(replacements)) {
    result += text.slice(done, replacement.start) + replacement.text;
    done = replacement.end;
  }
  return result + text.slice(done);
}

function isEqual(a: Replacement, b: Replacement): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
