import type { Identified } from '../../schema/form.ts';
import type { Labelled } from '../../schema/form-schema.ts';
import { foldLabel } from '../../schema/label.ts';
import { nearest } from '../../source/nearest.ts';

export interface NearMiss<T> {
  readonly member: Identified<T>;
  /** The one of its spellings that the key comes nearest to. */
  readonly spelling: string;
}

/** The member that a key which is not known probably means: one spelt much like it, or the only one that begins so. */
export function nearMiss<T extends Labelled>(key: string, members: readonly Identified<T>[]): NearMiss<T> | undefined {
  const folded = foldLabel(key);
  // The first of equally near ones wins, so the order is the form's.
  const near = nearest(
    folded,
    members.flatMap(member => spellingsOf(member).folded),
  );
  if (near !== undefined) return spelt(members, each => each === near)[0];
  // 上年结转 for 上年结转资金, if it is the beginning of one member's name only.
  const [first, ...others] = folded.length < 3 ? [] : spelt(members, each => each.startsWith(folded));
  return others.some(({ member }) => member !== first?.member) ? undefined : first;
}

function spelt<T extends Labelled>(members: readonly Identified<T>[], isMeant: (folded: string) => boolean): readonly NearMiss<T>[] {
  const found: NearMiss<T>[] = [];
  for (const member of members) {
    const { written, folded } = spellingsOf(member);
    for (const [index, spelling] of written.entries()) if (isMeant(folded[index] ?? '')) found.push({ member, spelling });
  }
  return found;
}

interface Spellings {
  readonly written: readonly string[];
  readonly folded: readonly string[];
}

const known = new WeakMap<Identified<Labelled>, Spellings>();

/** The spellings of a form's member, also as they are compared: the same for every key. */
function spellingsOf(member: Identified<Labelled>): Spellings {
  const made = known.get(member);
  if (made !== undefined) return made;
  const written = [member.label, ...member.labels, member.id];
  const spellings = { written, folded: written.map(foldLabel) };
  known.set(member, spellings);
  return spellings;
}
