import type { JsonSchema } from './json-schema.ts';
import { when } from './when.ts';

/**
 * A mapping has one of these keys, however it is written: numbered, with blanks inside, with a bracket behind it, as the compiler reads it too.
 * A schema cannot fold a key, so a pattern finds it, which accepts a little more.
 */
export function requirement(spellings: readonly string[], label: string, errorMessage: string): JsonSchema {
  return when({ propertyNames: { not: { pattern: keyPattern(spellings) } } }, { required: [label], errorMessage });
}

/** What all of these say; `allOf` may not be empty. */
export function allOf(schemas: readonly JsonSchema[]): JsonSchema {
  return schemas.length === 0 ? {} : { allOf: schemas };
}

function keyPattern(spellings: readonly string[]): string {
  const spelt = spellings.map(spelling => Array.from(spelling, escaped).join('\\s*'));
  return `^.{0,6}(?:${spelt.join('|')})\\s*(?:[(（\\[【〔:：].*)?$`;
}

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
