import type { Identified } from '../../schema/form.ts';
import type { FieldKind, Labelled } from '../../schema/form-schema.ts';

/** Kinds of fields that stand in for one another from form to form: 计划开始日期 of one is part of 项目期 in another. */
const families: readonly (readonly FieldKind[])[] = [['date', 'period'], ['text', 'term'], ['goal']];

/** Minimum overlap of two labels in characters for a did-you-mean suggestion; most labels share 项目. */
const MINIMUM_OVERLAP = 3;

type Member = Labelled & { readonly kind?: FieldKind };

/**
 * The member of this form that does what a member of other forms does there: 项目属性 for 项目性质, 项目期 for 计划开始日期. Only one that is
 * `open`, that is not given yet.
 */
export function equivalent<T extends Member>(
  ofOtherForms: Identified<T> | undefined,
  members: readonly Identified<T>[],
  open: readonly Identified<T>[],
): Identified<T> | undefined {
  const kind = ofOtherForms?.kind;
  const family = families.find(kinds => kind !== undefined && kinds.includes(kind));
  if (ofOtherForms === undefined || family === undefined) return undefined;
  const isRelative = (member: Identified<T>): boolean => member.kind !== undefined && family.includes(member.kind);
  if (family.includes('text')) return open.filter(isRelative).find(({ label }) => overlap(label, ofOtherForms.label) >= MINIMUM_OVERLAP);
  // 项目概述 corresponds to the overall goal, which comes first, never to the annual one.
  const first = members.find(isRelative);
  if (family.includes('goal')) return first !== undefined && open.includes(first) ? first : undefined;
  return open.find(isRelative);
}

function overlap(a: string, b: string): number {
  return Array.from(a).filter(character => b.includes(character)).length;
}
