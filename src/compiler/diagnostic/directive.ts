import type { Place } from '../source/place.ts';

/** One code of a `# perfdecl-ignore…` comment: findings of it are not reported where it covers them. */
export interface Directive {
  /** The whole comment. */
  readonly place: Place;
  readonly code: string;
  /** The category that limits it: 满意度指标 in `missing-category:满意度指标`. */
  readonly category: string | undefined;
  /** The stretch of the source in which covered findings start: one line, or the whole file. */
  readonly covers: Place;
  readonly reason: string | undefined;
}
