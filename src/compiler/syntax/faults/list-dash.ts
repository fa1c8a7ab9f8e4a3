import { lineEnd, lineStart } from '../../source/lines.ts';
import { clip } from '../clip.ts';
import type { YamlFault } from '../tree/compose.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';
import type { Explanation } from './explanations.ts';

const CODES = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

/** Signs that are mistaken for the minus of a list item; the first is the right one, without the space behind it. */
const DASHES = '-－—–―−‐';

/** A list item whose dash is another character, lacks its space, or is not aligned with that of the item above. */
export function itemOutOfList(tokens: Tokens, fault: YamlFault): Explanation | undefined {
  const from = lineStart(tokens.text, fault.start);
  const at = tokens.significant.findIndex(token => token.start >= from);
  const token = tokens.significant[at];
  if (token === undefined || !token.first || !CODES.has(fault.code) || token.start > lineEnd(tokens.text, fault.start)) return undefined;
  const here = column(tokens, token);
  const item = itemAbove(tokens, at, here);
  if (isFalseDash(token)) return item !== undefined && column(tokens, item) === here ? falseDash(tokens, token) : undefined;
  if (token.type !== 'dash') return undefined;
  const above = tokens.significant.slice(0, at).findLast(({ first }) => first);
  // The item above has the wrong dash; this line is only the first that does not fit it.
  if (above !== undefined && isFalseDash(above) && column(tokens, above) === here) return falseDash(tokens, above);
  return item === undefined ? undefined : misaligned(here - column(tokens, item));
}

/** The item above a line, in the list that the line seems to belong to: no line between them is further left than the line. */
function itemAbove(tokens: Tokens, at: number, here: number): Token | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens.significant[index];
    if (token === undefined || !token.first) continue;
    if (token.type === 'dash') return token;
    if (column(tokens, token) < here) return undefined;
  }
  return undefined;
}

function isFalseDash({ type, text }: Token): boolean {
  return type === 'plain' && DASHES.includes(text[0] ?? ' ') && !text.startsWith('--');
}

function falseDash({ text }: Tokens, { start, text: line }: Token): Explanation {
  const item = clip(text.slice(start, lineEnd(text, start)).trimEnd());
  const at = { start, end: start + 1 };
  if (line.startsWith('-')) {
    return {
      at,
      message: {
        zh: `减号后要空一格：“${item}”没有读成列表的一项`,
        en: `a space belongs behind the minus: “${item}” is not read as an item`,
      },
      help: { zh: '写成“- 名称: 指标值”', en: 'write “- name: value”' },
    };
  }
  const sign = line.slice(0, 1);
  return {
    at,
    message: {
      zh: `列表的一项以半角减号“-”开头，这里是“${sign}”：“${item}”`,
      en: `an item begins with an ASCII minus, not with ${sign}: “${item}”`,
    },
    help: { zh: '改成半角减号，并在它后面空一格：“- 名称: 指标值”', en: 'write an ASCII minus and a space: “- name: value”' },
  };
}

function misaligned(off: number): Explanation | undefined {
  if (off === 0) return undefined;
  const side = off > 0 ? { zh: '多', en: 'right' } : { zh: '少', en: 'left' };
  const spaces = Math.abs(off);
  return {
    message: {
      zh: `这一项的“-”与上一项的没有对齐，${side.zh}缩进了 ${spaces} 格`,
      en: `the - of this item is not below that of the item above, but ${spaces} further ${side.en}`,
    },
    help: { zh: '同一列表各项的“-”从同一列开始', en: 'begin the items of one list in one column' },
  };
}

function column({ text }: Tokens, token: Token): number {
  return token.start - lineStart(text, token.start);
}
