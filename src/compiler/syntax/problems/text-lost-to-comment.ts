import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import type { Problem, Text } from '../../diagnostic/problem.ts';
import type { Place } from '../../source/place.ts';
import { clip } from '../clip.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import type { Trap } from '../traps/trap.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
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
export function textLostTraps({ all }: Tokens): readonly Trap[] {
  return all.flatMap((comment, index): readonly Trap[] => {
    if (comment.type !== 'comment' || all[index - 1]?.type !== 'space' || all[index - 2]?.type !== 'plain') return [];
    if (/^#(?:\s|$)/.test(comment.text)) return [];
    const { start } = comment;
    const lost = comment.text.trimEnd();
    const end = start + lost.length;
    return [{ problem: textLostToComment, start, end, ...explained(lost), repair: [], fixable: false, ends: false }];
  });
}

/** Values of which it leaves nothing. */
export function textsLostWhole(root: SyntaxNode | undefined): readonly Finding[] {
  const places = Array.from(scalarsOf(root), ({ lost }) => lost).filter(lost => lost !== undefined);
  return places.map(place => findingOf(textLostToComment, { place, ...explained(textAt(place)) }));
}

/** Why a value is missing whose text stands in a comment. */
export function lostTextHelp(place: Place): Text {
  const { message, help } = explained(textAt(place));
  return { zh: `${message.zh}：${help.zh}`, en: `${message.en}: ${help.en}` };
}

function textAt({ source, start, end }: Place): string {
  return source.text.slice(start, end);
}

function explained(lost: string): { readonly message: Text; readonly help: Text } {
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
