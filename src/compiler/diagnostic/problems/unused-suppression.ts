import type { Problem } from '../problem.ts';

export const unusedSuppression: Problem = {
  code: 'unused-suppression',
  group: 'A',
  severity: 'warning',
  title: { zh: '忽略注释没有对应的问题', en: 'a suppression comment suppresses nothing' },
  rationale: {
    zh: '问题改好以后留下的忽略注释，会在日后掩盖新的问题。',
    en: 'A suppression that outlives its finding hides the next one.',
  },
  examples: {
    good: ['# perfdecl-ignore-next-line unknown-term -- 系统中的旧类别，待年中调整\n项目类别: 部门预算'],
    bad: ['# perfdecl-ignore-next-line unknown-term -- 系统中的旧类别，待年中调整\n项目类别: 特定目标类'],
  },
};
