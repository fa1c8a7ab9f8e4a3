import type { Identified } from '../../schema/form.ts';
import type { Labelled } from '../../schema/form-schema.ts';
import { foldLabel } from '../../source/fold.ts';
import { nearest } from '../../source/nearest.ts';

export interface Misspelling<T> {
  readonly member: Identified<T>;
  /** The one of its spellings that the key comes nearest to. */
  readonly spelling: string;
}

/** The member that an unknown key probably means: one spelt much like it, or the only one that begins or ends so. */
export function misspelling<T extends Labelled>(key: string, members: readonly Identified<T>[]): Misspelling<T> | undefined {
  const folded = foldLabel(key);
  // The first of equally near ones wins, so the order is the form's.
  const near = nearest(
    folded,
    members.flatMap(member => spellingsOf(member).folded),
  );
  if (near !== undefined) return speltSo(members, each => each === near)[0];
  if (folded.length < 3) return undefined;
  // 上年结转 for 上年结转资金, 负责人 for 项目负责人.
  return onlyOne(speltSo(members, each => each.startsWith(folded))) ?? onlyOne(speltSo(members, each => each.endsWith(folded)));
}

/** The first of several spellings, if they are all of one member. */
function onlyOne<T>([first, ...others]: readonly Misspelling<T>[]): Misspelling<T> | undefined {
  return others.some(({ member }) => member !== first?.member) ? undefined : first;
}

function speltSo<T extends Labelled>(members: readonly Identified<T>[], matches: (folded: string) => boolean): readonly Misspelling<T>[] {
  return members.flatMap(member => {
    const { written, folded } = spellingsOf(member);
    return written.filter((_, index) => matches(folded[index] ?? '')).map(spelling => ({ member, spelling }));
  });
}

interface Spellings {
  readonly written: readonly string[];
  readonly folded: readonly string[];
}

const cache = new WeakMap<Identified<Labelled>, Spellings>();

/** The spellings of a form's member, as written and folded: the same for every key, so folded once. */
function spellingsOf(member: Identified<Labelled>): Spellings {
  const cached = cache.get(member);
  if (cached !== undefined) return cached;
  const written = [member.label, ...member.labels, member.id];
  const spellings = { written, folded: written.map(foldLabel) };
  cache.set(member, spellings);
  return spellings;
}
