import type { Problem } from '../../diagnostic/problem.ts';

export const configuration: Problem = {
  code: 'configuration',
  group: 'G',
  severity: 'error',
  title: { zh: '配置文件有误，或本版本不支持', en: 'a configuration that is faulty, or not supported by this version' },
  rationale: {
    zh: '配置文件（perfdecl.config.yaml）改变检查的结果；读不了就不作检查，绝不当作没有。本版本还不读配置文件，适用它的申报一律不作检查，请移走配置文件。',
    en: 'A configuration (perfdecl.config.yaml) changes what is found: where it cannot be read nothing is checked, and it is never ignored. This version reads none yet; move the file away.',
  },
  examples: {
    good: [{ file: '# 没有 perfdecl.config.yaml\n' }],
    bad: [{ file: 'defaultForm: shanghai-2023\n' }],
  },
};
