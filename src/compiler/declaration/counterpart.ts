import type { Identified } from '../schema/form.ts';
import type { FieldKind, Labelled } from '../schema/form-schema.ts';

/** Kinds of fields that stand in for one another from form to form: 计划开始日期 of one is part of 项目期 in another. */
const families: readonly (readonly FieldKind[])[] = [['date', 'period'], ['text', 'term'], ['goal']];

/** How many characters two labels share beyond those that most labels have, as 项目, before one is taken for the other's. */
const leastShared = 3;

type Member = Labelled & { readonly kind?: FieldKind };

/** The member of this form that does most likely what a member of other forms does there: 项目属性 for 项目性质, 项目期 for 计划开始日期. */
export function counterpart<T extends Member>(
  elsewhere: Identified<T> | undefined,
  members: readonly Identified<T>[],
): Identified<T> | undefined {
  const kind = elsewhere?.kind;
  const family = families.find(kinds => kind !== undefined && kinds.includes(kind));
  if (elsewhere === undefined || family === undefined) return undefined;
  const relatives = members.filter(member => member.kind !== undefined && family.includes(member.kind));
  return family.includes('text') ? relatives.find(({ label }) => shared(label, elsewhere.label) >= leastShared) : relatives[0];
}

function shared(a: string, b: string): number {
  return Array.from(a).filter(character => b.includes(character)).length;
}
