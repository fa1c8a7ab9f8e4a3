import { foldLabel } from '../schema/label.ts';
import type { Scalar, SyntaxTree } from '../syntax/syntax-tree.ts';

/** The two spellings of the key that names the form, before any form is known. */
const keys = ['表样', 'form'];

/** The scalar with which a declaration names its form, by id or by path; undefined where it names none. */
export function formReference({ root }: SyntaxTree): Scalar | undefined {
  if (root?.kind !== 'mapping') return undefined;
  const entry = root.entries.find(({ key }) => keys.includes(foldLabel(key.text)));
  return entry?.value.kind === 'scalar' && !entry.value.blank ? entry.value : undefined;
}

/** Whether a text names a form file, and not a form that comes with the software. */
export function isFormPath(reference: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(reference);
}
