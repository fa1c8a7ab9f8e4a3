import type { Scalar } from '../../syntax/syntax-tree.ts';
import type { Paragraphs } from '../declaration.ts';
import { withoutMarkup } from './markup.ts';
import { paragraphsOf, withBlankLines } from './paragraphs.ts';

/** The text of a scalar as the form prints it. */
export function readText(node: Scalar): { readonly paragraphs: Paragraphs; readonly markup: boolean } {
  if (node.blank) return { paragraphs: [], markup: false };
  const text = withBlankLines(node);
  const plain = withoutMarkup(text);
  return { paragraphs: paragraphsOf(plain ?? text), markup: plain !== undefined };
}

/** A text as a name or a cell of one line is printed; undefined for one that says nothing. */
export function lineOf(text: { readonly paragraphs: Paragraphs } | undefined): string | undefined {
  return text === undefined || text.paragraphs.length === 0 ? undefined : text.paragraphs.join('\n');
}
