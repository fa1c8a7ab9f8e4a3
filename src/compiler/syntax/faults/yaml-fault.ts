import { clip } from '../clip.ts';
import type { YamlFault } from '../tree/compose.ts';
import { itemOutOfList } from './list-dash.ts';
import { quoted } from '../rewrite/quoting.ts';
import { lineEnd, lineStart, type View, type Word } from '../tokens/view.ts';
import { type Explanation, explainCode, explainDetail, TOO_FAR } from './yaml-explanations.ts';

/** Explains a fault by what stands around it, for the parser names only what it stumbled over. */
export function explainFault(view: View, fault: YamlFault): Explanation {
  return (
    itemOutOfList(view, fault) ??
    textBesideBlock(view, fault) ??
    signAtStart(view, fault) ??
    textOutsideBlock(view, fault) ??
    indentedBelow(view, fault) ??
    explainDetail(fault) ??
    explainCode(fault.code)
  );
}

const SIGNS = '[{"\'%@`-';

/** A value that begins with a sign of YAML's own, where the author means a text. */
function signAtStart(view: View, fault: YamlFault): Explanation | undefined {
  const word = wordAround(view, fault.start);
  if (word === undefined) return undefined;
  const value = view.text.slice(word.start, lineEnd(view.text, word.start)).trimEnd();
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
    help: {
      zh: `“${sign}”若是正文，给整个值加引号：${quoted(clip(text))}`,
      en: `if the ${sign} is text, put the whole value in quotes: ${quoted(clip(text))}`,
    },
  };
}

/** Of a text in which one quotation mark is missing, or too many stand. */
function textOf(value: string, mark: string): string {
  return value.indexOf(mark, 1) < 0 ? value.slice(1) : value;
}

/** The value that a fault lies in or directly behind, if it begins with a sign: a list in brackets, a quoted text. */
function wordAround({ text, words }: View, offset: number): Word | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const from = lineStart(text, offset);
  for (let at = low - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined) break;
    const isOutside = word.flow === '';
    const reaches = word.type === 'open' || word.end >= offset || word.start >= from;
    if (isOutside && reaches && isValueStart(words, at)) return word;
    if (isOutside && word.start < from && word.type !== 'close' && word.type !== 'open') break;
  }
  return undefined;
}

function isValueStart(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.type;
  return (before === 'colon' || (before === 'dash' && words[at]?.type !== 'dash')) && words[at]?.first === false;
}

/** A long text that begins on the line of its `|`. */
function textBesideBlock({ text, words }: View, { start }: YamlFault): Explanation | undefined {
  const from = lineStart(text, start);
  const header = words.find(word => word.type === 'block-header' && word.start >= from && word.start <= start);
  if (header === undefined || header.text.startsWith('>')) return undefined;
  return {
    message: { zh: '“|”后面还有文字，长文本要从下一行写起', en: 'text stands behind the |; a long text begins on the next line' },
    help: {
      zh: '“|”之后换行，每一行都缩进；“|”若是正文，给整个值加引号',
      en: 'break the line behind the | and indent every line; if the | is text, quote the whole value',
    },
  };
}

/** A line of a long text that is not indented as far as the text. */
function textOutsideBlock({ words }: View, { code, start }: YamlFault): Explanation | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return undefined;
  const at = words.findLastIndex(word => word.start <= start);
  const before = words[at - 1]?.type;
  const underBlock = before === 'block' || (before === 'plain' && words[at]?.first === true);
  if (words[at]?.type !== 'plain' || !words[at].first || !underBlock) return undefined;
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

/** A key under a key that has a value. */
function indentedBelow({ words }: View, { code, start }: YamlFault): Explanation | undefined {
  const word = code === 'BLOCK_AS_IMPLICIT_KEY' ? words.find(other => other.start === start) : undefined;
  return word?.text.includes('\n') ? TOO_FAR : undefined;
}
