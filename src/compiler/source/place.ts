import type { SourceFile } from './source-file.ts';

/** A stretch of a text, `end` exclusive, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a source. */
export interface Place extends Stretch {
  readonly source: SourceFile;
}

export function placeIn(source: SourceFile, start: number, end: number): Place {
  return { source, start, end };
}
