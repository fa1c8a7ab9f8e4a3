import type { Place } from './place.ts';
import { replaced } from './replace.ts';
import type { SourceFile } from './source-file.ts';

/** A replacement of a stretch of a source; an empty place inserts. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** The text of a source with edits made, in any order; of two that overlap only the earlier one. */
export function applyEdits(source: SourceFile, edits: readonly Edit[]): string {
  return replaced(
    source.text,
    edits.map(({ place: { start, end }, text }) => ({ start, end, text })),
  );
}
