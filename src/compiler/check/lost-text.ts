import type { Objection } from '../diagnostic/finding.ts';
import type { Place } from '../source/place.ts';
import { lostTextHelp } from '../syntax/problems/text-lost-to-comment.ts';

/** Help for a missing text that YAML has read as a comment; it replaces the advice to write one. */
export function lostText(lost: Place | undefined): Pick<Objection, 'help' | 'cause'> {
  return lost === undefined ? {} : { help: lostTextHelp(lost), cause: lost };
}
