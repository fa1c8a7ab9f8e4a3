import { compatible, type Replacement } from './replace.ts';
import { lastIndexUpTo } from './search.ts';

/** A source with replacements made, and the way from its offsets back to those of the source. */
export interface Draft {
  readonly text: string;
  readonly toSource: (offset: number) => number;
}

export function draftOf(text: string): Draft {
  return { text, toSource: offset => offset };
}

/** Makes the compatible ones of some replacements. */
export function amend(draft: Draft, replacements: readonly Replacement[]): Draft {
  const made: Made[] = [];
  let text = '';
  let done = 0;
  for (const replacement of compatible(replacements).flatMap(each => insertions(draft.text, each))) {
    text += draft.text.slice(done, replacement.start);
    made.push({ ...replacement, at: text.length });
    text += replacement.text;
    done = replacement.end;
  }
  return { text: text + draft.text.slice(done), toSource: offset => draft.toSource(before(made, offset)) };
}

interface Made extends Replacement {
  /** Where its text begins in the amended text. */
  readonly at: number;
}

/** A replacement that contains what it replaces, as quotes around a value do, becomes insertions beside it, so that offsets within stay exact. */
function insertions(text: string, replacement: Replacement): readonly Replacement[] {
  const { start, end } = replacement;
  const kept = start === end ? -1 : replacement.text.indexOf(text.slice(start, end));
  if (kept < 0) return [replacement];
  return [
    { start, end: start, text: replacement.text.slice(0, kept) },
    { start: end, end, text: replacement.text.slice(kept + end - start) },
  ];
}

/** The offset before the replacements of an offset after them. */
function before(made: readonly Made[], offset: number): number {
  const last = made[lastIndexUpTo(made, offset, ({ at }) => at)];
  if (last === undefined) return offset;
  const past = offset - last.at - last.text.length;
  return past >= 0 ? last.end + past : Math.min(last.start + (offset - last.at), last.end);
}
