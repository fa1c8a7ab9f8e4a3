import { lineEnd, lineStart } from '../../source/lines.ts';
import { clip } from '../clip.ts';
import type { YamlFault } from '../tree/compose.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';
import type { Explanation } from './explanations.ts';

const CODES = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

/** What is mistaken for the minus of a list item: the minus itself without the space behind it, other signs, and the numbers of lists. */
const INSTEAD_OF_DASH = /^(?:-(?!-)|[－—–―−‐·•●○◆■*]|\d{1,2}[.．、)）]|[(（]\d{1,2}[)）]|[①-⑳])/;

/** A list item that has no dash, whose dash is another character or lacks its space, or that is not aligned with that of the item above. */
export function itemOutOfList(tokens: Tokens, fault: YamlFault): Explanation | undefined {
  const from = lineStart(tokens.text, fault.start);
  const at = tokens.significant.findIndex(token => token.start >= from);
  const token = tokens.significant[at];
  if (token === undefined || !token.first || !CODES.has(fault.code) || token.start > lineEnd(tokens.text, fault.start)) return undefined;
  const here = column(tokens, token);
  const item = itemAbove(tokens, at, here);
  if (token.type === 'plain') return item !== undefined && column(tokens, item) === here ? falseDash(tokens, token) : undefined;
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
  return type === 'plain' && INSTEAD_OF_DASH.test(text);
}

function falseDash({ text }: Tokens, { start, text: line }: Token): Explanation {
  const written = text.slice(start, lineEnd(text, start)).trimEnd();
  const item = clip(written);
  const [sign] = INSTEAD_OF_DASH.exec(line) ?? [];
  if (sign === undefined) {
    return {
      at: { start, end: start + written.length },
      message: { zh: `列表的一项前面少了“- ”：“${item}”`, en: `“- ” is missing before an item of the list: “${item}”` },
      help: { zh: '写成“- 名称: 指标值”', en: 'write “- name: value”' },
    };
  }
  const at = { start, end: start + sign.length };
  if (sign === '-') {
    return {
      at,
      message: {
        zh: `减号后要空一格：“${item}”没有读成列表的一项`,
        en: `a space belongs behind the minus: “${item}” is not read as an item`,
      },
      help: { zh: '写成“- 名称: 指标值”', en: 'write “- name: value”' },
    };
  }
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
