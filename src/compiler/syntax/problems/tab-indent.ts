import type { Problem } from '../../diagnostic/problem.ts';
import { compose } from '../tree/compose.ts';
import { amend, draftOf, type Replacement } from '../traps/draft.ts';
import { lexWithinLimits } from '../tokens/limits.ts';
import { linesBetween } from '../tree/reading.ts';
import { standingOf } from '../tokens/standing.ts';
import type { Trap } from '../traps/trap.ts';
import type { View, Word } from '../tokens/view.ts';

export const tabIndent: Problem = {
  code: 'tab-indent',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '用制表符或全角空格缩进', en: 'indented with tabs or wide spaces' },
  rationale: {
    zh: 'YAML 的层次由半角空格的缩进决定，制表符、全角空格和不间断空格都不算缩进。',
    en: 'In YAML ordinary spaces make the levels; tabs, ideographic and no-break spaces do not indent.',
  },
  examples: {
    good: ['项目概述: |\n  　　全角空格在正文里是段首空格。'],
    bad: ['项目概述: |\n\t本项目开展培训和宣传。', '项目概述: |\n　　本项目开展培训和宣传。'],
  },
};

const BLANK = ' \\t\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f';
const INDENT = new RegExp(`^[${BLANK}]*[${BLANK.slice(1)}][${BLANK}]*`);

/** Spaces that a tab may stand for, the most likely first. */
const TAB_WIDTHS = [2, 4, 8] as const;

/** One for the file: whoever indents with tabs does so on every line. */
export function tabIndentTraps(view: View): readonly Trap[] {
  const [first, ...others] = wrongIndents(view);
  if (first === undefined) return [];
  const character = /[^ ]/.exec(view.text.slice(first.start, first.end))?.[0];
  const name =
    character === '\t'
      ? { zh: '制表符', en: 'a tab' }
      : character === '\u3000'
        ? { zh: '全角空格', en: 'an ideographic space' }
        : character === '\u00a0'
          ? { zh: '不间断空格', en: 'a no-break space' }
          : { zh: '特殊宽度的空格', en: 'a space of another width' };
  return [
    {
      problem: tabIndent,
      start: first.start,
      end: first.end,
      message: {
        zh: `这一行用${name.zh}缩进，YAML 只认半角空格`,
        en: `this line is indented with ${name.en}; YAML knows only ordinary spaces`,
      },
      help: { zh: '改用半角空格，每层两个', en: 'use ordinary spaces, two for a level' },
      repair: spaced(view, [first, ...others]),
      fixable: true,
      ends: true,
    },
  ];
}

/** The width with which the text reads without a fault, if there is one. */
function spaced(view: View, indents: readonly Indent[]): readonly Replacement[] {
  const [usual = [], ...wider] = TAB_WIDTHS.map(width => withSpaces(view.text, indents, width));
  if (!indents.some(({ start, end }) => view.text.slice(start, end).includes('\t'))) return usual;
  const isReadable = (repair: readonly Replacement[]): boolean => {
    const lexemes = lexWithinLimits(amend(draftOf(view.text), repair).text);
    return typeof lexemes !== 'string' && compose(lexemes).faults.length === 0;
  };
  return [usual, ...wider].find(isReadable) ?? usual;
}

/** A line below one that opens no level cannot be further right than that one's content. */
function withSpaces(text: string, indents: readonly Indent[], tabWidth: number): readonly Replacement[] {
  const repair: Replacement[] = [];
  let next = 0;
  let most = 0;
  for (const { start, end } of linesBetween(text, 0, text.length)) {
    const indent = indents[next]?.start === start ? indents[next] : undefined;
    const line = text.slice(indent?.end ?? start, end);
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    let width = line.length - line.trimStart().length;
    if (indent !== undefined) {
      width = Math.min(widthOf(text.slice(indent.start, indent.end), tabWidth), most);
      repair.push({ start: indent.start, end: indent.end, text: ' '.repeat(width) });
      next++;
    }
    most = OPENS_LEVEL.test(line) ? Infinity : width + (/^(?:- +)+/.exec(line.trimStart())?.[0].length ?? 0);
  }
  return repair;
}

/** A key or a dash without a value, a block, a bracket. */
const OPENS_LEVEL = /(?:[:：]|[:：][ \t]*[|>][-+\d]*|[[{,]|^\s*-)\s*(?:\s#.*)?$/;

function widthOf(indent: string, tabWidth: number): number {
  return Array.from(indent, character => (character === '\t' ? tabWidth : character === '\u3000' ? 2 : 1)).reduce(
    (sum, width) => sum + width,
    0,
  );
}

interface Indent {
  readonly start: number;
  readonly end: number;
}

function wrongIndents(view: View): readonly Indent[] {
  const inside = insides(view);
  const found: Indent[] = [];
  let next = 0;
  for (const { start, end } of linesBetween(view.text, 0, view.text.length)) {
    while ((inside[next]?.end ?? Infinity) <= start) next++;
    const around = inside[next];
    if (around !== undefined && around.start <= start && !outdents(view.text.slice(start, end), around.indent)) continue;
    const length = INDENT.exec(view.text.slice(start, end))?.[0].length ?? 0;
    const content = view.text[start + length];
    if (length > 0 && start + length < end && content !== '#') found.push({ start, end: start + length });
  }
  return found;
}

/** The stretches whose lines are text: there a tab or a wide space is the author's. */
interface Inside extends Indent {
  /** How far a line of a block has to be indented. */
  readonly indent: number;
}

function insides(view: View): readonly Inside[] {
  return view.words.flatMap((word, index): readonly Inside[] => {
    if (word.type === 'block') return [{ start: word.start, end: word.end, indent: blockIndent(word) }];
    const first = word.text.indexOf('\n');
    if (first < 0) return [];
    const text = word.type === 'quoted' || (word.type === 'plain' && isContinued(view, index));
    return text ? [{ start: word.start + first, end: word.end, indent: 0 }] : [];
  });
}

function isContinued(view: View, index: number): boolean {
  const standing = standingOf(view, index);
  return standing === 'value' || standing === 'below' || standing === 'item' || standing === 'element';
}

function blockIndent({ text }: Word): number {
  const first = text.split('\n').find(line => line.trim() !== '') ?? '';
  return /^ */.exec(first)?.[0].length || 1;
}

function outdents(line: string, indent: number): boolean {
  return line.length > 0 && (/^ */.exec(line)?.[0].length ?? 0) < indent;
}
