import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import { amend, type Draft, draftOf } from '../../source/draft.ts';
import type { Edit } from '../../source/edit.ts';
import { placeIn } from '../../source/place.ts';
import type { Replacement } from '../../source/replace.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type Tokens, tokensOf } from '../tokens/read-tokens.ts';
import type { Trap, TrapFinder } from './trap.ts';

export interface Trapped {
  readonly findings: readonly Finding[];
  /** The source with the traps repaired, so that YAML's own errors are not their consequences. */
  readonly draft: Draft;
  /** The tokens of the draft. */
  readonly tokens: Tokens;
  readonly ends: boolean;
}

/** A repaired trap can uncover another, as `名称：>=5` does. */
const ROUNDS = 4;

/** Looks for traps and repairs them, until there are none. Of the groups of finders, only the first that finds any counts in a round. */
export function findTraps(source: SourceFile, sourceTokens: Tokens, groups: readonly (readonly TrapFinder[])[]): Trapped {
  const found = new Map<string, Finding>();
  let draft = draftOf(sourceTokens.text);
  let tokens = sourceTokens;
  let ends = false;
  for (let round = 0; round < ROUNDS; round++) {
    const traps = trapsIn(tokens, groups);
    for (const trap of traps) {
      const finding = trapFinding(source, draft, trap);
      const key = `${trap.problem.code} ${finding.place.start}`;
      if (!found.has(key)) found.set(key, finding);
      ends ||= trap.ends;
    }
    const repairs = traps.flatMap(({ repair }) => repair);
    if (repairs.length === 0) break;
    const next = amend(draft, repairs);
    const nextTokens = tokensOf(next.text, sourceTokens.bareItems);
    if (typeof nextTokens === 'string') break;
    draft = next;
    tokens = nextTokens;
  }
  return { findings: [...found.values()], draft, tokens, ends };
}

function trapsIn(tokens: Tokens, groups: readonly (readonly TrapFinder[])[]): readonly Trap[] {
  for (const finders of groups) {
    const traps = finders.flatMap(finder => finder(tokens));
    if (traps.length > 0) return traps;
  }
  return [];
}

function trapFinding(
  source: SourceFile,
  { toSource }: Draft,
  { problem, start, end, message, help, related, repair, fixable }: Trap,
): Finding {
  const editOf = (replacement: Replacement): Edit => {
    return { place: placeIn(source, toSource(replacement.start), toSource(replacement.end)), text: replacement.text };
  };
  const [first, ...others] = repair.map(editOf);
  return findingOf(problem, {
    place: placeIn(source, toSource(start), toSource(end)),
    message,
    ...(help && { help }),
    ...(related && {
      related: related.map(other => ({ place: placeIn(source, toSource(other.start), toSource(other.end)), message: other.message })),
    }),
    ...(fixable && first && { fix: { safe: true, edits: [first, ...others] } }),
  });
}
