import type { Problem } from '../../diagnostic/problem.ts';

export const formSchema: Problem = {
  code: 'form-schema',
  group: 'G',
  severity: 'error',
  title: { zh: '表样文件有误', en: 'a fault in a form schema' },
  rationale: {
    zh: '表样规定申报表有哪些栏目、如何检查和打印；表样有误，按它填报的申报表都无法检查。',
    en: 'A form says what a declaration holds, how it is checked and printed; with a faulty form none of its declarations can be checked.',
  },
  examples: {
    good: [{ file: 'id: our-form\nextends: shanghai-2023\ntitle: 本局项目绩效目标申报表\nlimits:\n  leastIndicators: 5\n' }],
    bad: [
      { file: 'id: our-form\nextends: shanghai-2023\ntitel: 本局项目绩效目标申报表\n' },
      { file: 'id: our-form\nextends: shanghai-2032\n' },
      { file: 'id: our-form\nextends: shanghai-2023\nlimits:\n  leastIndicators: 五\n' },
    ],
  },
};
