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
  /** The codes of rules that threw, which is a bug of perfdecl. Findings made before are kept, and other rules are not affected. */
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
      else skipped.set(rule.code, moreUrgent(skipped.get(rule.code), result));
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

/** Rules × indicators dominate the running time of a check, so results go to a callback instead of through another generator. */
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

/** Of several reasons the first, but one that needs action goes before an optional one. */
function moreUrgent(earlier: Skip | undefined, later: Skip): Skip {
  return earlier === undefined || (earlier.isOptional === true && later.isOptional !== true) ? later : earlier;
}

function crashed(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `检查程序出错：${message}`, en: `the rule failed: ${message}` };
}
