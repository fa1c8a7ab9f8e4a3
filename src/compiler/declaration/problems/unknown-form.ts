import type { Problem } from '../../diagnostic/problem.ts';

export const unknownForm: Problem = {
  code: 'unknown-form',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '没有这种表样', en: 'there is no such form' },
  rationale: {
    zh: '表样是随软件提供的表的代号，或自己的表样文件的路径。',
    en: 'The form is the id of one that comes with the software, or the path of a form schema of your own.',
  },
  examples: { good: ['表样: shanghai-2023'], bad: [{ file: '表样: shanghai-2032\n年度: 2023\n' }] },
};
