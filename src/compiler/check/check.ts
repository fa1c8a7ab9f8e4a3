import type { Declaration } from '../declaration/declaration.ts';
import { type Finding, findingOf, type Objection } from '../diagnostic/finding.ts';
import type { Text } from '../diagnostic/problem.ts';
import { withPrecedence } from './precedence.ts';
import { isValued, type Rule, type RuleWorld, type Skip } from './rule.ts';
import { rules as allRules } from './rules.generated.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  /** Why a rule was not executed, or not everywhere, by code: not executed is not passed. */
  readonly skipped: ReadonlyMap<string, Skip>;
  /** The codes of rules that threw, which is our fault: what they found until then is kept, and the others are not affected. */
  readonly failed: readonly string[];
}

/** Runs every rule over a declaration. */
export function check(declaration: Declaration, world: RuleWorld, rules: readonly Rule[] = Object.values(allRules)): Checked {
  const findings: Finding[] = [];
  const skipped = new Map<string, Skip>();
  const failed: string[] = [];
  for (const rule of rules) {
    try {
      for (const result of run(rule, declaration, world)) {
        if (!('skip' in result)) findings.push(findingOf(rule, result));
        else skipped.set(rule.code, moreTelling(skipped.get(rule.code), result));
      }
    } catch (error) {
      failed.push(rule.code);
      skipped.set(rule.code, { skip: crashed(error) });
    }
  }
  return { findings: withPrecedence(findings, rules, declaration), skipped, failed };
}

function* run(rule: Rule, declaration: Declaration, world: RuleWorld): Iterable<Objection | Skip> {
  if (rule.check) yield* rule.check(declaration, world);
  for (const indicator of declaration.indicators) {
    if (rule.checkIndicator) yield* rule.checkIndicator(indicator, declaration);
    if (!rule.checkValue || indicator.value === undefined) continue;
    if (isValued(indicator)) yield* rule.checkValue(indicator, declaration);
    else yield { skip: { zh: '有的指标值没有读出', en: 'a value could not be read' } };
  }
}

/** The first reason of several, but for one that calls for work. */
function moreTelling(earlier: Skip | undefined, later: Skip): Skip {
  return earlier === undefined || (earlier.isOptional === true && later.isOptional !== true) ? later : earlier;
}

function crashed(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `检查程序出错：${message}`, en: `the rule failed: ${message}` };
}
