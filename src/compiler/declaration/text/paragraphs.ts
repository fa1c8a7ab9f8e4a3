import type { Scalar } from '../../syntax/syntax-tree.ts';
import type { Paragraphs } from '../declaration.ts';

const DIGIT = '[\\d０-９]';
const FIGURES = `${DIGIT}{1,2}`;
const NUMERALS = '[一二三四五六七八九十]{1,3}';
/** What a line of a list of goals begins with; no digit stands behind the point, as in 2026.12月 and 1.5. */
const LIST_NUMBER = `(?:${[
  `[(（](?:${FIGURES}|${NUMERALS})[)）]`, // （一）
  `(?<!${DIGIT})${FIGURES}(?:[.．](?!${DIGIT})|[、)）])`, // 1. １． 1、
  `${NUMERALS}、`, // 一、
  '[①-⒛㈠-㈩]', // ① ⑴ ⒈ ㈠
  `(?:目标|任务)(?:${FIGURES}|${NUMERALS})[:：]`, // 目标1：
].join('|')})`;
const BEGINS_WITH_NUMBER = new RegExp(`^\\s*${LIST_NUMBER}`);
const NUMBER_BEHIND_BLANK = new RegExp(`\\s(?=\\s*${LIST_NUMBER})`, 'g');

/**
 * A text with a blank line between its paragraphs. Only in a `|` the lines are as written: elsewhere YAML reads a blank line as one break,
 * and a single break, behind which a line of a list may begin, as a space.
 */
export function withBlankLines(node: Scalar): string {
  const { text, style, place } = node;
  if (style === 'literal') return text;
  const { source } = place;
  const isLineBreak = (at: number): boolean => {
    const { start, end } = node.placeOf(at, at + 1);
    return /[\r\n]/.test(source.text.slice(start, end));
  };
  const hasLines = text.includes(' ') && /[\r\n]/.test(source.text.slice(place.start, place.end));
  const lines = hasLines ? text.replace(NUMBER_BEHIND_BLANK, (blank, at: number) => (isLineBreak(at) ? '\n' : blank)) : text;
  return lines.replaceAll('\n', '\n\n');
}

/**
 * The paragraphs of a text without markup: blank lines divide them, and a line that begins with the number of a list begins one. Other lines
 * are joined as Chinese is, without a space.
 */
export function paragraphsOf(text: string): Paragraphs {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r\n|\n|\r/).map(each => each.trim())) {
    if (line === '' || BEGINS_WITH_NUMBER.test(line)) paragraphs.push([]);
    if (line !== '') paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter(lines => lines.length > 0).map(lines => lines.reduce(join));
}

/** Latin words and numbers keep the space that a line break stands for. */
function join(before: string, after: string): string {
  const latin = /[\w,.;:)]$/.test(before) && /^[\w(]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
