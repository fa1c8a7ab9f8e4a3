import type { Identified, LabelIndex } from './form.ts';
import type { Labelled, Use } from './form-schema.ts';
import { foldLabel } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';

/** Indexes the members of a schema by their ids, labels and other spellings. */
export function labelIndex<T extends Labelled & { readonly use?: Use }>(
  members: Readonly<Record<string, T>>,
  fold: (text: string) => string = foldLabel,
): LabelIndex<T> {
  const all = Object.entries(members).map(([id, member]): Identified<T> => ({ ...member, id }));
  // What the form asks for goes before what it only accepts, and that before what it does not have.
  const ordered = all.toSorted((a, b) => distance(a) - distance(b));
  const spellings = indexed(ordered, fold);
  return {
    all,
    get: id => all.find(member => member.id === id),
    find: key => spellings.get(fold(key)),
    nearest(key) {
      const near = nearest(fold(key), spellings.keys());
      if (near !== undefined) return spellings.get(near);
      // The misspelling may be in the suffix that folding removes from a correct spelling, as in 产出指镖.
      const whole = indexed(ordered, foldLabel);
      return whole.get(nearest(foldLabel(key), whole.keys()) ?? '');
    },
  };
}

function distance({ use }: { readonly use?: Use }): number {
  return use === 'absent' ? 2 : use === 'extra' ? 1 : 0;
}

/** The members by every way to write them; the first that is written so holds. */
function indexed<T extends Labelled>(
  members: readonly Identified<T>[],
  fold: (text: string) => string,
): ReadonlyMap<string, Identified<T>> {
  const spellings = new Map<string, Identified<T>>();
  for (const member of members) {
    for (const spelling of spellingsOf(member, fold)) if (!spellings.has(spelling)) spellings.set(spelling, member);
  }
  return spellings;
}

/** Every way to write a member, folded. */
export function spellingsOf(member: Identified<Labelled>, fold: (text: string) => string): readonly string[] {
  return [member.id, member.label, ...member.labels].map(fold);
}
