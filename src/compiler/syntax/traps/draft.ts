/** A stretch of a text and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A source with some of its faults mended, so that what else is wrong can be found; `toSource` leads back. */
export interface Draft {
  readonly text: string;
  readonly toSource: (offset: number) => number;
}

export function draftOf(text: string): Draft {
  return { text, toSource: offset => offset };
}

/** Applies replacements; of two that overlap the first is taken. */
export function amend(draft: Draft, replacements: readonly Replacement[]): Draft {
  const taken = withoutOverlaps(replacements);
  const moved: Moved[] = [];
  let text = '';
  let done = 0;
  for (const replacement of taken) {
    text += draft.text.slice(done, replacement.start);
    moved.push({ ...replacement, at: text.length });
    text += replacement.text;
    done = replacement.end;
  }
  return { text: text + draft.text.slice(done), toSource: offset => draft.toSource(before(moved, offset)) };
}

interface Moved extends Replacement {
  /** Where its text begins in the amended text. */
  readonly at: number;
}

function withoutOverlaps(replacements: readonly Replacement[]): readonly Replacement[] {
  const taken: Replacement[] = [];
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start)) {
    const last = taken.at(-1);
    if (last === undefined || replacement.start > last.end || (replacement.start === last.end && last.start < last.end))
      taken.push(replacement);
  }
  return taken;
}

/** The offset before the replacements of an offset after them. */
function before(moved: readonly Moved[], offset: number): number {
  let low = 0;
  let high = moved.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moved[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = moved[low - 1];
  if (last === undefined) return offset;
  const past = offset - last.at - last.text.length;
  if (past >= 0) return last.end + past;
  return Math.min(last.start + (offset - last.at), last.end);
}
