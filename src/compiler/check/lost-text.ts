import type { Objection } from '../diagnostic/finding.ts';
import type { Place } from '../source/place.ts';
import { lostTextHelp } from '../syntax/problems/text-lost-to-comment.ts';

/** Why a text is missing that YAML takes for a comment, instead of the advice to write it. */
export function lostText(lost: Place | undefined): Pick<Objection, 'help' | 'cause'> {
  return lost === undefined ? {} : { help: lostTextHelp(lost), cause: lost };
}
