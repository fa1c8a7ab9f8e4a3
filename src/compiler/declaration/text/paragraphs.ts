import type { Scalar } from '../../syntax/syntax-tree.ts';
import type { Paragraphs } from '../declaration.ts';

const DIGIT = '[\\d０-９]';
const FIGURES = `${DIGIT}{1,2}`;
const NUMERALS = '[一二三四五六七八九十]{1,3}';
/** What a line begins with that begins a paragraph. No digit stands behind the point of a number, as in 2026.12月 and 1.5. */
const BEGINS_PARAGRAPH = new RegExp(
  `^(?:\u3000{2}|\\s*(?:${[
    `[(（](?:${FIGURES}|${NUMERALS})[)）]`, // （一）
    `(?<!${DIGIT})${FIGURES}(?:[.．](?!${DIGIT})|[、)）])`, // 1. １． 1、
    `${NUMERALS}、`, // 一、
    '[①-⒛㈠-㈩]', // ① ⑴ ⒈ ㈠
    `(?:目标|任务)(?:${FIGURES}|${NUMERALS})[:：]`, // 目标1：
    `[第其]${NUMERALS}[、，,：:]`, // 第一， 其二：
    '[a-zA-Z][.．、)）](?![\\w.])', // a. B、
    '(?:[●•·○◆◇■□▪★☆※►▶]|[-–—]\\s)', // what word processors put before the items of a list
  ].join('|')}))`,
);

/**
 * A text with a blank line between its paragraphs. Only in a `|` the lines are as written: elsewhere YAML reads a blank line as one break,
 * and a single break as a space.
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
  return text.replaceAll(hasLines ? /[ \n]/g : '\n', (blank, at: number) => (blank === '\n' ? '\n\n' : isLineBreak(at) ? '\n' : blank));
}

/**
 * The paragraphs of a text without markup: blank lines divide them, and a line that begins as an item of a list, or indented by two characters as on paper, begins one. Other lines
 * are joined as Chinese is, without a space.
 */
export function paragraphsOf(text: string): Paragraphs {
  const paragraphs: string[][] = [[]];
  for (const written of text.split(/\r\n|\n|\r/)) {
    const line = written.trim();
    if (line === '' || BEGINS_PARAGRAPH.test(written)) paragraphs.push([]);
    if (line !== '') paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter(lines => lines.length > 0).map(lines => lines.reduce(join));
}

/** Latin words and numbers keep the space that a line break stands for. */
function join(before: string, after: string): string {
  const latin = /[\w,.;:)]$/.test(before) && /^[\w(]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
