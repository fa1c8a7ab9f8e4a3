import { foldLabel } from '../../compiler/source/fold.ts';
import type { SyntaxTree } from '../../compiler/syntax/syntax-tree.ts';

const MARKS: ReadonlySet<string> = new Set(['表样', 'form']);

/** A cheap look, so that strangers in a folder are known without parsing them. */
export function mayBeDeclaration(text: string): boolean {
  return /表|form/i.test(text.normalize('NFKC'));
}

/** Whether a file of a folder is a declaration: its first level has 表样, or it cannot be read as a mapping and speaks of 表样. */
export function isDeclaration(text: string, tree: SyntaxTree | undefined): boolean {
  if (tree?.sound !== true || tree.root?.kind !== 'mapping') return text.includes('表样');
  return tree.root.entries.some(({ key }) => MARKS.has(foldLabel(key.text)));
}
