import { type Finding, type Fix, findingOf } from '../../diagnostic/finding.ts';
import { type Place, placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { hasSpace, isWhite, mayHoldUnseen, type Stretch, unseenRuns } from '../../source/unseen.ts';
import { invisibleCharacter } from '../problems/invisible-character.ts';
import { rewritePart } from '../rewrite/rewrite.ts';
import type { Scalar, SyntaxNode } from '../syntax-tree.ts';
import type { View } from '../tokens/view.ts';
import { scalarsOf } from '../walk.ts';

const AT_START = /^[\s\u200b\u2060]*\u3000[\s\u200b\u2060]*/;
const BLANK = /[\s\u200b\u2060]/;
/** Nothing but blanks; a long line is given up at its first other character. */
const BEGINS_LINE = /^\s*$/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Characters that nobody sees: one finding for a run of them. In comments only those that reorder what is shown. `blanked` are those that
 * are read as blanks.
 */
export function invisibleCharacters(
  source: SourceFile,
  { lexemes }: View,
  root: SyntaxNode | undefined,
  blanked: readonly Stretch[],
): readonly Finding[] {
  const found: Finding[] = [];
  // What the source does not hold, only an escape can bring in.
  const mayHold = mayHoldUnseen(source.text) || source.text.includes('\\');
  for (const node of mayHold ? scalarsOf(root) : []) {
    const runs = runsIn(node).filter(run => !isIndent(node, run));
    const fixes = Math.ceil(MOST_REWRITTEN / node.text.length);
    for (const [index, run] of runs.entries()) found.push(inScalar(node, run, index < fixes));
  }
  const remove = ({ start, end }: Stretch): void => {
    const place = placeIn(source, start, end);
    found.push(invisibleRun(place, source.text.slice(start, end), [{ place, text: '' }]));
  };
  for (const { type, start, text } of lexemes) {
    // A byte order mark at the start of a line is a token of its own.
    const runs = type === 'comment' ? bidiRuns(text) : type === 'other' ? unseenRuns(text) : [];
    for (const run of runs) remove({ start: start + run.start, end: start + run.end });
  }
  for (const stretch of blanked) remove(stretch);
  return found;
}

function bidiRuns(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(BIDI), ({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

/** A fix looks at the whole text that it leaves; of a long text, the runs that get none are mended in the next round. */
const MOST_REWRITTEN = 2_000_000;

function runsIn({ text, style }: Scalar): readonly Stretch[] {
  const runs = unseenRuns(text);
  // In a block a wide space at the start is a paragraph's indentation.
  if (style === 'literal' || style === 'folded') return runs;
  const start = AT_START.exec(text)?.[0].length ?? 0;
  const tail = tailStart(text);
  const end = text.includes('\u3000', tail) && tail >= start ? tail : text.length;
  const inner = runs.filter(run => run.start >= start && run.end <= end);
  const outer = [...(start > 0 ? [{ start: 0, end: start }] : []), ...(end < text.length ? [{ start: end, end: text.length }] : [])];
  return [...outer.map(run => withoutBlanks(text, run)), ...inner].toSorted((a, b) => a.start - b.start);
}

/** An ordinary blank beside what nobody sees is none of it. */
function withoutBlanks(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from < to && /[ \t\r\n]/.test(text[from] ?? '')) from++;
  while (to > from && /[ \t\r\n]/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Wide spaces before a line's first character are a fault of its indentation. */
function isIndent(node: Scalar, { start, end }: Stretch): boolean {
  if (node.style !== 'plain' || !isWhite(node.text.slice(start, end))) return false;
  const { source, start: from } = node.placeOf(start, end);
  return BEGINS_LINE.test(source.text.slice(source.lineStart(source.positionAt(from).line), from));
}

/** Where the blanks at the end of a text begin. */
function tailStart(text: string): number {
  let at = text.length;
  while (at > 0 && BLANK.test(text[at - 1] ?? '')) at--;
  return at;
}

function inScalar(node: Scalar, { start, end }: Stretch, isFixed: boolean): Finding {
  const run = node.text.slice(start, end);
  // Between two words a no-break or wide space is a space; elsewhere, and all the others, nothing.
  const isSpace =
    hasSpace(run) && start > 0 && end < node.text.length && !/[:#\s]/.test((node.text[start - 1] ?? '') + (node.text[end] ?? ''));
  const place = node.placeOf(start, end);
  return isFixed ? invisibleRun(place, run, [rewritePart(node, start, end, isSpace ? ' ' : '')]) : invisibleRun(place, run);
}

const NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/[\u2028\u2029]/, '行分隔符或段分隔符', 'a line or paragraph separator'],
  [/\u3000/, '首尾的全角空格', 'an ideographic space at the end'],
  [/\u00a0/, '不间断空格', 'a no-break space'],
  [/[\u200b\u2060]/, '零宽空格', 'a zero-width space'],
  [/\u00ad/, '软连字符', 'a soft hyphen'],
  [/\ufeff/, '字节顺序标记', 'a byte order mark'],
  [BIDI, '双向文字控制符', 'a bidi control'],
  [/[\u1680\u2000-\u200a\u202f\u205f]/, '特殊宽度的空格', 'a space of another width'],
];

function invisibleRun(place: Place, run: string, edits?: Fix['edits']): Finding {
  const [, zh, en] = NAMES.find(([pattern]) => run.search(pattern) >= 0) ?? [undefined, '没有形状的字符', 'a character without a shape'];
  const codes = [
    ...new Set(
      Array.from(run.slice(0, 8), character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
    ),
  ];
  return findingOf(invisibleCharacter, {
    place,
    message: { zh: `这里有看不见的字符：${zh}（${codes.join(' ')}）`, en: `an invisible character: ${en} (${codes.join(' ')})` },
    help: { zh: '删去它，需要空格时用半角空格', en: 'delete it, or use an ordinary space' },
    ...(edits && { fix: { safe: true, edits } }),
  });
}
