import type { Edit } from '../source/edit.ts';
import type { Place } from '../source/place.ts';
import type { Problem, Severity, Text } from './problem.ts';
import type { Subject } from './subject.ts';

export interface Related {
  readonly place: Place;
  readonly message: Text;
}

/** Edits that mend a finding; `safe` ones change nothing of what the author means. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly [Edit, ...Edit[]];
}

/** What a stage or a rule objects to, before `judge` gives it a severity. */
export interface Objection {
  readonly place: Place;
  readonly message: Text;
  readonly help?: Text;
  readonly subject?: Subject;
  /** The place of a finding of the source that this one explains, so that it is not reported as well. */
  readonly cause?: Place;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}

export interface Finding extends Objection {
  readonly problem: Problem;
}

declare const judged: unique symbol;

/** A finding with its final severity; only `judge` makes one, and only these are reported. */
export interface Diagnostic extends Finding {
  readonly severity: Severity;
  readonly [judged]: true;
}

/** Stages are total: the value is as complete as the text allows, the findings say what is not in it. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export function findingOf(problem: Problem, objection: Objection): Finding {
  return { problem, ...objection };
}
