import { foldLabel } from '../source/fold.ts';
import type { Mapping, Scalar, Sequence, SyntaxNode, SyntaxTree } from '../syntax/syntax-tree.ts';

/** The two spellings of the key that names the form, before any form is known. */
const keys = ['表样', 'form'];

/** The scalar with which a declaration names its form, by id or by path; undefined where it names none. */
export function formReference({ root }: SyntaxTree): Scalar | undefined {
  const value = formValue(root);
  return value?.kind === 'scalar' && !value.blank ? value : undefined;
}

/** The list or mapping that stands where a form is to be named. */
export function misshapenReference({ root }: SyntaxTree): Mapping | Sequence | undefined {
  const value = formValue(root);
  return value?.kind === 'scalar' ? undefined : value;
}

function formValue(root: SyntaxNode | undefined): SyntaxNode | undefined {
  return root?.kind === 'mapping' ? root.entries.find(({ key }) => keys.includes(foldLabel(key.text)))?.value : undefined;
}
