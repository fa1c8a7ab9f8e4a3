import type { Problem } from '../../diagnostic/problem.ts';

export const missingForm: Problem = {
  code: 'missing-form',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '没有写明表样', en: 'no form is named' },
  rationale: {
    zh: '字段、资金分组和指标分类都由表样规定；不知道是哪张表，就无从检查。',
    en: 'The form says which fields, funding groups and categories there are; without it nothing can be checked.',
  },
  examples: { good: ['表样: shanghai-2023'], bad: [{ file: '年度: 2023\n项目名称: 智慧校园\n' }, { file: '' }] },
};
