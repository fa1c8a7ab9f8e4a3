import { hasWeights } from '../../declaration/indicators/weights.ts';
import { quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** The quantity of supplies, with what stands below its name. */
const weighted = (weight: string): string =>
  `表样: national-2021\n绩效指标:\n  产出指标:\n    数量指标:\n      - 脱贫户供水设施数量: ≥20座${weight}`;

export const weightMissing: Rule = {
  code: 'weight-missing',
  group: 'B',
  severity: 'error',
  title: { zh: '指标没有权重', en: 'an indicator without a weight' },
  rationale: {
    zh: '表样有权重栏时，每项指标都要有分值，否则无法评分。',
    en: 'In a form with weights every indicator needs its points; without them it cannot be scored.',
  },
  basis: '系统：权重必填',
  examples: { good: [weighted('\n        权重: 20')], bad: [weighted('')] },
  *check(declaration) {
    const label = declaration.form.columns.get('weight')?.label ?? '';
    if (!hasWeights(declaration)) return;
    for (const { name, weight, subject } of declaration.indicators) {
      if (weight !== undefined || name?.node === undefined) continue;
      yield {
        place: name.node.place,
        message: { zh: `指标“${quoteName(name)}”没有${label}`, en: `indicator “${quoteName(name)}” has no ${label}` },
        help: { zh: `在指标下面写“${label}: 分值”`, en: `write “${label}: points” below it` },
        subject,
      };
    }
  },
};
