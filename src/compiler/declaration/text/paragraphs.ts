import type { Scalar } from '../../syntax/syntax-tree.ts';
import type { Paragraphs } from '../declaration.ts';

/** A text with a blank line between its paragraphs. Only in a `|` the lines are as written: elsewhere YAML reads a blank line as one break. */
export function withBlankLines({ text, style }: Scalar): string {
  return style === 'literal' ? text : text.replaceAll('\n', '\n\n');
}

/** The paragraphs of a text without markup: blank lines divide them, lines within one are joined as Chinese is, without a space. */
export function paragraphsOf(text: string): Paragraphs {
  const lines = text.split(/\r\n|\n|\r/).map(line => line.trim());
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map(paragraph => paragraph.split('\n').reduce(join))
    .filter(paragraph => paragraph !== '');
}

/** Latin words and numbers keep the space that a line break stands for. */
function join(before: string, after: string): string {
  const latin = /[\w,.;:)]$/.test(before) && /^[\w(]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
