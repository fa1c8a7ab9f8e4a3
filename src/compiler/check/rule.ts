import type { Declaration, Indicator } from '../declaration/declaration.ts';
import type { Objection } from '../diagnostic/finding.ts';
import type { Problem, Text } from '../diagnostic/problem.ts';
import type { Scalar } from '../syntax/syntax-tree.ts';
import type { Value } from '../value/value.ts';

/** Yielded in place of an objection where a rule lacks what it compares: not executed is not passed. */
export interface Skip {
  readonly skip: Text;
  /** The form does not require what the rule lacks, so that nobody has to do anything. */
  readonly isOptional?: boolean;
}

/** What a rule may know that is not in the declaration. */
export interface RuleWorld {
  /** Whether a face of the print has the character. */
  drawable(character: string): boolean;
  /** The values that the print cannot hold without dividing a figure; undefined where nobody lays the form out. */
  readonly overflowing: ((declaration: Declaration) => readonly Scalar[]) | undefined;
}

/** An indicator whose value was read. */
export interface ValuedIndicator extends Indicator {
  readonly value: { readonly node: Scalar; readonly value: Value };
}

export function isValued(indicator: Indicator): indicator is ValuedIndicator {
  return indicator.value?.value !== undefined;
}

interface Checks {
  /** Looks at a declaration as a whole. */
  check(declaration: Declaration, world: RuleWorld): Iterable<Objection | Skip>;
  /** Looks at one indicator after the other. */
  checkIndicator(indicator: Indicator, declaration: Declaration): Iterable<Objection | Skip>;
  /** Looks at the indicators that have a value. For one that could not be read the runner says that the rule was not executed. */
  checkValue(indicator: ValuedIndicator, declaration: Declaration): Iterable<Objection | Skip>;
}

/** A problem that is found by looking at a declaration. The runner stamps code and title on its objections, `judge` the severity. */
export type Rule = Problem & {
  /** One cause, one finding: where a rule with one of these codes objects to the same text, this one is silent. */
  readonly givesWayTo?: readonly string[];
} & AtLeastOne<Checks>;

type AtLeastOne<T> = { readonly [K in keyof T]: Pick<T, K> & Partial<T> }[keyof T];
