import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import type { Problem, Text } from '../../diagnostic/problem.ts';
import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { clip } from '../clip.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import type { Trap } from '../traps/trap.ts';
import type { View } from '../tokens/view.ts';
import { scalarsOf } from '../walk.ts';

export const textLostToComment: Problem = {
  code: 'text-lost-to-comment',
  group: 'A',
  severity: 'warning',
  title: { zh: '“ #”之后的文字被当作注释丢掉', en: 'text after ` #` is lost as a comment' },
  rationale: {
    zh: '空格加“#”开始注释，后面的文字不会进入申报表；“# ”加文字是有意的注释，“#3”多半是正文。',
    en: 'A space and # begin a comment, and what follows does not get into the form; `# ` and a text is meant as a comment, `#3` hardly.',
  },
  examples: {
    good: ['项目名称: 智慧校园 # 二期待批', '项目名称: 智慧校园#2', '项目名称: "完成 #3 楼维修"'],
    bad: ['项目名称: 完成 #3 楼维修', '项目编码: #3'],
  },
};

/** A text of which the comment leaves a part. */
export function textLostTraps({ lexemes }: View): readonly Trap[] {
  return lexemes.flatMap((comment, index): readonly Trap[] => {
    const before = lexemes[index - 1];
    const cut = lexemes[index - 2];
    if (comment.type !== 'comment' || before?.type !== 'space' || cut?.type !== 'plain') return [];
    if (/^#(?:\s|$)/.test(comment.text)) return [];
    const lost = comment.text.trimEnd();
    const { start } = comment;
    return [{ problem: textLostToComment, start, end: start + lost.length, ...said(lost), repair: [], fixable: false, ends: false }];
  });
}

const LOST = /[ \t]+(#(?!\s)[^\r\n]+)/y;

/** Values of which it leaves nothing. */
export function textsLostWhole(source: SourceFile, root: SyntaxNode | undefined): readonly Finding[] {
  const found: Finding[] = [];
  for (const { style, place } of scalarsOf(root)) {
    if (style !== 'absent') continue;
    LOST.lastIndex = place.start;
    const lost = LOST.exec(source.text)?.[1]?.trimEnd();
    if (lost === undefined) continue;
    const start = source.text.indexOf('#', place.start);
    found.push(findingOf(textLostToComment, { place: placeIn(source, start, start + lost.length), ...said(lost) }));
  }
  return found;
}

function said(lost: string): { readonly message: Text; readonly help: Text } {
  const text = clip(lost);
  return {
    message: {
      zh: `“${text}”被 YAML 当作注释，不会出现在申报表里`,
      en: `YAML takes “${text}” for a comment; it will not be in the form`,
    },
    help: {
      zh: '是正文就给整个值加引号；是注释就在“#”后空一格',
      en: 'quote the whole value if it is text; put a space after # if it is a comment',
    },
  };
}

const BLANKS = new Set(['missing-field', 'missing-value']);

/** A value that a comment swallows is missing for that reason: one finding, which names the comment. */
export function withLostTexts(findings: readonly Finding[]): readonly Finding[] {
  const lost = new Map<number, Finding>();
  for (const finding of findings) if (isWhole(finding)) lost.set(lineOf(finding), finding);
  if (lost.size === 0) return findings;
  const told = new Set<Finding>();
  const explained = findings.map(finding => {
    const cause = BLANKS.has(finding.problem.code) ? lost.get(lineOf(finding)) : undefined;
    if (cause === undefined || cause.help === undefined || finding.place.end === finding.place.start) return finding;
    told.add(cause);
    const zh = `${cause.message.zh}：${cause.help.zh}`;
    return { ...finding, help: { zh, en: `${cause.message.en}: ${cause.help.en}` } };
  });
  return explained.filter(finding => !told.has(finding));
}

function isWhole({ problem, place }: Finding): boolean {
  return problem === textLostToComment && /[:-][ \t]+$/.test(place.source.text.slice(Math.max(0, place.start - 20), place.start));
}

function lineOf({ place }: Finding): number {
  return place.source.positionAt(place.start).line;
}
