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
    const take = (result: Objection | Skip): void => {
      if (!('skip' in result)) findings.push(findingOf(rule, result));
      else skipped.set(rule.code, moreTelling(skipped.get(rule.code), result));
    };
    try {
      run(rule, declaration, world, take);
    } catch (error) {
      failed.push(rule.code);
      skipped.set(rule.code, { skip: crashed(error) });
    }
  }
  return { findings: withPrecedence(findings, rules, declaration), skipped, failed };
}

/** Some rules times all indicators are most of what a check does, so results are taken at once instead of through a further generator. */
function run(rule: Rule, declaration: Declaration, world: RuleWorld, take: (result: Objection | Skip) => void): void {
  if (rule.check) for (const result of rule.check(declaration, world)) take(result);
  if (!rule.checkIndicator && !rule.checkValue) return;
  for (const indicator of declaration.indicators) {
    if (rule.checkIndicator) for (const result of rule.checkIndicator(indicator, declaration)) take(result);
    if (!rule.checkValue || indicator.value === undefined) continue;
    if (!isValued(indicator)) take({ skip: { zh: '有的指标值没有读出', en: 'a value could not be read' } });
    else for (const result of rule.checkValue(indicator, declaration)) take(result);
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
