import { foldLabel } from '../source/fold.ts';
import { shippedForm, shippedFormIds } from './shipped-forms.ts';

/** The keys by which a declaration names its form. */
export const formKeys: readonly string[] = ['表样', 'form'];

/** What the first level of a declaration can hold in any shipped form, folded. */
export interface DeclarationKeys {
  readonly labels: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

let keys: DeclarationKeys | undefined;

export function declarationKeys(): DeclarationKeys {
  const fields = shippedFormIds.flatMap(id => shippedForm(id)?.fields.all ?? []);
  return (keys ??= {
    labels: new Set(fields.flatMap(({ label, labels }) => [label, ...labels]).map(foldLabel)),
    ids: new Set(fields.map(({ id }) => foldLabel(id))),
  });
}

/** Whether a text is the label of a field of some form, however it is spelt. */
export function isFieldLabel(text: string): boolean {
  return declarationKeys().labels.has(foldLabel(text));
}
