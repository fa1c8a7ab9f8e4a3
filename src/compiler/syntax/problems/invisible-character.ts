import type { Problem } from '../../diagnostic/problem.ts';

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
