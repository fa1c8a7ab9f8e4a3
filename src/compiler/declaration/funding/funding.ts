import { type Subject, within } from '../../diagnostic/subject.ts';
import type { Identified } from '../../schema/form.ts';
import type { FundingGroupSchema, Labelled } from '../../schema/form-schema.ts';
import type { Entry, Mapping } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { type FundingGroup, type FundingPart, type Keys, noKeys } from '../declaration.ts';
import { isBlank, type KnownEntry, readKeys } from '../keys/keys.ts';
import { inUnit, readMoney } from './money.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { wrongNumber } from '../shape.ts';
import { lineOf } from '../text/text.ts';

export interface Funding {
  readonly groups: ReadonlyMap<string, FundingGroup>;
  readonly keys: Keys;
}

/** Reads the amounts below 项目资金, group by group. */
export function bindFunding(binding: Binding, label: string, entry: Entry): Funding {
  const subject = { labels: [label] };
  const mapping = isBlank(entry) ? undefined : binding.expect(entry.value, 'mapping', subject);
  if (mapping === undefined) {
    binding.unread.push({ kind: 'funding' });
    return { groups: new Map(), keys: noKeys };
  }
  const { known, keys } = readKeys(binding, mapping, binding.form.groups, subject);
  const groups = new Map<string, FundingGroup>();
  for (const { member, entry: group } of known) {
    if (isBlank(group)) continue;
    const own = within(subject, member.label);
    const parts = binding.expect(group.value, 'mapping', own);
    if (parts !== undefined) groups.set(member.id, bindGroup(binding, member, group, parts, own));
  }
  return { groups, keys };
}

function bindGroup(
  binding: Binding,
  { id, label }: Identified<FundingGroupSchema>,
  { key }: Entry,
  mapping: Mapping,
  subject: Subject,
): FundingGroup {
  const parts = new Map<string, FundingPart>();
  const { known, keys } = readKeys(binding, mapping, binding.form.parts(id), subject);
  for (const part of known) parts.set(part.member.id, bindPart(binding, part, label, within(subject, part.member.label)));
  return { id, label, key, mapping, parts, keys };
}

function bindPart(binding: Binding, { member, entry }: KnownEntry<Identified<Labelled>>, group: string, subject: Subject): FundingPart {
  const { id, label } = member;
  const node = binding.expect(entry.value, 'scalar', subject);
  const part = { id, label, key: entry.key, node, placeholder: false, value: undefined };
  const text = node && lineOf(binding.text(node, subject));
  if (node === undefined || text === undefined) return part;
  const money = readMoney(text);
  if (money !== undefined) return { ...part, node, value: inUnit(money, binding.form.schema.unit) };
  if (isPlaceholder(text, binding.form)) return { ...part, placeholder: true };
  binding.findings.push(wrongNumber(node, `${group}的${label}`, subject, '4,483,000.00'));
  return part;
}
