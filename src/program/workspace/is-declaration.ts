import { declarationKeys, formKeys } from '../../compiler/schema/declaration-keys.ts';
import { foldLabel } from '../../compiler/source/fold.ts';
import { withoutUnseen } from '../../compiler/source/unseen.ts';
import type { Mapping, SyntaxTree } from '../../compiler/syntax/syntax-tree.ts';

/** Whether a file of a folder is a declaration, by the keys of its first level; where they cannot be read, by the words of its text. */
export function isDeclaration(text: string, tree: SyntaxTree | undefined): boolean {
  if (tree?.sound !== true || tree.root?.kind !== 'mapping') return mentionsDeclaration(text);
  const keys = firstLevel(tree.root);
  if (namesForm(keys)) return true;
  const { labels, ids } = declarationKeys();
  return [...keys].filter(key => labels.has(key) || ids.has(key)).length >= 2;
}

/** Whether a file is a form schema: its first level has `extends`, or `id` with `title`, and names no form of its own. */
export function isFormSchema({ root }: SyntaxTree): boolean {
  if (root?.kind !== 'mapping') return false;
  const keys = firstLevel(root);
  return !namesForm(keys) && (keys.has('extends') || (keys.has('id') && keys.has('title')));
}

/** A cheap look, so that most other files in a folder are known without parsing them. */
export function mayHoldKeys(text: string): boolean {
  if (/表样|form|extends/i.test(text)) return true;
  const { labels, ids } = declarationKeys();
  return mentions(text, [...labels, ...ids]).size >= 2;
}

/** Whether a text that cannot be read as a mapping mentions 表样 or two labels of a declaration. */
function mentionsDeclaration(text: string): boolean {
  if (text.includes('表样')) return true;
  return mentions(text, [...declarationKeys().labels]).size >= 2;
}

/** The words that a text holds; of those that begin with one another, as 年度 and 年度目标, the longest. */
function mentions(text: string, words: readonly string[]): ReadonlySet<string> {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  const folded = withoutUnseen(text)
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '');
  return new Set(folded.match(new RegExp(longestFirst.join('|'), 'g')));
}

function firstLevel({ entries }: Mapping): ReadonlySet<string> {
  return new Set(entries.map(({ key }) => foldLabel(key.text)));
}

function namesForm(keys: ReadonlySet<string>): boolean {
  return formKeys.some(key => keys.has(key));
}
