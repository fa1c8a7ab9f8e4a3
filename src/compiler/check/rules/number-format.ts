import type { Rule } from '../rule.ts';
import { spellings } from '../spelling.ts';

export const numberFormat: Rule = {
  code: 'number-format',
  group: 'D',
  severity: 'info',
  title: { zh: '数值用表样的格式', en: 'numbers in the form’s layout' },
  rationale: {
    zh: '上海表样把有比较符、数和单位的指标值打印成“≥30.00(次)”；全角数字和全角括号各表样都不用。',
    en: 'Shanghai forms print a value of sign, number and unit as ≥30.00(次); no form prints full-width digits and brackets.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 培训场次: ≥50个',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 基地日常运维质量达标率: =100(%)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 培训场次: ≥５０个',
    ],
  },
  *checkValue(indicator) {
    yield* spellings(indicator, 'number-format', (found, right) => ({
      message: {
        zh: `“${found}”按表样写作“${right}”`,
        en: `“${found}” is written “${right}” in this form`,
      },
    }));
  },
};
