import type { JsonSchema } from './json-schema.ts';

/** What holds only under a condition. */
export function when(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is a keyword of JSON Schema; nobody awaits a schema
  return { if: condition, then: consequence };
}
