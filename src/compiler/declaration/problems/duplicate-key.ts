import type { Problem } from '../../diagnostic/problem.ts';

/** Reported where the keys are known: two spellings of one field are duplicates too. */
export const duplicateKey: Problem = {
  code: 'duplicate-key',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '同一个键写了两次', en: 'a key occurs twice' },
  rationale: {
    zh: '两处内容只能有一处进入表格；留下哪一处应由填表人决定。',
    en: 'Only one of the two can get into the form, and which one is for the author to say.',
  },
  examples: {
    good: ['项目名称: 智慧校园'],
    bad: ['项目名称: 智慧校园\n项目名称: 智慧校园二期', '项目名称: 智慧校园\nprojectName: 智慧校园'],
  },
};
