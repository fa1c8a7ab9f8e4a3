import type { Mapping } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import type { BesideFields } from '../keys/beside-fields.ts';
import { isBlank } from '../keys/keys.ts';
import { categoryBesideFields } from '../keys/unknown-key-finding.ts';

/** Reports the categories that stand beside the fields, as below a 绩效指标 under which nothing is indented, and takes them out. */
export function takeCategoriesBesideFields(binding: Binding, root: Mapping): BesideFields {
  const { fields, level1, categories } = binding.form;
  const indicators = fields.all.find(({ kind }) => kind === 'indicators');
  if (indicators === undefined) return { rest: root, intended: [] };
  const firstLevelOf = (key: string) =>
    fields.find(key) === undefined
      ? (level1.find(key) ?? categories.find(category => category.level1.level2.find(key) !== undefined)?.level1)
      : undefined;
  const intended = new Set<string>();
  const entries = root.entries.filter(entry => {
    const level = firstLevelOf(entry.key.text);
    if (level === undefined) return true;
    binding.findings.push(categoryBesideFields(entry.key, indicators.label));
    if (isBlank(entry)) return false;
    intended.add(indicators.id);
    binding.unread.push({ kind: 'level1', set: 'annual', level1: level.id });
    return false;
  });
  return { rest: { ...root, entries }, intended: [...intended] };
}
