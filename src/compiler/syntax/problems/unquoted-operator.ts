import type { Problem, Text } from '../../diagnostic/problem.ts';
import { lineEnd } from '../../source/lines.ts';
import type { Replacement } from '../../source/replace.ts';
import { isWhiteText } from '../../source/spaces.ts';
import { clip } from '../clip.ts';
import { quoted, standsPlain } from '../rewrite/quoting.ts';
import { isUnindentedText } from '../tokens/role.ts';
import type { Trap } from '../traps/trap.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';
import { anchoredIn } from './alias-refused.ts';

export const unquotedOperator: Problem = {
  code: 'unquoted-operator',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '值以 > 或 * 开头', en: 'a value begins with > or *' },
  rationale: {
    zh: 'YAML 把值开头的“>”当作折叠文本、“*”当作引用：“>=95%”读不出来，“>9”则不报错而读成空。',
    en: 'At the start of a value YAML takes `>` for a folded text and `*` for an alias: `>=95%` is refused, `>9` is read as empty without an error.',
  },
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训: ≥5.00(次)',
      "绩效指标:\n  产出指标:\n    数量指标:\n      - 培训: '>=5.00(次)'",
      '项目概述: >\n  折叠的长文本，\n  写在下面各行。',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训: >=5.00(次)',
      '项目名称: *',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - { 名称: 培训, 指标值: >=5.00(次) }',
    ],
  },
};

/** The header of a folded text. */
const HEADER = /^>(?:[-+]?[1-9]?|[1-9][-+])$/;

export function unquotedOperatorTraps(tokens: Tokens): readonly Trap[] {
  const isAnchored = anchoredIn(tokens);
  return tokens.significant.flatMap((token, index) => {
    const isRefused = token.type === 'alias' ? !isAnchored(token) : isRefusedComparison(tokens, token, index);
    if (!isRefused && !isReadAsNothing(tokens, token, index)) return [];
    return [starredKey(tokens, token) ?? trap(tokens, token, index, isRefused)];
  });
}

/** `*项目名称: …`, as systems mark what they require. */
function starredKey({ text }: Tokens, { type, start, first }: Token): Trap | undefined {
  const [mark, key = ''] = /^\*\s*([^:：]+)[:：]/.exec(text.slice(start, lineEnd(text, start))) ?? [];
  if (type !== 'alias' || !first || mark === undefined) return undefined;
  return {
    problem: unquotedOperator,
    start,
    end: start + 1,
    message: {
      zh: `“${clip(key)}”前面有“*”，YAML 把它当作引用的记号`,
      en: `a * stands before “${clip(key)}”, which YAML takes for an alias`,
    },
    help: { zh: '删去“*”', en: 'delete the *' },
    repair: [{ start, end: start + mark.indexOf(key), text: '' }],
    fixable: true,
    ends: true,
  };
}

function isRefusedComparison({ significant }: Tokens, { type, text, flow }: Token, index: number): boolean {
  if (!text.startsWith('>')) return false;
  if (type === 'plain') return flow !== '';
  const after = significant[index + 1];
  const hasMoreOnLine = after !== undefined && !after.first && after.type !== 'block';
  return type === 'block-header' && (!HEADER.test(text) || hasMoreOnLine);
}

/** A header without a folded text under it; above lines that are not indented, a bare one is a folded text gone wrong. */
function isReadAsNothing(tokens: Tokens, { type, text }: Token, index: number): boolean {
  const [block, after, colon] = tokens.significant.slice(index + 1, index + 4);
  if (type !== 'block-header' || !text.startsWith('>') || !isWhiteText(block?.text ?? '')) return false;
  const isKey = colon?.type === 'colon' && after?.text.includes('\n') === false;
  return after?.type !== 'plain' || isKey || !isUnindentedText(tokens, index + 2);
}

function trap(tokens: Tokens, token: Token, index: number, ends: boolean): Trap {
  const { start } = token;
  const end = valueEnd(tokens, token);
  const value = tokens.text.slice(start, end);
  const isValue = ['colon', 'dash', 'comma', 'open'].includes(tokens.significant[index - 1]?.type ?? '');
  const isBareHeader = HEADER.test(value) && !/\d/.test(value);
  return {
    problem: unquotedOperator,
    start,
    end,
    message: messageOf(value),
    help:
      value.startsWith('>=') && clip(value) === value
        ? { zh: `写成“${clip(atLeast(value))}”，或加引号`, en: `write ${clip(atLeast(value))}, or put it in quotes` }
        : quoteHelp(value),
    repair: [isValue ? repairOf(value, start, token.flow !== '') : { start, end, text: quoted(value) }],
    fixable: isValue && !isBareHeader,
    ends,
  };
}

/** Shows the value in quotes unless it is too long to be shown whole. */
function quoteHelp(value: string): Text {
  return clip(value) === value
    ? { zh: `加引号：${quoted(value)}`, en: `put it in quotes: ${quoted(value)}` }
    : { zh: '给整个值加引号', en: 'put the whole value in quotes' };
}

function messageOf(value: string): Text {
  return value.startsWith('*')
    ? {
        zh: `“${clip(value)}”没有加引号，YAML 把开头的“*”当作引用`,
        en: `“${clip(value)}” is not quoted; YAML takes the leading * for an alias`,
      }
    : {
        zh: `“${clip(value)}”没有加引号，YAML 把开头的“>”当作折叠文本的记号`,
        en: `“${clip(value)}” is not quoted; YAML takes the leading > for a folded text`,
      };
}

/** `>=95%` becomes `≥95%`; any other value is put in quotes, and so is what cannot stand without them. */
function repairOf(value: string, start: number, flow: boolean): Replacement {
  const end = start + value.length;
  if (!value.startsWith('>=')) return { start, end, text: quoted(value) };
  if (standsPlain(atLeast(value), flow)) return { start, end: start + 2, text: '≥' };
  return { start, end, text: quoted(atLeast(value)) };
}

function atLeast(value: string): string {
  return `≥${value.slice(2)}`;
}

/** To the end of the line or the comment; within brackets, to the next comma or bracket. */
function valueEnd({ text, all }: Tokens, { start, end, flow, index }: Token): number {
  const isEnd = ({ type }: Token): boolean =>
    ['newline', 'comment', 'block'].includes(type) || (flow !== '' && ['comma', 'close', 'break-out'].includes(type));
  let last = end;
  for (let at = index + 1; at < all.length; at++) {
    const token = all[at];
    if (token === undefined || isEnd(token)) break;
    last = Math.min(token.end, lineEnd(text, token.start));
    if (last < token.end) break;
  }
  // The lexer takes the rest of a header's line as one token, comment and all.
  const value = text.slice(start, last);
  const comment = value.search(/[ \t]#/);
  return start + (comment < 0 ? value : value.slice(0, comment)).trimEnd().length;
}
