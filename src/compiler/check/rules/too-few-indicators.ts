import type { Rule } from '../rule.ts';
import { hasUnread, unreadIndicators } from '../unread.ts';

export const tooFewIndicators: Rule = {
  code: 'too-few-indicators',
  group: 'B',
  severity: 'warning',
  title: { zh: '三级指标太少', en: 'fewer indicators than the form asks for' },
  rationale: {
    zh: '指标太少，说明不了项目做什么、做得如何、有什么效果。',
    en: 'Too few indicators cannot say what a project does, how well, and to what effect.',
  },
  basis: '审核：指标数量要求',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)\n  效益指标:\n    社会效益指标:\n      - 社区干部队伍素质: 提高\n  满意度指标:\n    - 党员满意度: ≥90.00(%)',
    ],
    bad: [
      '# perfdecl-ignore-next-line missing-category:满意度指标 -- 内部信息系统，没有服务对象\n绩效指标:\n  产出指标:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)\n  效益指标:\n    社会效益指标:\n      - 社区干部队伍素质: 提高',
    ],
  },
  *check(declaration) {
    const { form, indicators, indicatorsKey, sets } = declaration;
    const least = form.schema.limits.leastIndicators;
    if (indicatorsKey === undefined) return;
    for (const set of sets.keys()) {
      const count = indicators.filter(indicator => indicator.set === set).length;
      if (count === 0 || count >= least) continue;
      if (hasUnread(declaration, set)) {
        yield unreadIndicators;
        continue;
      }
      const where = sets.size > 1 ? (form.sets.get(set)?.label ?? set) : '';
      yield {
        place: indicatorsKey.place,
        message: {
          zh: `${where}三级指标只有 ${count} 项，至少应有 ${least} 项`,
          en: `there are only ${count} indicators, where at least ${least} are asked for`,
        },
        help: { zh: '补充能说明产出和效果的指标', en: 'add indicators of what is delivered and to what effect' },
        subject: { labels: [indicatorsKey.text] },
      };
    }
  },
};
