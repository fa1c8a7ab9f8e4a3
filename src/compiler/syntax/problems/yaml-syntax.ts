import type { Problem } from '../../diagnostic/problem.ts';

export const yamlSyntax: Problem = {
  code: 'yaml-syntax',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: 'YAML 写法有误', en: 'faulty YAML' },
  rationale: {
    zh: '读不出结构的文件无从检查；只报告第一处，因为其后的错误多半由它引起。',
    en: 'A text whose structure cannot be read cannot be checked; only the first fault is reported, for the later ones mostly follow from it.',
  },
  examples: {
    good: ['主管部门: "[042]六安市教育局"', '项目概述: |\n  长文本的每一行都缩进。\n  包括第二段。'],
    bad: ['主管部门: [042]六安市教育局', '项目概述: |\n长文本没有缩进。', '项目名称: -', '项目名称: "智慧校园', '项目名称: 完成: 三'],
  },
};
