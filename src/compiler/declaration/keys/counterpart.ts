import type { Identified } from '../../schema/form.ts';
import type { FieldKind, Labelled } from '../../schema/form-schema.ts';

/** Kinds of fields that stand in for one another from form to form: 计划开始日期 of one is part of 项目期 in another. */
const families: readonly (readonly FieldKind[])[] = [['date', 'period'], ['text', 'term'], ['goal']];

/** How many characters two labels share beyond those that most labels have, as 项目, before one is taken for the other's. */
const leastShared = 3;

type Member = Labelled & { readonly kind?: FieldKind };

/**
 * The member of this form that does most likely what a member of other forms does there: 项目属性 for 项目性质, 项目期 for 计划开始日期. Only one
 * of the `open` members, which are not given yet.
 */
export function counterpart<T extends Member>(
  elsewhere: Identified<T> | undefined,
  members: readonly Identified<T>[],
  open: readonly Identified<T>[],
): Identified<T> | undefined {
  const kind = elsewhere?.kind;
  const family = families.find(kinds => kind !== undefined && kinds.includes(kind));
  if (elsewhere === undefined || family === undefined) return undefined;
  const isRelative = (member: Identified<T>): boolean => member.kind !== undefined && family.includes(member.kind);
  if (family.includes('text')) return open.filter(isRelative).find(({ label }) => shared(label, elsewhere.label) >= leastShared);
  // 项目概述 says what the overall goal says, never what the goal of the year does.
  if (family.includes('goal'))
    return members
      .filter(isRelative)
      .slice(0, 1)
      .find(member => open.includes(member));
  return open.find(isRelative);
}

function shared(a: string, b: string): number {
  return Array.from(a).filter(character => b.includes(character)).length;
}
