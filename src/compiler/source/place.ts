import type { SourceFile } from './source-file.ts';

/** A stretch of a source, `end` exclusive, in UTF-16 units. */
export interface Place {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

export function placeIn(source: SourceFile, start: number, end: number): Place {
  return { source, start, end };
}
