import type { Declaration, Indicator } from '../../compiler/declaration/declaration.ts';

/** The indicators in the order of the form's sets and categories, within a category in the author's: JSON and print agree. */
export function orderedIndicators({ form, indicators }: Declaration): readonly Indicator[] {
  const sets = form.sets.all.map(({ id }) => id);
  const categories = form.categories.map(({ id }) => id);
  const rank = ({ set, category }: Indicator): number => sets.indexOf(set) * categories.length + categories.indexOf(category);
  return indicators.toSorted((a, b) => rank(a) - rank(b));
}
