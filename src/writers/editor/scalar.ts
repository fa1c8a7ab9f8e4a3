import type { JsonSchema } from './json-schema.ts';
import { when } from './when.ts';

/**
 * A text, however YAML reads it: 2023 is a number. It says what it is not, because an editor proposes `null` and `true` for each type
 * that it names; an `anyOf` makes it write the colon behind a proposed key.
 */
export function scalar(errorMessage: string, { blank }: { readonly blank: boolean }): JsonSchema {
  return { anyOf: [unlike(blank ? ['array', 'object'] : ['array', 'object', 'null'], 'string', errorMessage)] };
}

/** Whatever is of none of these types; `expected` is what an editor is told instead. */
export function unlike(types: readonly string[], expected: string, errorMessage: string): JsonSchema {
  return when({ type: types }, { type: expected, errorMessage });
}
