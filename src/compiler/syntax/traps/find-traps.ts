import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Edit } from '../../source/edit.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { amend, type Draft, draftOf } from './draft.ts';
import { lexWithinLimits } from '../tokens/limits.ts';
import { missingColons } from './missing-colon.ts';
import { aliasRefusedTraps } from '../problems/alias-refused.ts';
import { fullwidthColonTraps } from '../problems/fullwidth-colon.ts';
import { missingSpaceTraps } from '../problems/missing-space-after-colon.ts';
import { tabIndentTraps } from '../problems/tab-indent.ts';
import { textLostTraps } from '../problems/text-lost-to-comment.ts';
import { unquotedCommaTraps } from '../problems/unquoted-comma.ts';
import { unquotedOperatorTraps } from '../problems/unquoted-operator.ts';
import type { Trap } from './trap.ts';
import { type View, viewOf } from '../tokens/view.ts';

export interface Sprung {
  readonly findings: readonly Finding[];
  /** The source without the traps that end its check, so that what YAML objects to in it is no consequence of one. */
  readonly draft: Draft;
  /** The draft in its tokens. */
  readonly view: View;
  readonly ends: boolean;
  /** Values that YAML reads as nothing, by their offset in the source. */
  readonly meant: ReadonlyMap<number, string>;
}

/** A mended fault can uncover another, as `名称：>=5` does. */
const ROUNDS = 4;

const FINDERS: readonly ((view: View) => readonly Trap[])[] = [
  colonTraps,
  unquotedOperatorTraps,
  unquotedCommaTraps,
  aliasRefusedTraps,
  textLostTraps,
];

function colonTraps(view: View): readonly Trap[] {
  const colons = missingColons(view);
  return [...fullwidthColonTraps(view, colons), ...missingSpaceTraps(view, colons)];
}

export function springTraps(source: SourceFile, written: View): Sprung {
  const found = new Map<string, Finding>();
  const meant = new Map<number, string>();
  let draft = draftOf(written.text);
  let view = written;
  let ends = false;
  for (let round = 0; round < ROUNDS; round++) {
    // Where the lines are not indented with spaces, YAML sees other lines than the author.
    const indents = tabIndentTraps(view);
    const traps = indents.length > 0 ? indents : FINDERS.flatMap(finder => finder(view));
    for (const trap of traps) {
      const finding = trapFinding(source, draft, trap);
      const { start } = finding.place;
      found.set(`${trap.problem.code} ${start}`, found.get(`${trap.problem.code} ${start}`) ?? finding);
      if (!trap.ends && trap.repair.length > 0) meant.set(start, written.text.slice(start, finding.place.end));
      ends ||= trap.ends;
    }
    const repairs = traps.flatMap(({ repair }) => repair);
    if (repairs.length === 0) break;
    const next = amend(draft, repairs);
    const lexemes = lexWithinLimits(next.text);
    if (typeof lexemes === 'string') break;
    draft = next;
    view = viewOf(next.text, lexemes, written.bareItems);
  }
  return { findings: [...found.values()], draft, view, ends, meant };
}

function trapFinding(source: SourceFile, draft: Draft, { problem, start, end, message, help, repair, fixable }: Trap): Finding {
  const place = placeIn(source, draft.toSource(start), draft.toSource(end));
  const [first, ...others] = repair.map((replacement): Edit => {
    return { place: placeIn(source, draft.toSource(replacement.start), draft.toSource(replacement.end)), text: replacement.text };
  });
  return findingOf(problem, {
    place,
    message,
    ...(help && { help }),
    ...(fixable && first && { fix: { safe: true, edits: [first, ...others] } }),
  });
}
