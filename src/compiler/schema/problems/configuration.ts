import type { Problem } from '../../diagnostic/problem.ts';

export const configuration: Problem = {
  code: 'configuration',
  group: 'G',
  severity: 'error',
  title: { zh: '配置文件或基线有误', en: 'a fault in a configuration or baseline' },
  rationale: {
    zh: '配置文件（perfdecl.config.yaml）和基线改变检查的结果：配置文件有误，适用它的申报一律不作检查，绝不当作没有。源文件的错误不能降低，写了也只提醒一句。',
    en: 'A configuration (perfdecl.config.yaml) or baseline changes what is found: with a faulty one no declaration that it holds for is checked, and it is never ignored. Errors of the source cannot be lowered; an entry that tries to is pointed out.',
  },
  examples: {
    good: [
      {
        file: 'format: perfdecl/config@1\ndefaultForm: shanghai-2026\nseverities:\n  number-format: off\noverrides:\n  - paths: [2019/**]\n    severities: { missing-goal: info }\nignore: [drafts]\n',
      },
    ],
    bad: [
      { file: 'defaultForm: shanghai-2032\n' },
      { file: 'severities:\n  number-formats: off\n' },
      { file: 'severities:\n  number-format: warn\n' },
      { file: 'ignore: [../other]\n' },
    ],
  },
};
