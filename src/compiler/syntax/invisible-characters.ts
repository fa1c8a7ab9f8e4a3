import { type Finding, type Fix, find } from '../diagnostic/finding.ts';
import { type Place, placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { invisibleCharacter } from './problems/invisible-character.ts';
import { rewritePart } from './rewrite.ts';
import type { Scalar, SyntaxNode } from './syntax-tree.ts';
import type { View } from './view.ts';
import { scalarsOf } from './walk.ts';

const ANYWHERE = /[\u00a0\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
const AT_START = /^[\s\u200b\u2060]*\u3000[\s\u200b\u2060]*/;
const BLANK = /[\s\u200b\u2060]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Characters that nobody sees: one finding for a run of them. In comments only those that reorder what is shown. */
export function invisibleCharacters(source: SourceFile, { lexemes }: View, root: SyntaxNode | undefined): readonly Finding[] {
  const found: Finding[] = [];
  for (const node of scalarsOf(root)) {
    const runs = runsIn(node).filter(run => !isIndent(node, run));
    for (const [index, run] of runs.entries()) found.push(inScalar(node, run, index < MOST_FIXES));
  }
  for (const { type, start, text: comment } of lexemes) {
    // A byte order mark at the start of a line is a token of its own.
    if (type !== 'comment' && type !== 'other') continue;
    for (const { 0: run, index } of comment.matchAll(type === 'comment' ? BIDI : ANYWHERE)) {
      const place = placeIn(source, start + index, start + index + run.length);
      found.push(finding(place, run, [{ place, text: '' }]));
    }
  }
  return found;
}

/** Every fix is an edit of the whole text in the worst case; what is left is mended in the next round. */
const MOST_FIXES = 200;

interface Run {
  readonly start: number;
  readonly end: number;
}

function runsIn({ text, style }: Scalar): readonly Run[] {
  const runs: Run[] = [...text.matchAll(ANYWHERE)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  // In a block a wide space at the start is a paragraph's indentation.
  if (style === 'literal' || style === 'folded') return runs;
  const start = AT_START.exec(text)?.[0].length ?? 0;
  const tail = tailStart(text);
  const end = text.includes('\u3000', tail) && tail >= start ? tail : text.length;
  const inner = runs.filter(run => run.start >= start && run.end <= end);
  return [...(start > 0 ? [{ start: 0, end: start }] : []), ...inner, ...(end < text.length ? [{ start: end, end: text.length }] : [])];
}

/** Wide spaces before a line's first character are a fault of its indentation. */
function isIndent(node: Scalar, { start, end }: Run): boolean {
  const { source, start: from } = node.placeOf(start, end);
  return (
    node.style === 'plain' &&
    /^[ \t\u3000\u00a0]+$/.test(node.text.slice(start, end)) &&
    source.text.slice(source.lineStart(source.positionAt(from).line), from).trim() === ''
  );
}

/** Where the blanks at the end of a text begin. */
function tailStart(text: string): number {
  let at = text.length;
  while (at > 0 && BLANK.test(text[at - 1] ?? '')) at--;
  return at;
}

function inScalar(node: Scalar, { start, end }: Run, isFixed: boolean): Finding {
  const run = node.text.slice(start, end);
  // Between two words a no-break space is a space; elsewhere, and all the others, nothing.
  const isSpace =
    run.includes('\u00a0') && start > 0 && end < node.text.length && !/[:#\s]/.test((node.text[start - 1] ?? '') + (node.text[end] ?? ''));
  const place = node.placeOf(start, end);
  return isFixed ? finding(place, run, [rewritePart(node, start, end, isSpace ? ' ' : '')]) : finding(place, run);
}

const NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/\u3000/, '首尾的全角空格', 'an ideographic space at the end'],
  [/\u00a0/, '不间断空格', 'a no-break space'],
  [/[\u200b\u2060]/, '零宽空格', 'a zero-width space'],
  [/\u00ad/, '软连字符', 'a soft hyphen'],
  [/\ufeff/, '字节顺序标记', 'a byte order mark'],
];

function finding(place: Place, run: string, edits?: Fix['edits']): Finding {
  const [, zh, en] = NAMES.find(([pattern]) => pattern.test(run)) ?? [undefined, '双向文字控制符', 'a bidi control'];
  const codes = [
    ...new Set(
      Array.from(run.slice(0, 8), character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
    ),
  ];
  return find(invisibleCharacter, {
    place,
    message: { zh: `这里有看不见的字符：${zh}（${codes.join(' ')}）`, en: `an invisible character: ${en} (${codes.join(' ')})` },
    help: { zh: '删去它，需要空格时用半角空格', en: 'delete it, or use an ordinary space' },
    ...(edits && { fix: { safe: true, edits } }),
  });
}
