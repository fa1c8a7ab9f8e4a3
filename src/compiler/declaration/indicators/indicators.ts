import { foldCategory } from '../../schema/label.ts';
import { limitExceeded } from '../../syntax/problems/limit-exceeded.ts';
import type { Entry, Mapping, Scalar } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { type Listing, listings } from './categories.ts';
import type { Indicator, SetId } from '../declaration.ts';
import { bindItem } from './item.ts';
import { isBlank, join, sortKeys } from '../keys/keys.ts';
import { strangeSet } from '../problems/category-unknown.ts';

export interface Indicators {
  readonly sets: ReadonlyMap<SetId, Scalar>;
  readonly indicators: readonly Indicator[];
}

/** Reads what stands below 绩效指标: 一级 → 二级 → items, in one set or in two. */
export function bindIndicators(binding: Binding, label: string, entry: Entry, year: string | undefined): Indicators {
  const sets = new Map<SetId, Scalar>();
  const mapping = isBlank(entry) ? undefined : binding.expect(entry.value, 'mapping', label);
  if (mapping === undefined) {
    binding.unread.add('annual');
    return { sets, indicators: [] };
  }
  const lists: Listing[] = [];
  for (const set of readSets(binding, label, entry.key, mapping)) {
    if (!sets.has(set.id)) sets.set(set.id, set.key);
    lists.push(...listings(binding, set.mapping, { set: set.id, path: set.path }));
  }
  const items = lists.flatMap(list => list.items.map(item => ({ list, item })));
  const limit = binding.form.schema.limits.indicators;
  if (items.length > limit) {
    for (const set of sets.keys()) binding.unread.add(set);
    binding.report(limitExceeded, {
      place: entry.key.place,
      message: { zh: `${label}有 ${items.length} 项，超过 ${limit} 项`, en: `${items.length} indicators are more than ${limit}` },
      subject: label,
    });
  }
  const indicators = items.slice(0, limit).flatMap(({ list, item }) => bindItem(binding, list, item, year) ?? []);
  return { sets, indicators: indicators.toSorted((a, b) => a.place.start - b.place.start) };
}

interface WrittenSet {
  readonly id: SetId;
  readonly key: Scalar;
  readonly mapping: Mapping;
  readonly path: string;
}

/** The sets that are given; first levels that stand in none are of the 年度 set. */
function readSets(binding: Binding, label: string, indicatorsKey: Scalar, mapping: Mapping): readonly WrittenSet[] {
  if (binding.form.sets.all.length === 0) return onlySet(binding, label, indicatorsKey, mapping);
  const isSet = ({ key }: Entry): boolean => binding.form.sets.find(key.text) !== undefined;
  const loose = mapping.entries.filter(entry => !isSet(entry));
  const sets: WrittenSet[] = [];
  const { known } = sortKeys(binding, { ...mapping, entries: mapping.entries.filter(isSet) }, key => binding.form.sets.find(key), label);
  for (const { member, entry } of known) {
    const path = join(label, member.label);
    const below = isBlank(entry) ? undefined : binding.expect(entry.value, 'mapping', path);
    if (below !== undefined && isSetId(member.id)) sets.push({ id: member.id, key: entry.key, mapping: below, path });
    else if (!isBlank(entry)) binding.unread.add(member.id);
  }
  if (loose.length === 0 && known.some(({ entry }) => !isBlank(entry))) return sets;
  return [...sets, { id: 'annual', key: indicatorsKey, mapping: { ...mapping, entries: loose }, path: label }];
}

/** How forms that have two sets call them. */
const setNames: Readonly<Record<SetId, readonly string[]>> = { overall: ['总体', '中期', '长期', 'overall'], annual: ['年度', 'annual'] };

/** In a form without sets, what stands under the key of one is read as if the key were not there: of 年度, or else of the one that is given. */
function onlySet(binding: Binding, label: string, key: Scalar, mapping: Mapping): readonly WrittenSet[] {
  const named = (id: SetId): readonly Entry[] => mapping.entries.filter(entry => setNames[id].includes(foldCategory(entry.key.text)));
  const [annual, overall] = [named('annual'), named('overall')];
  const strangers = [...annual, ...overall];
  const loose = mapping.entries.filter(entry => !strangers.includes(entry));
  const [stranger] = overall.length > 0 ? overall : annual;
  if (stranger !== undefined) binding.findings.push(strangeSet(stranger.key, join(label, stranger.key.text), label));
  const read = annual.length > 0 || loose.length > 0 ? annual : overall;
  const below = read.flatMap(({ value }) => (value.kind === 'mapping' ? value.entries : []));
  if (read.some(entry => entry.value.kind !== 'mapping' && !isBlank(entry))) binding.unread.add('annual');
  return [{ id: 'annual', key, mapping: { ...mapping, entries: [...loose, ...below] }, path: label }];
}

function isSetId(id: string): id is SetId {
  return id === 'overall' || id === 'annual';
}
