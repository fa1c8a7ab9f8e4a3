import type { Identified } from '../../schema/form.ts';
import type { FundingGroupSchema, Labelled } from '../../schema/form-schema.ts';
import type { Entry, Mapping } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import type { FundingGroup, FundingPart } from '../declaration.ts';
import { isBlank, type Known, readKeys } from '../keys/keys.ts';
import { inUnit, readMoney } from './money.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { wrongNumber } from '../shape.ts';
import { lineOf } from '../text/text.ts';

/** Reads the amounts below 项目资金, group by group. */
export function bindFunding(binding: Binding, label: string, entry: Entry): ReadonlyMap<string, FundingGroup> {
  const groups = new Map<string, FundingGroup>();
  const mapping = isBlank(entry) ? undefined : binding.expect(entry.value, 'mapping', label);
  if (mapping === undefined) {
    binding.unread.add('funding');
    return groups;
  }
  for (const { member, entry: group } of readKeys(binding, mapping, binding.form.groups, { path: label, prefix: '' })) {
    if (isBlank(group)) continue;
    const path = `${label}/${member.label}`;
    const parts = binding.expect(group.value, 'mapping', path);
    if (parts !== undefined) groups.set(member.id, bindGroup(binding, member, group, parts, path));
  }
  return groups;
}

function bindGroup(
  binding: Binding,
  { id, label }: Identified<FundingGroupSchema>,
  { key }: Entry,
  mapping: Mapping,
  path: string,
): FundingGroup {
  const parts = new Map<string, FundingPart>();
  for (const known of readKeys(binding, mapping, binding.form.parts(id), { path, prefix: `${id}.` })) {
    parts.set(known.member.id, bindPart(binding, known, label, `${path}/${known.member.label}`));
  }
  return { id, label, key, mapping, parts };
}

function bindPart(binding: Binding, { member, entry }: Known<Labelled>, group: string, path: string): FundingPart {
  const { id, label } = member;
  const node = binding.expect(entry.value, 'scalar', path);
  // Where no text stands, the key stands for it: the part is given, and unreadable.
  const part = { id, label, key: entry.key, node: node ?? entry.key, placeholder: false, value: undefined };
  const text = node && lineOf(binding.text(node, path));
  if (node === undefined || text === undefined) return part;
  const money = readMoney(text);
  if (money !== undefined) return { ...part, value: inUnit(money, binding.form.schema.unit) };
  if (isPlaceholder(text, binding.form)) return { ...part, placeholder: true };
  binding.findings.push(wrongNumber(node, `${group}的${label}`, path, '4,483,000.00'));
  return part;
}
