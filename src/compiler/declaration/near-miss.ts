import type { Identified } from '../schema/form.ts';
import type { Labelled } from '../schema/form-schema.ts';
import { foldLabel } from '../schema/label.ts';
import { nearest } from '../schema/nearest.ts';

export interface NearMiss<T> {
  readonly member: Identified<T>;
  /** The one of its spellings that the key comes nearest to. */
  readonly spelling: string;
}

/** The member that a key which is not known probably means: one spelt much like it, or the only one that begins so. */
export function nearMiss<T extends Labelled>(key: string, members: readonly Identified<T>[]): NearMiss<T> | undefined {
  const spellings = spellingsOf(members);
  const folded = foldLabel(key);
  // The first of equally near ones wins, so the order is the form's.
  const near = nearest(folded, spellings.keys());
  const found = near === undefined ? abbreviated(folded, spellings) : spellings.get(near);
  const member = found && members[found.index];
  return found && member && { member, spelling: found.spelling };
}

interface Spelling {
  readonly spelling: string;
  /** Of the member among the others. */
  readonly index: number;
}

const known = new WeakMap<readonly Identified<Labelled>[], ReadonlyMap<string, Spelling>>();

/** The spellings of a form's members as they are compared, of equal ones the first. They are the same for every key. */
function spellingsOf(members: readonly Identified<Labelled>[]): ReadonlyMap<string, Spelling> {
  const made = known.get(members);
  if (made !== undefined) return made;
  const spellings = new Map<string, Spelling>();
  for (const [index, { label, labels, id }] of members.entries()) {
    for (const spelling of [label, ...labels, id]) {
      const folded = foldLabel(spelling);
      if (!spellings.has(folded)) spellings.set(folded, { spelling, index });
    }
  }
  known.set(members, spellings);
  return spellings;
}

/** 上年结转 for 上年结转资金, if it is the beginning of one member's name only. */
function abbreviated(folded: string, spellings: ReadonlyMap<string, Spelling>): Spelling | undefined {
  if (folded.length < 3) return undefined;
  const [first, ...others] = [...spellings].filter(([spelling]) => spelling.startsWith(folded)).map(([, found]) => found);
  return others.some(({ index }) => index !== first?.index) ? undefined : first;
}
