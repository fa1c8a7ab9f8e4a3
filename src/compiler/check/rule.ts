import type { Declaration } from '../declaration/declaration.ts';
import type { Objection } from '../diagnostic/finding.ts';
import type { Problem, Text } from '../diagnostic/problem.ts';

/** Said in place of a finding where a rule lacks what it compares: 未执行 is not 通过. */
export interface Skip {
  readonly skip: Text;
}

/** What a rule may know that is not in the declaration. */
export interface RuleWorld {
  /** Whether a face of the print has the character. */
  drawable(character: string): boolean;
}

/** A problem that is found by looking at a declaration. Code and title are stamped on its objections by the runner, severity by `judge`. */
export interface Rule extends Problem {
  check(declaration: Declaration, world: RuleWorld): Iterable<Objection | Skip>;
}
