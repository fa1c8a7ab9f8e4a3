import type { Text } from '../../diagnostic/problem.ts';
import { within, type Subject } from '../../diagnostic/subject.ts';
import type { Identified, LabelIndex } from '../../schema/form.ts';
import type { FieldKind, Labelled, Use } from '../../schema/form-schema.ts';
import type { Place } from '../../source/place.ts';
import type { Entry, Mapping, Scalar, SyntaxNode } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import type { GivenKey, Keys } from '../declaration.ts';
import { equivalent } from './equivalent.ts';
import { misspelling } from './misspelling.ts';
import { repeatedKey } from './repeated-key.ts';
import { unknownKeyFinding } from './unknown-key-finding.ts';

type Member = Labelled & { readonly use?: Use; readonly kind?: FieldKind };

/** A key that names a member of the form, with what stands behind it. */
export interface KnownEntry<T> {
  readonly member: T;
  readonly entry: Entry;
}

/** The entries of a mapping by whether the form knows their keys, in source order. */
export interface SortedKeys<T> {
  /** The first entry of each member. */
  readonly known: readonly KnownEntry<T>[];
  /** Further entries of the same members, in whatever spelling; a finding says so. */
  readonly repeated: readonly KnownEntry<T>[];
  readonly unknown: readonly Entry[];
}

export interface ReadKeys<T extends Member> extends Omit<SortedKeys<Identified<T>>, 'unknown'> {
  readonly keys: Keys & { readonly given: Map<string, GivenKey>; readonly misspelt: Set<string> };
}

/** Tells known keys from unknown ones, and reports those that stand twice; `help` says what to do with the second. */
export function sortKeys<T extends { readonly id: string }>(
  binding: Binding,
  mapping: Mapping,
  find: (key: string) => T | undefined,
  subject: Subject,
  help: Text = keepOne,
): SortedKeys<T> {
  const known = new Map<string, KnownEntry<T>>();
  const repeated: KnownEntry<T>[] = [];
  const unknown = new Map<string, Entry>();
  for (const entry of mapping.entries) {
    const { text } = entry.key;
    const member = find(text);
    const first = member === undefined ? unknown.get(text) : known.get(member.id)?.entry;
    if (first !== undefined) binding.findings.push(repeatedKey(entry.key, first.key, within(subject, text), help));
    if (member === undefined) {
      if (first === undefined) unknown.set(text, entry);
    } else if (first === undefined) known.set(member.id, { member, entry });
    else repeated.push({ member, entry });
  }
  return { known: [...known.values()], repeated, unknown: [...unknown.values()] };
}

export const keepOne = { zh: '只保留一处', en: 'keep one of them' };

/** Reads the keys of a mapping by the form's labels. Those of other forms, and all others, are unknown keys. */
export function readKeys<T extends Member>(
  binding: Binding,
  mapping: Mapping,
  index: LabelIndex<T>,
  subject: Subject,
  help?: Text,
): ReadKeys<T> {
  const { known, repeated, unknown } = sortKeys(binding, mapping, key => index.find(key), subject, help);
  const own = known.filter(({ member }) => member.use !== 'absent');
  const ofOtherForms = known.filter(({ member }) => member.use === 'absent');
  const given = new Map(own.map(({ member, entry }) => [member.id, { key: entry.key, blank: isBlank(entry), lost: lostOf(entry.value) }]));
  const scope = { index, subject, isGiven: (id: string) => given.has(id) };
  const intended = [
    ...unknown.map(({ key }) => reportUnknownKey(binding, key, scope)),
    ...ofOtherForms.map(({ member, entry }) => reportUnknownKey(binding, entry.key, scope, member)),
  ];
  return { known: own, repeated, keys: { given, misspelt: new Set(intended.flatMap(member => member?.id ?? [])) } };
}

/** The mapping in which an unknown key stands. */
interface Scope<T extends Member> {
  readonly index: LabelIndex<T>;
  readonly subject: Subject;
  readonly isGiven: (id: string) => boolean;
}

/** Reports a key that the form does not have, and gives the member that it seems to mean, which is never one that is given. */
export function reportUnknownKey<T extends Member>(
  binding: Binding,
  key: Scalar,
  { index, subject, isGiven }: Scope<T>,
  ofOtherForms?: Identified<T>,
): Identified<T> | undefined {
  const members = index.all.filter(({ use }) => use !== 'absent');
  const open = members.filter(({ id }) => !isGiven(id));
  const counterpart = equivalent(ofOtherForms, members, open);
  const intended = misspelling(key.text, open) ?? (counterpart && { member: counterpart, spelling: counterpart.label });
  binding.findings.push(
    unknownKeyFinding({
      key,
      subject: within(subject, key.text),
      intended: intended?.spelling,
      ofOtherForms: ofOtherForms?.label,
      known: members.filter(({ use }) => use !== 'extra').map(({ label }) => label),
    }),
  );
  return intended?.member;
}

/** The comment in which a text is lost. */
export function lostOf(node: SyntaxNode | undefined): Place | undefined {
  return node?.kind === 'scalar' ? node.lost : undefined;
}

export function isBlank({ value }: Entry): boolean {
  return value.kind === 'scalar' && value.blank;
}
