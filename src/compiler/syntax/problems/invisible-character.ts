import { type Finding, type Fix, findingOf } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { type Place, placeIn, type Stretch } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { BIDI_CONTROLS, hasOtherSpace, isSpaces, OTHER_SPACES, whiteEnd, whiteStart, ZERO_WIDTH_SPACES } from '../../source/spaces.ts';
import { mayHoldUnseen, runsOf, unseenRuns } from '../../source/unseen.ts';
import { rewritePart } from '../rewrite/rewrite.ts';
import type { Scalar, SyntaxNode } from '../syntax-tree.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import { scalarsOf } from '../walk.ts';

export const invisibleCharacter: Problem = {
  code: 'invisible-character',
  group: 'A',
  severity: 'warning',
  title: { zh: '看不见的字符', en: 'invisible characters' },
  rationale: {
    zh: '不间断空格、零宽空格、双向控制符和首尾的全角空格看不见，却使同样的两个名称不相等，也会打乱显示的顺序。',
    en: 'No-break and zero-width spaces, bidi controls and wide spaces at the ends are not seen, and yet make equal names differ or reorder what is shown.',
  },
  examples: {
    good: ['项目名称: 智慧　校园', '项目概述: |\n  　　本项目开展培训和宣传。'],
    bad: ['项目名称: 智慧校园\u3000', '项目名称: 智慧\u00a0校园', '项目名称: 智慧\u200b校园', '项目名称: 智慧\u202e校园'],
  },
};

const BIDI = new RegExp(`[${BIDI_CONTROLS}]+`, 'g');

/** A fix looks at the whole text that it leaves; of a long text, the runs that get none are mended in the next round. */
const MOST_REWRITTEN = 2_000_000;

/** One finding for a run of characters that nobody sees. In comments only those that reorder what is shown. */
export function invisibleCharacters(source: SourceFile, { all, blanked }: Tokens, root: SyntaxNode | undefined): readonly Finding[] {
  const found: Finding[] = [];
  // What the source does not hold, only an escape can bring in.
  const mayHold = mayHoldUnseen(source.text) || source.text.includes('\\');
  for (const node of mayHold ? scalarsOf(root) : []) {
    const runs = runsIn(node).filter(run => !isIndent(node, run));
    const fixes = Math.ceil(MOST_REWRITTEN / node.text.length);
    for (const [index, run] of runs.entries()) found.push(inScalar(node, run, index < fixes));
  }
  // A byte order mark at the start of a line is a token of its own.
  const outside = all.flatMap(({ type, start, text }) => {
    const runs = type === 'comment' ? runsOf(BIDI, text) : type === 'other' ? unseenRuns(text) : [];
    return runs.map(run => ({ start: start + run.start, end: start + run.end }));
  });
  for (const { start, end } of [...outside, ...blanked]) {
    const place = placeIn(source, start, end);
    found.push(invisible(place, source.text.slice(start, end), [{ place, text: '' }]));
  }
  return found;
}

/** The runs in a text, and what stands at its ends if an ideographic space is in it. */
function runsIn({ text, style }: Scalar): readonly Stretch[] {
  const runs = unseenRuns(text);
  // In a block a wide space at the start is a paragraph's indentation.
  if (style === 'literal' || style === 'folded') return runs;
  const head = headEnd(text);
  const ends = [
    { start: 0, end: head },
    { start: Math.max(head, tailStart(text)), end: text.length },
  ].filter(({ start, end }) => text.slice(start, end).includes('\u3000'));
  const inner = runs.filter(run => ends.every(({ start, end }) => run.end <= start || end <= run.start));
  return [...ends.map(end => withoutBlanks(text, end)), ...inner].toSorted((a, b) => a.start - b.start);
}

const SPACE = new RegExp(`[\\s${ZERO_WIDTH_SPACES}]`);

/** Where the spaces at the start of a text end. */
function headEnd(text: string): number {
  let at = 0;
  while (at < text.length && SPACE.test(text[at] ?? '')) at++;
  return at;
}

/** Where the spaces at the end of a text begin. */
function tailStart(text: string): number {
  let at = text.length;
  while (at > 0 && SPACE.test(text[at - 1] ?? '')) at--;
  return at;
}

/** An ordinary blank beside what nobody sees is none of it. */
function withoutBlanks(text: string, { start, end }: Stretch): Stretch {
  const from = whiteEnd(text, start, end);
  return { start: from, end: whiteStart(text, from, end) };
}

/** Wide spaces before a line's first character are a fault of its indentation. */
function isIndent(node: Scalar, { start, end }: Stretch): boolean {
  if (node.style !== 'plain' || !isSpaces(node.text.slice(start, end))) return false;
  const { source, start: from } = node.placeOf(start, end);
  return /^\s*$/.test(source.text.slice(source.lineStart(source.positionAt(from).line), from));
}

function inScalar(node: Scalar, { start, end }: Stretch, isFixed: boolean): Finding {
  const run = node.text.slice(start, end);
  // Between two words a no-break or wide space is a space; elsewhere, and all the others, nothing.
  const isSpace =
    hasOtherSpace(run) && start > 0 && end < node.text.length && !/[:#\s]/.test((node.text[start - 1] ?? '') + (node.text[end] ?? ''));
  const place = node.placeOf(start, end);
  return invisible(place, run, isFixed ? [rewritePart(node, start, end, isSpace ? ' ' : '')] : undefined);
}

const NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/[\u2028\u2029]/, '行分隔符或段分隔符', 'a line or paragraph separator'],
  [/\u3000/, '首尾的全角空格', 'an ideographic space at the end'],
  [/\u00a0/, '不间断空格', 'a no-break space'],
  [new RegExp(`[${ZERO_WIDTH_SPACES}]`), '零宽空格', 'a zero-width space'],
  [/\u00ad/, '软连字符', 'a soft hyphen'],
  [/\ufeff/, '字节顺序标记', 'a byte order mark'],
  [BIDI, '双向文字控制符', 'a bidi control'],
  [new RegExp(`[${OTHER_SPACES}]`), '特殊宽度的空格', 'a space of another width'],
];

function invisible(place: Place, run: string, edits: Fix['edits'] | undefined): Finding {
  const [, zh, en] = NAMES.find(([pattern]) => run.search(pattern) >= 0) ?? [undefined, '没有形状的字符', 'a character without a shape'];
  const characters = Array.from(run.slice(0, 8), character => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'));
  const codes = [...new Set(characters)].map(code => `U+${code}`).join(' ');
  return findingOf(invisibleCharacter, {
    place,
    message: { zh: `这里有看不见的字符：${zh}（${codes}）`, en: `an invisible character: ${en} (${codes})` },
    help: { zh: '删去它，需要空格时用半角空格', en: 'delete it, or use an ordinary space' },
    ...(edits && { fix: { safe: true, edits } }),
  });
}
