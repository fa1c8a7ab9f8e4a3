import { findingOf, type Outcome } from '../diagnostic/finding.ts';
import { placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { compose } from './tree/compose.ts';
import { directivesIn } from './directives.ts';
import { draftOf } from './traps/draft.ts';
import { firstFault } from './faults/first-fault.ts';
import { grow } from './tree/grow.ts';
import { invisibleCharacters } from './traps/invisible-characters.ts';
import type { Limit } from './tokens/limits.ts';
import { LIMIT_MESSAGES, limitExceeded } from './problems/limit-exceeded.ts';
import { textsLostWhole } from './problems/text-lost-to-comment.ts';
import { notAMapping } from './problems/wrong-type.ts';
import { readTokens } from './tokens/read-tokens.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { springTraps } from './traps/find-traps.ts';
import { viewOf } from './tokens/view.ts';

/** What a source is: in a declaration every item of a list has a name and a value, in settings (a form schema) lists hold texts. */
export type Language = 'declaration' | 'settings';

/** Reads a source as YAML, with places. The traps that a clerk falls into are found in the tokens, also where YAML is content. */
export function parse(source: SourceFile, language: Language = 'declaration'): Outcome<SyntaxTree> {
  const tokens = readTokens(source.text);
  if (typeof tokens === 'string') return beyond(source, tokens);
  const { text, lexemes, blanked } = tokens;

  const view = viewOf(text, lexemes, language === 'settings');
  const traps = springTraps(source, view);
  const mended = compose(traps.view.lexemes);
  // Of a text that is not checked any further, the mended one is worth reading; YAML finds as many faults in the other as there are traps.
  const growth = traps.ends
    ? grow(source, traps.draft, mended.contents, NOTHING)
    : grow(source, draftOf(text), traps.draft.text === text ? mended.contents : compose(lexemes).contents, traps.meant);
  if (growth.exceeded !== undefined) return beyond(source, growth.exceeded);

  const fault = firstFault(source, text, traps, mended.faults, growth);
  const broken = fault !== undefined || traps.ends;
  const shapeless = !broken && growth.root !== undefined && growth.root.kind !== 'mapping';
  const { directives, findings: comments } = directivesIn(source, view);
  return {
    value: { root: growth.root, directives, sound: !broken && !shapeless },
    findings: [
      ...traps.findings,
      ...(fault === undefined ? [] : [fault]),
      ...(shapeless
        ? [notAMapping(source)]
        : [...textsLostWhole(source, growth.root), ...invisibleCharacters(source, view, growth.root, blanked), ...comments]),
    ],
  };
}

const NOTHING: ReadonlyMap<number, string> = new Map();

function beyond(source: SourceFile, limit: Limit): Outcome<SyntaxTree> {
  return {
    value: { root: undefined, directives: [], sound: false },
    findings: [findingOf(limitExceeded, { place: placeIn(source, 0, 0), message: LIMIT_MESSAGES[limit] })],
  };
}
