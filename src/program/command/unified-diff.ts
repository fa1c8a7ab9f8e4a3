import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { visible } from '../../writers/report/cells.ts';

/** How a file would change, as `git apply` reads it; a name in Chinese stays one that people can read. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const changes = createTwoFilesPatch('', '', before, after, undefined, undefined, { headerOptions: OMIT_HEADERS });
  return `--- a/${visible(path)}\n+++ b/${visible(path)}\n${changes}`;
}
