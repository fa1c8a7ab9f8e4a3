import { findingOf } from '../../diagnostic/finding.ts';
import type { Entry, Mapping } from '../../syntax/syntax-tree.ts';
import type { Binding } from '../binding.ts';
import type { BesideFields } from '../keys/beside-fields.ts';
import { unknownKey } from '../problems/unknown-key.ts';

/** Reports the groups of money that stand beside the fields, as on paper, and takes them out with their parts: one mistake, one finding. */
export function takeGroupsBesideFields(binding: Binding, root: Mapping): BesideFields {
  const { fields, groups } = binding.form;
  const funding = fields.all.find(({ kind }) => kind === 'funding');
  const [first, ...others] = root.entries.filter(({ key }) => !isField(binding, key.text) && groups.find(key.text) !== undefined);
  if (funding === undefined || first === undefined) return { rest: root, intended: [] };
  const taken = new Set<Entry>();
  let above: string | undefined;
  for (const entry of root.entries) {
    const group = isField(binding, entry.key.text) ? undefined : groups.find(entry.key.text);
    const isPart = above !== undefined && !isField(binding, entry.key.text) && binding.form.parts(above).find(entry.key.text) !== undefined;
    if (!isPart) above = group?.id;
    if (isPart || group !== undefined) taken.add(entry);
  }
  const { label } = funding;
  const key = first.key.text;
  binding.findings.push(
    findingOf(unknownKey, {
      place: first.key.place,
      message: { zh: `“${key}”是“${label}”下面的项`, en: `“${key}” belongs under “${label}”` },
      help: {
        zh: `写一行“${label}:”，把“${key}”和金额各行放在它下面，都多缩进两格`,
        en: `write a line “${label}:” and put “${key}” and the amounts below it, all two spaces further right`,
      },
      subject: { labels: [key] },
      ...(others.length > 0 && {
        related: others.map(other => ({ place: other.key.place, message: { zh: '这里也是', en: 'here as well' } })),
      }),
    }),
  );
  binding.unread.push({ kind: 'funding' });
  return { rest: { ...root, entries: root.entries.filter(entry => !taken.has(entry)) }, intended: [funding.id] };
}

function isField(binding: Binding, key: string): boolean {
  return binding.form.fields.find(key) !== undefined;
}
