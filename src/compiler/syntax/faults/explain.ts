import type { Text } from '../../diagnostic/problem.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import { lastIndexUpTo } from '../../source/search.ts';
import { clip } from '../clip.ts';
import type { YamlFault } from '../tree/compose.ts';
import { headingWithoutColon, type IsLabel } from './heading.ts';
import { itemOutOfList } from './list-dash.ts';
import { misplacedKey } from './misplaced-key.ts';
import { twoColons } from './two-colons.ts';
import { quoted } from '../rewrite/quoting.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';
import { type Explanation, explainCode, INDENT, TOO_FAR, UNCLOSED_BRACKET, UNCLOSED_QUOTE } from './explanations.ts';

/** Explains a fault by the tokens around it, for the parser reports only the token at which it stopped. The first explanation that fits is taken. */
export function explainFault(tokens: Tokens, fault: YamlFault, isLabel: IsLabel): Explanation {
  return (
    itemOutOfList(tokens, fault) ??
    textBesideBlock(tokens, fault) ??
    firstLineIndented(tokens, fault) ??
    signAtStart(tokens, fault) ??
    twoColons(tokens, fault) ??
    misplacedKey(tokens, fault) ??
    headingWithoutColon(tokens, fault, isLabel) ??
    textOutsideBlock(tokens, fault) ??
    indentedBelow(tokens, fault) ??
    unclosedOrList(tokens, fault) ??
    explainCode(fault.code)
  );
}

const SIGNS = '[{"\'%@`-';

/** A value that begins with a sign of YAML's own, where the author means a text. */
function signAtStart(tokens: Tokens, fault: YamlFault): Explanation | undefined {
  const token = valueAround(tokens, fault.start);
  if (token === undefined) return undefined;
  const value = tokens.text.slice(token.start, lineEnd(tokens.text, token.start)).trimEnd();
  const sign = value[0] ?? '';
  if (!SIGNS.includes(sign) || (sign === '-' && value !== '-')) return undefined;
  if (sign === '-') {
    return {
      message: { zh: '值只有一个“-”，YAML 把它当作列表的开头', en: 'the value is a lone -, which begins a list in YAML' },
      help: { zh: '没有内容就留空；确实要写“-”就加引号："-"', en: 'leave it empty if there is nothing to say, or put it in quotes: "-"' },
    };
  }
  const text = sign === '"' || sign === "'" ? textOf(value, sign) : value;
  return {
    message: {
      zh: `值以“${sign}”开头，YAML 没有把它读成文字：“${clip(value)}”`,
      en: `the value begins with ${sign}, so YAML does not read it as a text: “${clip(value)}”`,
    },
    help: quoteWhole(sign, text),
  };
}

/** Shows the value in quotes, or says how where it is too long to be shown whole. */
function quoteWhole(sign: string, text: string): Text {
  if (clip(text) === text) {
    return {
      zh: `“${sign}”若是正文，给整个值加引号：${quoted(text)}`,
      en: `if the ${sign} is text, put the whole value in quotes: ${quoted(text)}`,
    };
  }
  const mark = quoted(text).at(0) ?? '';
  return {
    zh: `“${sign}”若是正文，在整个值的前后各加一个 ${mark}；或冒号后写“|”，换行缩进写正文`,
    en: `if the ${sign} is text, put a ${mark} before and behind the whole value, or write it below “|”, indented`,
  };
}

/** The text to quote, of a value with an unmatched quotation mark or with text behind the closing one. */
function textOf(value: string, mark: string): string {
  return value.indexOf(mark, 1) < 0 ? value.slice(1) : value;
}

/** The first token of the value that a fault lies in or directly behind. */
function valueAround({ text, significant }: Tokens, offset: number): Token | undefined {
  const from = lineStart(text, offset);
  for (let at = lastIndexUpTo(significant, offset, ({ start }) => start); at >= 0; at--) {
    const token = significant[at];
    if (token === undefined) break;
    const isOutside = token.flow === '';
    const reaches = token.type === 'open' || token.end >= offset || token.start >= from;
    if (isOutside && reaches && isValueStart(significant, at)) return token;
    if (isOutside && token.start < from && token.type !== 'close' && token.type !== 'open') break;
  }
  return undefined;
}

function isValueStart(significant: readonly Token[], at: number): boolean {
  const before = significant[at - 1]?.type;
  return (before === 'colon' || (before === 'dash' && significant[at]?.type !== 'dash')) && significant[at]?.first === false;
}

/** A long text that begins on the line of its `|`. */
function textBesideBlock({ text, significant }: Tokens, { start }: YamlFault): Explanation | undefined {
  const from = lineStart(text, start);
  const header = significant.find(token => token.type === 'block-header' && token.start >= from && token.start <= start);
  if (header === undefined || header.text.startsWith('>')) return undefined;
  return {
    message: { zh: '“|”后面还有文字，长文本要从下一行写起', en: 'text stands behind the |; a long text begins on the next line' },
    help: {
      zh: '“|”之后换行，每一行都缩进；“|”若是正文，给整个值加引号',
      en: 'break the line behind the | and indent every line; if the | is text, quote the whole value',
    },
  };
}

/** The first line of a long text is indented by two characters, as a paragraph on paper, so that YAML expects every line there. */
function firstLineIndented({ text, significant }: Tokens, { start }: YamlFault): Explanation | undefined {
  const at = lastIndexUpTo(significant, start, token => token.start);
  const before = significant.slice(0, at + 1).findLastIndex(({ type }) => type === 'block');
  const block = significant[before];
  const outside = block && text.slice(block.end, lineEnd(text, block.end));
  if (block === undefined || outside === undefined || significant.slice(before + 1, at + 1).some(({ first }, index) => first && index > 0))
    return undefined;
  const indent = /^ *(?=\S)/m.exec(block.text)?.[0].length ?? 0;
  const off = outside.length - outside.trimStart().length;
  if (off === 0 || off >= indent || indent - off > 4 || /^\s*\S[^。；]*:(?:\s|$)/.test(outside)) return undefined;
  const first = block.start + block.text.search(/\S/);
  return {
    at: { start: lineStart(text, first), end: first },
    message: {
      zh: `长文本的第一行比下面各行多空了 ${indent - off} 格`,
      en: `the first line of the long text is ${indent - off} spaces further right than those below it`,
    },
    help: {
      zh: '长文本各行从同一列开始；首行不必空两格，打印时会自动空',
      en: 'begin all lines of a long text in one column; the first needs no indent, for the print adds it',
    },
  };
}

/** A line of a long text that is not indented as far as the text. */
function textOutsideBlock({ significant }: Tokens, { code, start }: YamlFault): Explanation | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return undefined;
  const at = significant.findLastIndex(token => token.start <= start);
  const before = significant[at - 1]?.type;
  const underBlock = before === 'block' || (before === 'plain' && significant[at]?.first === true);
  if (significant[at]?.type !== 'plain' || !significant[at].first || !underBlock) return undefined;
  return {
    message:
      before === 'block'
        ? { zh: '这一行属于上面“|”的长文本，却没有缩进', en: 'this line belongs to the long text of the | above and is not indented' }
        : {
            zh: '这一行没有“键: 值”，也没有作为上面的文字缩进',
            en: 'this line has no `key: value`, nor is it indented as part of the text above',
          },
    help: {
      zh: '长文本写在“键: |”之下，每一行（包括后面各段）都比键多缩进两个空格',
      en: 'write a long text under `key: |`, every line of every paragraph two spaces further right than the key',
    },
  };
}

/** The library's codes for what is missing or unexpected within brackets. */
const IN_BRACKETS = new Set(['UNEXPECTED_TOKEN', 'MISSING_CHAR', 'BAD_INDENT', 'MULTILINE_IMPLICIT_KEY']);

/** The library has one code for many faults; the token at which it stopped tells an unclosed quote or bracket, or a list in place of a key. */
function unclosedOrList({ significant }: Tokens, { code, start }: YamlFault): Explanation | undefined {
  const at = lastIndexUpTo(significant, start, token => token.start);
  const token = significant[at];
  if ([token, significant[at - 1]].some(each => each !== undefined && isUnclosed(each) && each.end >= start)) return UNCLOSED_QUOTE;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && significant.find(each => each.end > start)?.type === 'dash') return INDENT;
  return IN_BRACKETS.has(code) && (token?.flow !== '' || token.type === 'open' || token.type === 'close') ? UNCLOSED_BRACKET : undefined;
}

function isUnclosed({ type, text }: Token): boolean {
  return type === 'quoted' && (text.length < 2 || text.at(-1) !== text[0]);
}

/** A key under a key that has a value. */
function indentedBelow({ significant }: Tokens, { code, start }: YamlFault): Explanation | undefined {
  const token = code === 'BLOCK_AS_IMPLICIT_KEY' ? significant.find(other => other.start === start) : undefined;
  return token?.text.includes('\n') ? TOO_FAR : undefined;
}
