import type { Problem } from '../problem.ts';

export const suppressionWithoutReason: Problem = {
  code: 'suppression-without-reason',
  group: 'A',
  severity: 'warning',
  title: { zh: '忽略注释没有写理由', en: 'a suppression comment gives no reason' },
  rationale: {
    zh: '审核人看到被忽略的问题时，要知道是谁的什么理由；没有理由的忽略不生效。',
    en: 'A reviewer has to see why a finding is set aside; a suppression without a reason does not apply.',
  },
  examples: {
    good: ['# perfdecl-ignore-next-line unknown-term -- 系统中的旧类别，待年中调整\n项目类别: 部门预算'],
    bad: ['# perfdecl-ignore-file unknown-term\n项目类别: 特定目标类'],
  },
};
