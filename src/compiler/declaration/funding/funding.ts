import { type Subject, within } from '../../diagnostic/subject.ts';
import { compact } from '../../source/fold.ts';
import type { Identified } from '../../schema/form.ts';
import type { FundingGroupSchema, Labelled } from '../../schema/form-schema.ts';
import type { Entry, Mapping } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { type FundingGroup, type FundingPart, type Keys, noKeys } from '../declaration.ts';
import { isBlank, type KnownEntry, readKeys } from '../keys/keys.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { lineOf } from '../text/text.ts';
import { type AgreedUnit, agreedUnit, type DeclaredUnit } from './declared-unit.ts';
import { converted, isEmptyAmount, readMoney } from './money.ts';
import { improperAmount, notAnAmount } from './wrong-amount.ts';

export interface Funding {
  readonly groups: ReadonlyMap<string, FundingGroup>;
  readonly keys: Keys;
}

/** Reads the amounts below 项目资金, group by group. */
export function bindFunding(binding: Binding, label: string, entry: Entry, unitOfFile: DeclaredUnit | undefined): Funding {
  const subject = { labels: [label] };
  const unit = agreedUnit(binding, unitOfFile, entry.key, subject);
  const mapping = isBlank(entry) ? undefined : binding.expect(entry.value, 'mapping', subject);
  if (mapping === undefined) {
    binding.unread.push({ kind: 'funding' });
    return { groups: new Map(), keys: noKeys };
  }
  const { rest, partsOf } = withPartsBesideGroups(binding, mapping);
  const { known, keys } = readKeys(binding, rest, binding.form.groups, subject);
  const groups = new Map<string, FundingGroup>();
  for (const { member, entry: group } of known) {
    const written = writtenGroup(binding, group, partsOf.get(group) ?? [], within(subject, member.label));
    if (written !== undefined) groups.set(member.id, bindGroup(binding, member, written, unit, within(subject, member.label)));
    if (written !== undefined && isBlank(group)) keys.given.set(member.id, { key: group.key, blank: false, lost: undefined });
  }
  return { groups, keys };
}

/** A group as its author wrote it. */
interface WrittenGroup {
  readonly key: Entry['key'];
  /** The total on the group's own line. */
  readonly total: Entry | undefined;
  readonly mapping: Mapping;
}

/** Parts on the lines after their group, as forms print them, belong to it. */
function withPartsBesideGroups({ form }: Binding, mapping: Mapping): { readonly rest: Mapping; readonly partsOf: Map<Entry, Entry[]> } {
  const rest: Entry[] = [];
  const partsOf = new Map<Entry, Entry[]>();
  let above: { readonly group: string; readonly parts: Entry[] } | undefined;
  for (const entry of mapping.entries) {
    const group = form.groups.find(entry.key.text);
    const below = compact(entry.key.text) === '其中' && entry.value.kind === 'mapping' ? entry.value.entries : [entry];
    if (group !== undefined) {
      above = { group: group.id, parts: [] };
      partsOf.set(entry, above.parts);
      rest.push(entry);
    } else if (above !== undefined && below.every(part => form.parts(above?.group ?? '').find(part.key.text) !== undefined)) {
      above.parts.push(...below);
    } else rest.push(entry);
  }
  return { rest: { ...mapping, entries: rest }, partsOf };
}

/** undefined: nothing is written of the group, or a list, and a finding says so. */
function writtenGroup(binding: Binding, entry: Entry, beside: readonly Entry[], subject: Subject): WrittenGroup | undefined {
  const { key, value } = entry;
  if (value.kind === 'scalar') {
    if (isBlank(entry) && beside.length === 0) return undefined;
    return { key, total: isBlank(entry) ? undefined : entry, mapping: { kind: 'mapping', place: value.place, entries: beside } };
  }
  const mapping = binding.expect(value, 'mapping', subject);
  return mapping && { key, total: undefined, mapping: { ...mapping, entries: [...mapping.entries, ...beside] } };
}

function bindGroup(
  binding: Binding,
  { id, label, sums }: Identified<FundingGroupSchema>,
  { key, total, mapping }: WrittenGroup,
  around: AgreedUnit,
  subject: Subject,
): FundingGroup {
  const unit = agreedUnit(binding, around, key, subject);
  const { known, repeated, keys } = readKeys(binding, mapping, binding.form.parts(id), subject, {
    zh: '写在一处，金额合在一起',
    en: 'write it once, with the amounts summed',
  });
  const parts = new Map<string, FundingPart>();
  const read = (part: KnownEntry<Identified<Labelled>>): FundingPart =>
    bindPart(binding, part, label, unit, within(subject, part.member.label));
  for (const part of known) parts.set(part.member.id, read(part));
  for (const part of repeated) read(part);
  const [totalId = ''] = Object.keys(sums);
  const member = binding.form.parts(id).get(totalId);
  if (total !== undefined && member !== undefined && !parts.has(totalId)) parts.set(totalId, read({ member, entry: total }));
  for (const part of parts.values()) keys.given.set(part.id, { key: part.key, blank: part.state === 'blank', lost: part.node?.lost });
  return { id, label, key, mapping, parts, keys };
}

function bindPart(
  binding: Binding,
  { member, entry }: KnownEntry<Identified<Labelled>>,
  group: string,
  around: AgreedUnit,
  subject: Subject,
): FundingPart {
  const { id, label } = member;
  const name = `${group}的${label}`;
  const formUnit = binding.form.schema.unit;
  const unit = agreedUnit(binding, around, entry.key, subject);
  const node = binding.expect(entry.value, 'scalar', subject);
  const part = { id, label, key: entry.key, node, value: undefined };
  if (node === undefined) return { ...part, state: 'unreadable' };
  const written = binding.text(node, subject);
  const text = lineOf(written);
  if (written === undefined) return { ...part, state: 'unreadable' };
  if (text === undefined || isEmptyAmount(text)) return { ...part, state: 'blank' };
  const money = readMoney(text);
  if (money !== undefined) {
    const own = money.unit ?? (unit === 'contradictory' ? undefined : (unit?.unit ?? formUnit));
    if (own === undefined) return { ...part, state: 'unreadable' };
    const fault = improperAmount(node, name, converted(money.number, own, '元'), subject);
    if (fault === undefined) return { ...part, node, state: 'amount', value: converted(money.number, own, formUnit) };
    binding.findings.push(fault);
  } else if (isPlaceholder(text, binding.form)) {
    return { ...part, state: 'placeholder' };
  } else {
    binding.findings.push(notAnAmount(node, name, unit === undefined || unit === 'contradictory' ? formUnit : unit.unit, subject));
  }
  return { ...part, state: 'unreadable' };
}
