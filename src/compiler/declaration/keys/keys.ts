import type { Identified, LabelIndex } from '../../schema/form.ts';
import type { FieldKind, Labelled, Use } from '../../schema/form-schema.ts';
import type { Entry, Mapping, Scalar } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { counterpart } from './counterpart.ts';
import { nearMiss } from './near-miss.ts';
import { repeatedKey } from './repeated-key.ts';
import { strangeKey } from './strange-key.ts';

export type Member = Labelled & { readonly use?: Use; readonly kind?: FieldKind };

export interface Known<T> {
  readonly member: Identified<T>;
  readonly entry: Entry;
}

/** Where a mapping stands: its path in the declaration, and the prefix of its members' ids in `given`. */
interface Where {
  readonly path: string;
  readonly prefix: string;
}

/** Tells the keys that are known from those that are not, and reports those that stand twice, in whatever spelling; the first counts. */
export function sortKeys<T extends { readonly id: string }>(
  binding: Binding,
  mapping: Mapping,
  find: (key: string) => T | undefined,
  path: string,
): { readonly known: readonly { readonly member: T; readonly entry: Entry }[]; readonly unknown: readonly Entry[] } {
  const known = new Map<string, { readonly member: T; readonly entry: Entry }>();
  const unknown = new Map<string, Entry>();
  for (const entry of mapping.entries) {
    const { text } = entry.key;
    const member = find(text);
    const first = member === undefined ? unknown.get(text) : known.get(member.id)?.entry;
    if (first !== undefined) binding.findings.push(repeatedKey(entry.key, first.key, join(path, text)));
    else if (member !== undefined) known.set(member.id, { member, entry });
    else unknown.set(text, entry);
  }
  return { known: [...known.values()], unknown: [...unknown.values()] };
}

/** The members of a mapping whose keys are the form's, in source order. Everything else in it is an unknown key. */
export function readKeys<T extends Member>(
  binding: Binding,
  mapping: Mapping,
  index: LabelIndex<T>,
  { path, prefix }: Where,
): readonly Known<T>[] {
  const { known, unknown } = sortKeys(binding, mapping, key => index.find(key), path);
  const here = known.filter(({ member }) => member.use !== 'absent');
  for (const { member, entry } of here) binding.given.set(prefix + member.id, { key: entry.key, blank: isBlank(entry) });
  const owner = { index, path, isGiven: (id: string) => binding.given.has(prefix + id) };
  const elsewhere = known.filter(({ member }) => member.use === 'absent');
  const meant = [
    ...unknown.map(({ key }) => reportStrange(binding, key, owner)),
    ...elsewhere.map(({ member, entry }) => reportStrange(binding, entry.key, owner, member)),
  ];
  for (const member of meant) if (member !== undefined) binding.misspelt.add(prefix + member.id);
  return here;
}

/** A mapping that holds a key which the form does not have there. */
interface Owner<T extends Member> {
  readonly index: LabelIndex<T>;
  readonly path: string;
  readonly isGiven: (id: string) => boolean;
}

/** Reports a key that the form does not have, and gives the member that it seems to mean, which is never one that stands there already. */
export function reportStrange<T extends Member>(
  binding: Binding,
  key: Scalar,
  { index, path, isGiven }: Owner<T>,
  elsewhere?: Identified<T>,
): Identified<T> | undefined {
  const known = index.all.filter(({ use }) => use !== 'absent');
  const open = known.filter(({ id }) => !isGiven(id));
  const other = counterpart(elsewhere, known, open);
  const meant = nearMiss(key.text, open) ?? (other && { member: other, spelling: other.label });
  binding.findings.push(
    strangeKey({
      key,
      path: join(path, key.text),
      meant: meant?.spelling,
      elsewhere: elsewhere?.label,
      known: known.map(({ label }) => label),
    }),
  );
  return meant?.member;
}

export function isBlank({ value }: Entry): boolean {
  return value.kind === 'scalar' && value.blank;
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}
