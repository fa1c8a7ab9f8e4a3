import { rewrite } from '../../syntax/rewrite/rewrite.ts';
import type { Rule } from '../rule.ts';

export const markupInText: Rule = {
  code: 'markup-in-text',
  group: 'F',
  severity: 'warning',
  title: { zh: '文字里有网页代码', en: 'HTML in a text' },
  rationale: {
    zh: '从网页表单粘贴的文字常带 <p>、&nbsp; 等代码；打印时去掉，源文件里也应去掉。',
    en: 'Texts pasted from a web form bring <p> and &nbsp; along; they are not printed, and do not belong in the source either.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['项目概述: 根据不同领域基层党组织担负任务和党员特点，有针对性地开展分类党建工作，服务天数<5天的除外。'],
    bad: [
      '项目概述: <p>根据不同领域基层党组织担负任务和党员特点,有针对性地开展分类党建工作。</p>',
      '项目概述: 根据不同领域基层党组织担负任务和党员特点，&nbsp;有针对性地开展分类党建工作<br>提升党建水平。',
    ],
  },
  *check({ texts }) {
    for (const { node, paragraphs, markup, subject } of texts) {
      if (!markup) continue;
      // A block scalar keeps the line break at its end, and so its `|`.
      const plain = paragraphs.join('\n\n') + (node.text.endsWith('\n') ? '\n' : '');
      const sample = /<[^<>]{0,20}>?|&#?\w{1,10};?/.exec(node.text)?.[0] ?? '<';
      yield {
        place: node.place,
        message: { zh: `文字里有网页代码“${sample}”`, en: `there is HTML in the text, as “${sample}”` },
        help: { zh: '只保留文字，段落之间空一行', en: 'keep the text only, with a blank line between paragraphs' },
        fix: { safe: true, edits: [rewrite(node, plain)] },
        subject,
      };
    }
  },
};
