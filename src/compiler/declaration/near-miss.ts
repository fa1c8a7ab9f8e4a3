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
  const spellings = members.flatMap(member => [member.label, ...member.labels, member.id].map(spelling => ({ member, spelling })));
  const byFolded = new Map(spellings.toReversed().map(each => [foldLabel(each.spelling), each]));
  const folded = foldLabel(key);
  // The first of equally near ones wins, so the order is the form's.
  const near = nearest(
    folded,
    spellings.map(({ spelling }) => foldLabel(spelling)),
  );
  return near === undefined ? abbreviated(folded, [...byFolded]) : byFolded.get(near);
}

/** 上年结转 for 上年结转资金, if it is the beginning of one member's name only. */
function abbreviated<T>(folded: string, spellings: readonly (readonly [string, NearMiss<T>])[]): NearMiss<T> | undefined {
  if (folded.length < 3) return undefined;
  const [first, ...others] = spellings.filter(([spelling]) => spelling.startsWith(folded)).map(([, near]) => near);
  return others.some(({ member }) => member !== first?.member) ? undefined : first;
}
