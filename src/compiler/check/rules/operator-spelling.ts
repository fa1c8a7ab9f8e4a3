import type { Rule } from '../rule.ts';
import { spellings } from '../spelling.ts';

export const operatorSpelling: Rule = {
  code: 'operator-spelling',
  group: 'D',
  severity: 'info',
  title: { zh: '比较符用表样的写法', en: 'signs of comparison as the form writes them' },
  rationale: {
    zh: '同一个意思只用一种符号，打印和汇总时才不会混乱；“+”多半是“=”的误识。',
    en: 'One sign for one meaning keeps print and statistics clean; a “+” is most often a misread “=”.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    质量指标:\n      - 社区党校课程项目实施达标率: =100.00(%)'],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 社区党校课程项目实施达标率: +100.00(%)',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 检验报告合格率: ≧95.00(%)',
    ],
  },
  givesWayTo: ['suspicious-number'],
  *checkValue(indicator) {
    yield* spellings(indicator, 'operator-spelling', (found, right) => ({
      message: {
        zh: `“${found}”应写作“${right}”`,
        en: `“${found}” is written “${right}”`,
      },
    }));
  },
};
