import { type Subject, within } from '../../diagnostic/subject.ts';
import { foldCategory } from '../../source/fold.ts';
import { limitExceeded } from '../../syntax/problems/limit-exceeded.ts';
import type { Entry, Mapping, Scalar } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { type Listing, listings } from './categories.ts';
import type { Indicator, SetId } from '../declaration.ts';
import { bindItem } from './item.ts';
import { isBlank, sortKeys } from '../keys/keys.ts';
import { unexpectedSet } from '../problems/category-unknown.ts';

export interface Indicators {
  readonly sets: ReadonlyMap<SetId, Scalar>;
  readonly indicators: readonly Indicator[];
}

/** Reads what stands below 绩效指标: 一级 → 二级 → items, in one set or in two. */
export function bindIndicators(binding: Binding, label: string, entry: Entry, year: string | undefined): Indicators {
  const sets = new Map<SetId, Scalar>();
  const subject = { labels: [label] };
  const mapping = isBlank(entry) ? undefined : binding.expect(entry.value, 'mapping', subject);
  if (mapping === undefined) {
    binding.unread.push({ kind: 'set', set: 'annual' });
    return { sets, indicators: [] };
  }
  const lists: Listing[] = [];
  for (const set of readSets(binding, subject, entry.key, mapping)) {
    if (!sets.has(set.id)) sets.set(set.id, set.key);
    lists.push(...listings(binding, set.mapping, { set: set.id, subject: set.subject }));
  }
  const items = lists.flatMap(list => list.items.map(item => ({ list, item })));
  const limit = binding.form.schema.limits.indicators;
  if (items.length > limit) {
    for (const set of sets.keys()) binding.unread.push({ kind: 'set', set });
    binding.report(limitExceeded, {
      place: entry.key.place,
      message: { zh: `${label}有 ${items.length} 项，超过 ${limit} 项`, en: `${items.length} indicators are more than ${limit}` },
      subject,
    });
  }
  const indicators = items.slice(0, limit).flatMap(({ list, item }) => bindItem(binding, list, item, year) ?? []);
  return { sets, indicators: indicators.toSorted((a, b) => a.place.start - b.place.start) };
}

interface WrittenSet {
  readonly id: SetId;
  readonly key: Scalar;
  readonly mapping: Mapping;
  readonly subject: Subject;
}

/** The sets that are given; first levels that stand in none are of the 年度 set. */
function readSets(binding: Binding, subject: Subject, indicatorsKey: Scalar, mapping: Mapping): readonly WrittenSet[] {
  if (binding.form.sets.all.length === 0) return withoutSets(binding, subject, indicatorsKey, mapping);
  const isSet = ({ key }: Entry): boolean => binding.form.sets.find(key.text) !== undefined;
  const loose = mapping.entries.filter(entry => !isSet(entry));
  const sets: WrittenSet[] = [];
  const { known } = sortKeys(binding, { ...mapping, entries: mapping.entries.filter(isSet) }, key => binding.form.sets.find(key), subject);
  for (const { member, entry } of known) {
    if (isBlank(entry) || !isSetId(member.id)) continue;
    const own = within(subject, member.label);
    const below = binding.expect(entry.value, 'mapping', own);
    if (below === undefined) binding.unread.push({ kind: 'set', set: member.id });
    else sets.push({ id: member.id, key: entry.key, mapping: below, subject: own });
  }
  if (loose.length === 0 && known.some(({ entry }) => !isBlank(entry))) return sets;
  return [...sets, { id: 'annual', key: indicatorsKey, mapping: { ...mapping, entries: loose }, subject }];
}

/** How forms that have two sets call them. */
const setNames: Readonly<Record<SetId, readonly string[]>> = { overall: ['总体', '中期', '长期', 'overall'], annual: ['年度', 'annual'] };

/** In a form without sets, what stands under the key of one is read as if the key were not there: of 年度, or else of the one that is given. */
function withoutSets(binding: Binding, subject: Subject, key: Scalar, mapping: Mapping): readonly WrittenSet[] {
  const named = (id: SetId): readonly Entry[] => mapping.entries.filter(entry => setNames[id].includes(foldCategory(entry.key.text)));
  const [annual, overall] = [named('annual'), named('overall')];
  const firstLevels = mapping.entries.filter(entry => !annual.includes(entry) && !overall.includes(entry));
  const [set] = overall.length > 0 ? overall : annual;
  if (set !== undefined) binding.findings.push(unexpectedSet(set.key, within(subject, set.key.text), subject.labels[0] ?? ''));
  const read = annual.length > 0 || firstLevels.length > 0 ? annual : overall;
  const below = read.flatMap(({ value }) => (value.kind === 'mapping' ? value.entries : []));
  if (read.some(entry => entry.value.kind !== 'mapping' && !isBlank(entry))) binding.unread.push({ kind: 'set', set: 'annual' });
  return [{ id: 'annual', key, mapping: { ...mapping, entries: [...firstLevels, ...below] }, subject }];
}

function isSetId(id: string): id is SetId {
  return id === 'overall' || id === 'annual';
}
