import { catalogueText } from '../../compiler/catalogue.ts';
import type { Show } from './reporter.ts';

/** By which problems a report was made, as in a lock file: `sha256:…`. */
export function catalogueDigest({ hash }: Show): string {
  return `sha256:${hash(catalogueText())}`;
}
