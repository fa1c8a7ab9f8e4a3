import { problems, stages } from './catalogue.generated.ts';
import { missingForm } from './declaration/problems/missing-form.ts';
import { unknownForm } from './declaration/problems/unknown-form.ts';
import type { Problem } from './diagnostic/problem.ts';

/** The stable names of all problems. */
export type Code = keyof typeof problems;

/** Every problem by its code, whichever stage finds it. */
export const catalogue: Readonly<Record<Code, Problem>> = problems;

/** In the order in which they are shown: by group, then by code. */
export const allProblems: readonly Problem[] = Object.values(catalogue).toSorted(
  (a, b) => compareText(a.group, b.group) || compareText(a.code, b.code),
);

/** What is looked for in a source that cannot be bound: its own faults, its suppression comments, and the form that it names. */
export const sourceCodes: ReadonlySet<string> = new Set([
  ...Object.keys(stages.syntax),
  ...Object.keys(stages.diagnostic),
  missingForm.code,
  unknownForm.code,
]);

export function isCode(code: string): code is Code {
  return Object.hasOwn(catalogue, code);
}

/** The input of the catalogue's fingerprint, by which a report identifies the rules that made it. */
export function catalogueText(): string {
  return JSON.stringify(allProblems.map(({ code, severity, title, basis }) => ({ code, severity, title, basis })));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
