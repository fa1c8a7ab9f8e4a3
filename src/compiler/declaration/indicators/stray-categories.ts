import type { Mapping } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import { isBlank } from '../keys/keys.ts';
import { strayCategory } from '../keys/strange-key.ts';

/** A declaration without the categories that stand beside its fields, as below a 绩效指标 that nothing is indented under: each is reported. */
export function withoutCategories(binding: Binding, root: Mapping): Mapping {
  const { fields, level1, categories } = binding.form;
  const indicators = fields.all.find(({ kind }) => kind === 'indicators');
  if (indicators === undefined) return root;
  const entries = root.entries.filter(entry => {
    const { text } = entry.key;
    const meant = level1.find(text) ?? categories.find(category => category.level1.level2.find(text) !== undefined)?.level1;
    if (fields.find(text) !== undefined || meant === undefined) return true;
    binding.findings.push(strayCategory(entry.key, indicators.label));
    if (isBlank(entry)) return false;
    binding.misspelt.add(indicators.id);
    binding.unread.add(`annual.${meant.id}`);
    return false;
  });
  return { ...root, entries };
}
