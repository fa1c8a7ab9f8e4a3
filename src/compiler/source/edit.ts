import type { Place } from './place.ts';
import type { SourceFile } from './source-file.ts';

/** A replacement of a stretch of a source; an empty place inserts. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order. */
export function applyEdits(source: SourceFile, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  let result = '';
  let done = 0;
  for (const { place, text } of ordered) {
    result += source.text.slice(done, place.start) + text;
    done = place.end;
  }
  return result + source.text.slice(done);
}
