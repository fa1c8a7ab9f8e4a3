import type { Declaration } from '../declaration/declaration.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { lastIndexUpTo } from '../source/search.ts';
import type { Rule } from './rule.ts';

/** Drops the findings of rules that give way to another one at the same text. */
export function withPrecedence(findings: readonly Finding[], rules: readonly Rule[], { texts }: Declaration): readonly Finding[] {
  const precedence = new Map(rules.map(({ code, givesWayTo }) => [code, givesWayTo]));
  const codesAt = new Map<number, Set<string>>();
  const textOf = textFinder(texts.map(({ node }) => node.place));
  for (const { problem, place } of findings) {
    const text = textOf(place.start);
    if (text !== undefined) codesAt.set(text, (codesAt.get(text) ?? new Set()).add(problem.code));
  }
  return findings.filter(({ problem, place }) => {
    const others = precedence.get(problem.code);
    const codes = others && codesAt.get(textOf(place.start) ?? -1);
    return codes === undefined || !others?.some(code => codes.has(code));
  });
}

/** Finds where the text begins that an offset lies in; texts are in source order and do not overlap. */
function textFinder(texts: readonly { readonly start: number; readonly end: number }[]): (offset: number) => number | undefined {
  return offset => {
    const text = texts[lastIndexUpTo(texts, offset, ({ start }) => start)];
    return text !== undefined && offset <= text.end ? text.start : undefined;
  };
}
