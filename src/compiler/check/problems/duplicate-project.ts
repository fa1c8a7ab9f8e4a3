import type { Problem } from '../../diagnostic/problem.ts';

export const duplicateProject: Problem = {
  code: 'duplicate-project',
  group: 'F',
  severity: 'warning',
  title: { zh: '同一项目在一次运行里申报了两次', en: 'a project declared twice in one run' },
  rationale: {
    zh: '一个项目在一批申报里出现两次，金额和指标会被重复汇总。项目编码相同，或者项目名称、实施单位和年度都相同，即视为同一项目。',
    en: 'A project that occurs twice in a batch is counted twice. The same 项目编码, or the same name, unit and year, is the same project.',
  },
  basis: '系统 审核：一个项目只申报一次',
  examples: {
    good: [{ file: '# a.yaml\n项目编码: 310107210000000123456\n---\n# b.yaml\n项目编码: 310107210000000123457\n' }],
    bad: [{ file: '# a.yaml\n项目编码: 310107210000000123456\n---\n# b.yaml\n项目编码: 310107210000000123456\n' }],
  },
};
