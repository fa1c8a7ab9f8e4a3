import type { Text } from '../../compiler/diagnostic/problem.ts';

/** Characters shown on each side of a difference. */
const AROUND = 10;

/** Where two texts differ first, with a few characters around; undefined where they are the same. */
export function textDifference(expected: string, found: string): Text | undefined {
  if (expected === found) return undefined;
  let at = 0;
  while (expected[at] === found[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - AROUND), at + AROUND);
  return {
    zh: `应为“${around(expected)}”，现为“${around(found)}”`,
    en: `it should read “${around(expected)}”, and reads “${around(found)}”`,
  };
}
