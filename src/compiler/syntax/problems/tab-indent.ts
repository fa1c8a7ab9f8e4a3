import type { Problem, Text } from '../../diagnostic/problem.ts';
import { compose } from '../tree/compose.ts';
import { linesBetween } from '../../source/lines.ts';
import { replaced, type Replacement } from '../../source/replace.ts';
import { BLANKS, IDEOGRAPHIC_SPACE, OTHER_SPACES } from '../../source/spaces.ts';
import type { Stretch } from '../../source/place.ts';
import { roleOf } from '../tokens/role.ts';
import type { Trap } from '../traps/trap.ts';
import { type Tokens, tokensOf } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';

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

const WRONG = `${IDEOGRAPHIC_SPACE}${OTHER_SPACES}`;
const INDENT = new RegExp(`^ *[\\t${WRONG}][${BLANKS}${WRONG}]*`);

/** Spaces that a tab may stand for, the most likely first. */
const TAB_WIDTHS = [2, 4, 8] as const;

const NAMES: Readonly<Record<string, Text>> = {
  '\t': { zh: '制表符', en: 'a tab' },
  '\u3000': { zh: '全角空格', en: 'an ideographic space' },
  '\u00a0': { zh: '不间断空格', en: 'a no-break space' },
};

/** One finding a file: an author who indents with tabs does so on every line. */
export function tabIndentTraps(tokens: Tokens): readonly Trap[] {
  const [first, ...others] = wrongIndents(tokens);
  if (first === undefined) return [];
  const character = /[^ ]/.exec(tokens.text.slice(first.start, first.end))?.[0];
  const name = NAMES[character ?? ''] ?? { zh: '特殊宽度的空格', en: 'a space of another width' };
  const runs = runsOf(tokens.text, [first, ...others]);
  const lines = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [
    {
      problem: tabIndent,
      start: first.start,
      end: first.end,
      message: {
        zh: `第 ${lines.join('、')} 行用${name.zh}缩进，YAML 只认半角空格`,
        en: `indented with ${name.en} (line ${lines.join(', ')}); YAML knows only ordinary spaces`,
      },
      help: {
        zh: '这些行都改用半角空格，每层两个；编辑器里可以全部替换',
        en: 'use ordinary spaces in all of these lines, two for a level; replace them all in the editor',
      },
      related: runs.slice(1).map(({ start, end }) => ({ start, end, message: { zh: '这里也是', en: 'here as well' } })),
      repair: repairOf(tokens, [first, ...others]),
      fixable: true,
      ends: true,
    },
  ];
}

/** Lines that follow one another, and the indentation of the first. */
interface Run extends Stretch {
  readonly from: number;
  readonly to: number;
}

function runsOf(text: string, indents: readonly Stretch[]): readonly Run[] {
  const lineAt = new Map(linesBetween(text, 0, text.length).map(({ start }, index) => [start, index + 1]));
  const runs: Run[] = [];
  for (const { start, end } of indents) {
    const line = lineAt.get(start) ?? 0;
    const last = runs.at(-1);
    if (last?.to === line - 1) runs[runs.length - 1] = { ...last, to: line };
    else runs.push({ start, end, from: line, to: line });
  }
  return runs;
}

/** The repair with the tab width that leaves the fewest faults of YAML: other mistakes of the author remain. Of equals, the most usual. */
function repairOf(tokens: Tokens, indents: readonly Stretch[]): readonly Replacement[] {
  const [usual, ...wider] = TAB_WIDTHS;
  let best = withSpaces(tokens.text, indents, usual);
  if (!indents.some(({ start, end }) => tokens.text.slice(start, end).includes('\t'))) return best;
  let fewest = faultsWith(tokens, best);
  for (const width of wider) {
    if (fewest === 0) break;
    const repair = withSpaces(tokens.text, indents, width);
    const faults = faultsWith(tokens, repair);
    if (faults < fewest) [best, fewest] = [repair, faults];
  }
  return best;
}

function faultsWith({ text, bareItems }: Tokens, repair: readonly Replacement[]): number {
  const mended = tokensOf(replaced(text, repair), bareItems);
  return typeof mended === 'string' ? Infinity : compose(mended.all).faults.length;
}

/** A line below one that opens no level cannot be further right than that one's content. */
function withSpaces(text: string, indents: readonly Stretch[], tabWidth: number): readonly Replacement[] {
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

function wrongIndents(tokens: Tokens): readonly Stretch[] {
  const texts = textLines(tokens);
  const found: Stretch[] = [];
  let next = 0;
  for (const { start, end } of linesBetween(tokens.text, 0, tokens.text.length)) {
    while ((texts[next]?.end ?? Infinity) <= start) next++;
    const around = texts[next];
    if (around !== undefined && around.start <= start && !outdents(tokens.text.slice(start, end), around.indent)) continue;
    const length = INDENT.exec(tokens.text.slice(start, end))?.[0].length ?? 0;
    const content = tokens.text[start + length];
    if (length > 0 && start + length < end && content !== '#') found.push({ start, end: start + length });
  }
  return found;
}

/** A stretch of lines that are text, in which a tab or a wide space is no indentation. */
interface TextLines extends Stretch {
  /** How far a line of a block has to be indented. */
  readonly indent: number;
}

function textLines(tokens: Tokens): readonly TextLines[] {
  return tokens.significant.flatMap((token, index): readonly TextLines[] => {
    if (token.type === 'block') return [{ start: token.start, end: token.end, indent: blockIndent(token) }];
    const first = token.text.indexOf('\n');
    if (first < 0) return [];
    const text = token.type === 'quoted' || (token.type === 'plain' && isContinued(tokens, index));
    return text ? [{ start: token.start + first, end: token.end, indent: 0 }] : [];
  });
}

function isContinued(tokens: Tokens, index: number): boolean {
  const role = roleOf(tokens, index);
  return role === 'value' || role === 'below' || role === 'item' || role === 'element';
}

function blockIndent({ text }: Token): number {
  const first = text.split('\n').find(line => line.trim() !== '') ?? '';
  return /^ */.exec(first)?.[0].length || 1;
}

function outdents(line: string, indent: number): boolean {
  return line.length > 0 && (/^ */.exec(line)?.[0].length ?? 0) < indent;
}
