import type { Rule } from '../rule.ts';
import { hasUnread, unreadIndicators } from '../unread.ts';

export const missingCost: Rule = {
  code: 'missing-cost',
  group: 'B',
  severity: 'warning',
  title: { zh: '成本指标下没有指标', en: 'no cost indicator in a form that has the level' },
  rationale: {
    zh: '财预〔2021〕101号把成本列为一级指标，要求说明产出和效果所需成本的控制要求。',
    en: '财预〔2021〕101号 makes cost a first level: a goal says at what cost it is to be reached.',
  },
  basis: '财预〔2021〕101号',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)\n  效益指标:\n    社会效益指标:\n      - 长效机制制度健全性: 健全\n  满意度指标:\n    - 党员满意度: ≥90.00(%)',
    ],
    bad: [
      '表样: shanghai-2026\n绩效指标:\n  产出指标:\n    数量指标:\n      - 道路建设长度: ≥985.00(米)\n    质量指标:\n      - 项目验收达标率: =100.00(%)\n  效益指标:\n    社会效益指标:\n      - 道路通行能力提升情况: 提升\n  满意度指标:\n    - 居民群众满意度: ≥90.00(%)',
    ],
  },
  *check(declaration) {
    const { form, indicators, indicatorsKey, sets } = declaration;
    if (indicatorsKey === undefined) return;
    for (const set of sets.keys()) {
      for (const { id, label, presence, level2 } of form.level1.all) {
        const filled = indicators.some(indicator => indicator.set === set && indicator.level1.id === id);
        if (presence !== 'expected' || filled) continue;
        if (hasUnread(declaration, set, id)) {
          yield unreadIndicators;
          continue;
        }
        const below = level2.all.map(category => `“${category.label}”`).join('、');
        yield {
          place: indicatorsKey.place,
          message: { zh: `${label}下没有指标`, en: `${label} has no indicator` },
          help: {
            zh: `在“${label}”下写${below}，再写指标，如“- 项目总成本: ≤90万元”`,
            en: `write ${below} below “${label}”, and below it indicators, as “- 项目总成本: ≤90万元”`,
          },
          subject: { labels: [indicatorsKey.text, label] },
        };
      }
    }
  },
};
