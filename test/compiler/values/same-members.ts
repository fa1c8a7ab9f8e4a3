import { valueJson } from '../../../src/compiler/value/value-json.ts';
import type { Value } from '../../../src/compiler/value/value.ts';

/** True if two values mean the same, however they are spelt. */
export function sameMembers(a: Value, b: Value): boolean {
  return meaning(a) === meaning(b);
}

function meaning(value: Value): string {
  const { text: _text, canonical: _canonical, ...members } = valueJson(value);
  return JSON.stringify(members);
}
