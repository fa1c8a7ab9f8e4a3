import { findingOf, type Outcome } from '../diagnostic/finding.ts';
import { placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { directivesIn } from './directives.ts';
import type { IsLabel } from './faults/heading.ts';
import { firstFault } from './faults/first-fault.ts';
import { aliasRefusedTraps } from './problems/alias-refused.ts';
import { fullwidthColonTraps } from './problems/fullwidth-colon.ts';
import { invisibleCharacters } from './problems/invisible-character.ts';
import { LIMIT_MESSAGES, limitExceeded } from './problems/limit-exceeded.ts';
import { missingSpaceTraps } from './problems/missing-space-after-colon.ts';
import { tabIndentTraps } from './problems/tab-indent.ts';
import { textLostTraps, textsLostWhole } from './problems/text-lost-to-comment.ts';
import { unquotedCommaTraps } from './problems/unquoted-comma.ts';
import { unquotedOperatorTraps } from './problems/unquoted-operator.ts';
import { notAMapping } from './problems/wrong-type.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { Limit } from './tokens/limits.ts';
import { readTokens } from './tokens/read-tokens.ts';
import { findTraps } from './traps/find-traps.ts';
import type { TrapFinder } from './traps/trap.ts';
import { compose } from './tree/compose.ts';
import { treeOf } from './tree/tree-of.ts';

/** What a source is: in a declaration every item of a list has a name and a value, in settings (a form schema) lists hold texts. */
export type Language = 'declaration' | 'settings';

const TRAPS: readonly (readonly TrapFinder[])[] = [
  // Where the lines are not indented with spaces, YAML sees other lines than the author.
  [tabIndentTraps],
  [fullwidthColonTraps, missingSpaceTraps, unquotedOperatorTraps, unquotedCommaTraps, aliasRefusedTraps, textLostTraps],
];

/**
 * Reads a source as YAML, with places. The folders are the steps, and begin with tokens/read-tokens (text → tokens within limits),
 * traps/find-traps (tokens → a draft without the mistakes that YAML mostly reads without an error; each is a file of problems/),
 * tree/compose and tree/tree-of (draft → YAML's nodes → our tree), and faults/first-fault (what YAML objects to, in words).
 */
export function parse(source: SourceFile, language: Language = 'declaration', isLabel: IsLabel = () => false): Outcome<SyntaxTree> {
  const tokens = readTokens(source.text, language === 'settings');
  if (typeof tokens === 'string') return beyond(source, tokens);

  const trapped = findTraps(source, tokens, TRAPS);
  const composed = compose(trapped.tokens.all);
  const tree = treeOf(source, trapped.draft, composed.contents);
  const fault = firstFault(source, tokens.text, trapped, composed.faults, tree, isLabel);
  if (fault === undefined && tree.exceeded !== undefined) return beyond(source, tree.exceeded);

  const isBroken = fault !== undefined || trapped.ends;
  const isMapping = tree.root === undefined || tree.root.kind === 'mapping';
  const { directives, findings: comments } = directivesIn(source, tokens);
  return {
    value: { root: tree.root, directives, sound: !isBroken && isMapping },
    findings: [
      ...trapped.findings,
      ...(fault === undefined ? [] : [fault]),
      ...(isBroken || isMapping
        ? [...textsLostWhole(tree.root), ...invisibleCharacters(source, tokens, tree.root), ...comments]
        : [notAMapping(source)]),
    ],
  };
}

function beyond(source: SourceFile, limit: Limit): Outcome<SyntaxTree> {
  return {
    value: { root: undefined, directives: [], sound: false },
    findings: [findingOf(limitExceeded, { place: placeIn(source, 0, 0), message: LIMIT_MESSAGES[limit] })],
  };
}
