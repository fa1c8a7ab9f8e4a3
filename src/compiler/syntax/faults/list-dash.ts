import { clip } from '../clip.ts';
import type { YamlFault } from '../tree/compose.ts';
import { lineEnd, lineStart, type View, type Word } from '../tokens/view.ts';
import type { Explanation } from './yaml-explanations.ts';

const FAULTS = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

/** The signs that are taken for the minus of a list; the first is it, and lacks the space behind it. */
const DASHES = '-－—–―−‐';

/** An item whose `-` is not YAML's, or does not stand below that of the item above. */
export function itemOutOfList(view: View, fault: YamlFault): Explanation | undefined {
  const from = lineStart(view.text, fault.start);
  const at = view.words.findIndex(word => word.start >= from);
  const word = view.words[at];
  if (word === undefined || !word.first || !FAULTS.has(fault.code) || word.start > lineEnd(view.text, fault.start)) return undefined;
  const here = column(view, word);
  const item = itemAbove(view, at, here);
  if (isFalseDash(word)) return item !== undefined && column(view, item) === here ? falseDash(view, word) : undefined;
  if (word.type !== 'dash') return undefined;
  const above = view.words.slice(0, at).findLast(({ first }) => first);
  // The item above is the one that is no item, and this is the first line that does not go with it.
  if (above !== undefined && isFalseDash(above) && column(view, above) === here) return falseDash(view, above);
  return item === undefined ? undefined : misaligned(here - column(view, item));
}

/** The item above a line, in the list that the line seems to belong to: no line between them is further left than the line. */
function itemAbove(view: View, at: number, here: number): Word | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const word = view.words[index];
    if (word === undefined || !word.first) continue;
    if (word.type === 'dash') return word;
    if (column(view, word) < here) return undefined;
  }
  return undefined;
}

function isFalseDash({ type, text }: Word): boolean {
  return type === 'plain' && DASHES.includes(text[0] ?? ' ') && !text.startsWith('--');
}

function falseDash({ text }: View, { start, text: written }: Word): Explanation {
  const item = clip(text.slice(start, lineEnd(text, start)).trimEnd());
  const at = { start, end: start + 1 };
  if (written.startsWith('-')) {
    return {
      at,
      message: {
        zh: `减号后要空一格：“${item}”没有读成列表的一项`,
        en: `a space belongs behind the minus: “${item}” is not read as an item`,
      },
      help: { zh: '写成“- 名称: 指标值”', en: 'write “- name: value”' },
    };
  }
  const sign = written.slice(0, 1);
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

function column({ text }: View, word: Word | undefined): number {
  return word === undefined ? 0 : word.start - lineStart(text, word.start);
}
