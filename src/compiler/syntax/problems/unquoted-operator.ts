import type { Problem } from '../../diagnostic/problem.ts';
import { clip } from '../clip.ts';
import { plainOrQuoted, quoted, standsPlain } from '../rewrite/quoting.ts';
import { isUnindentedText } from '../tokens/standing.ts';
import type { Trap } from '../traps/trap.ts';
import { isBlankText, type View, type Word } from '../tokens/view.ts';

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

const HEADER = /^>(?:[-+]?[1-9]?|[1-9][-+])$/;

export function unquotedOperatorTraps(view: View): readonly Trap[] {
  const anchors = new Set(view.words.filter(({ type }) => type === 'anchor').map(({ text }) => text.slice(1)));
  return view.words.flatMap((word, index) => {
    if (word.type === 'alias') return anchors.has(word.text.slice(1)) ? [] : [trap(view, index, true)];
    if (word.type === 'plain') return word.flow !== '' && word.text.startsWith('>') ? [trap(view, index, true)] : [];
    if (word.type !== 'block-header' || !word.text.startsWith('>')) return [];
    if (!HEADER.test(word.text) || hasMoreOnLine(view, index)) return [trap(view, index, true)];
    if (!isBlankText(view.words[index + 1]?.text ?? '') || isTextMissingIndent(view, index)) return [];
    return [trap(view, index, false)];
  });
}

function hasMoreOnLine({ words }: View, index: number): boolean {
  const after = words[index + 1];
  return after !== undefined && !after.first && after.type !== 'block';
}

/** A bare `>` above lines that are not indented is a folded text gone wrong. */
function isTextMissingIndent(view: View, index: number): boolean {
  return view.words[index + 2]?.type === 'plain' && isUnindentedText(view, index + 2) && !isKey(view, index + 2);
}

function isKey({ words }: View, index: number): boolean {
  return words[index + 1]?.type === 'colon' && !words[index]?.text.includes('\n');
}

function trap(view: View, index: number, ends: boolean): Trap {
  const word = view.words[index];
  const start = word?.start ?? 0;
  const end = word === undefined ? start : valueEnd(view, word);
  const value = view.text.slice(start, end);
  const flow = word !== undefined && word.flow !== '';
  const bare = HEADER.test(value) && !/\d/.test(value);
  const before = view.words[index - 1]?.type;
  const isValue = before === 'colon' || before === 'dash' || before === 'comma' || before === 'open';
  const mended = `≥${value.slice(2)}`;
  const atLeast = value.startsWith('>=');
  const repair =
    atLeast && standsPlain(mended, flow)
      ? { start, end: start + 2, text: '≥' }
      : { start, end, text: atLeast ? plainOrQuoted(mended, flow) : quoted(value) };
  return {
    problem: unquotedOperator,
    start,
    end,
    message: value.startsWith('*')
      ? {
          zh: `“${clip(value)}”没有加引号，YAML 把开头的“*”当作引用`,
          en: `“${clip(value)}” is not quoted; YAML takes the leading * for an alias`,
        }
      : {
          zh: `“${clip(value)}”没有加引号，YAML 把开头的“>”当作折叠文本的记号`,
          en: `“${clip(value)}” is not quoted; YAML takes the leading > for a folded text`,
        },
    help: atLeast
      ? { zh: `写成“${clip(mended)}”，或加引号`, en: `write ${clip(mended)}, or put it in quotes` }
      : { zh: `加引号：${quoted(clip(value))}`, en: `put it in quotes: ${quoted(clip(value))}` },
    repair: isValue ? [repair] : [{ start, end, text: quoted(value) }],
    fixable: isValue && !bare,
    ends,
  };
}

/** To the end of the line or the comment; within brackets, to the next comma or bracket. */
function valueEnd({ text, lexemes }: View, { start, end, flow, index }: Word): number {
  let last = end;
  for (let at = index + 1; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || lexeme.type === 'newline' || lexeme.type === 'comment' || lexeme.type === 'block') break;
    if (flow !== '' && (lexeme.type === 'comma' || lexeme.type === 'close' || lexeme.type === 'break-out')) break;
    const lineBreak = lexeme.text.search(/[\r\n]/);
    last = lineBreak < 0 ? lexeme.end : lexeme.start + lineBreak;
    if (lineBreak >= 0) break;
  }
  // The lexer takes the rest of a header's line as one token, comment and all.
  const comment = text.slice(start, last).search(/[ \t]#/);
  return trimmedEnd(text, start, comment < 0 ? last : start + comment);
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
