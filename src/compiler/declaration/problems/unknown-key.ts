import type { Problem } from '../../diagnostic/problem.ts';

export const unknownKey: Problem = {
  code: 'unknown-key',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '表样里没有这个字段', en: 'the form has no such field' },
  rationale: {
    zh: '写错名称的字段不会出现在表格里，也不会有人发现它缺了。',
    en: 'A field with a misspelt name gets into no cell, and nobody notices that it is missing.',
  },
  examples: { good: ['实施单位: 示例区食品检验所'], bad: ['实施单拉: 示例区食品检验所', '绩效等级: 优'] },
};
