import type { Problem } from '../../diagnostic/problem.ts';
import type { Trap } from '../trap.ts';
import type { View } from '../view.ts';

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
    bad: ['项目名称: 完成 #3 楼维修'],
  },
};

export function textLostTraps({ lexemes }: View): readonly Trap[] {
  return lexemes.flatMap((comment, index): readonly Trap[] => {
    const before = lexemes[index - 1];
    const cut = lexemes[index - 2];
    if (comment.type !== 'comment' || before?.type !== 'space' || cut?.type !== 'plain') return [];
    if (/^#(?:\s|$)/.test(comment.text)) return [];
    const lost = comment.text.trimEnd();
    return [
      {
        problem: textLostToComment,
        start: comment.start,
        end: comment.start + lost.length,
        message: {
          zh: `“${lost}”被 YAML 当作注释，不会出现在申报表里`,
          en: `YAML takes “${lost}” for a comment; it will not be in the form`,
        },
        help: {
          zh: '是正文就给整个值加引号；是注释就在“#”后空一格',
          en: 'quote the whole value if it is text; put a space after # if it is a comment',
        },
        repair: [],
        fixable: false,
        ends: false,
      },
    ];
  });
}
