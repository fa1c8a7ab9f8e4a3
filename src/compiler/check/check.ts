import type { Declaration } from '../declaration/declaration.ts';
import { type Finding, find } from '../diagnostic/finding.ts';
import type { Text } from '../diagnostic/problem.ts';
import type { Rule, RuleWorld } from './rule.ts';
import { rules as allRules } from './rules.generated.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  /** Why a rule was not executed, or not everywhere, by code: 未执行 is not 通过. */
  readonly skipped: ReadonlyMap<string, Text>;
  /** The codes of rules that threw, which is our fault: what they found until then is kept, and the others are not affected. */
  readonly failed: readonly string[];
}

/** Holds every rule against a declaration. */
export function check(declaration: Declaration, world: RuleWorld, rules: readonly Rule[] = Object.values(allRules)): Checked {
  const findings: Finding[] = [];
  const skipped = new Map<string, Text>();
  const failed: string[] = [];
  for (const rule of rules) {
    try {
      for (const said of rule.check(declaration, world)) {
        if (!('skip' in said)) findings.push(find(rule, said));
        else if (!skipped.has(rule.code)) skipped.set(rule.code, said.skip);
      }
    } catch (error) {
      failed.push(rule.code);
      skipped.set(rule.code, crashed(error));
    }
  }
  return { findings, skipped, failed };
}

function crashed(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `检查程序出错：${message}`, en: `the rule failed: ${message}` };
}
