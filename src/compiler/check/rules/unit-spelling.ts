import type { Rule } from '../rule.ts';
import { spellings } from '../spelling.ts';

export const unitSpelling: Rule = {
  code: 'unit-spelling',
  group: 'D',
  severity: 'info',
  title: { zh: '计量单位用表样的写法', en: 'units as the form writes them' },
  rationale: {
    zh: '百分比、平米等写法与 %、平方米 混用，同类指标就无法汇总。',
    en: 'Where 百分比 and % or 平米 and 平方米 are mixed, indicators of one kind cannot be summed up.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    质量指标:\n      - 检验报告合格率: =100.00(%)'],
    bad: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 检验报告合格率: =100百分比',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 一次验收通过率: ≥0.97比例',
    ],
  },
  *checkValue(indicator) {
    yield* spellings(indicator, 'unit-spelling', (found, right, safe) =>
      safe
        ? { message: { zh: `“${found}”应写作“${right}”`, en: `“${found}” is written “${right}”` } }
        : {
            message: { zh: `“${found}”指什么单位，是“${right}”吗`, en: `which unit does “${found}” mean: “${right}”` },
            help: {
              zh: `是“${right}”就改为“${right}”；是别的单位（如“兆”）就写出那个单位`,
              en: `change it to “${right}” if that is meant, otherwise write the unit that is meant (such as 兆)`,
            },
          },
    );
  },
};
