import type { Objection } from '../../diagnostic/finding.ts';
import { hasWeights } from '../../declaration/indicators/weights.ts';
import { compare, type Decimal, sum, zero } from '../../value/decimal.ts';
import type { Declaration, SetId } from '../../declaration/declaration.ts';
import type { Skip, Rule } from '../rule.ts';
import { hasUnread, unreadIndicators } from '../unread.ts';

export const missingCategory: Rule = {
  code: 'missing-category',
  group: 'B',
  severity: 'error',
  title: { zh: '表样要求的一级指标下没有指标', en: 'a first level that the form requires has no indicator' },
  rationale: {
    zh: '产出、效益、满意度各说明一件事：做什么、有什么用、服务对象是否认可；缺一类就无法评价项目。',
    en: 'Output, benefit and satisfaction each answer a question of their own; without one of them a project cannot be evaluated.',
  },
  basis: '审核：财预〔2015〕88号、财预〔2021〕101号的指标框架',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)\n  效益指标:\n    社会效益指标:\n      - 社区干部队伍素质: 提高\n  满意度指标:\n    - 党员满意度: ≥90.00(%)',
      '表样: national-2021\n绩效指标:\n  成本指标:\n    经济成本指标:\n      - 财政资金补助标准: ≤1600元/亩\n        权重: 20\n  产出指标:\n    数量指标:\n      - 脱贫户供水设施数量: ≥20座\n        权重: 40\n  效益指标:\n    社会效益指标:\n      - 受益脱贫人口数: ≥500人\n        权重: 30',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 中心服务活动完成数: ≥30.00(次)\n    质量指标:\n      - 四季公益活动质量达标率: =100.00(%)\n  效益指标:\n    社会效益指标:\n      - 社区干部队伍素质: 提高',
    ],
  },
  *check(declaration) {
    const { form, indicators, indicatorsKey, sets } = declaration;
    if (indicatorsKey === undefined) return;
    yield* annualIndicators(declaration);
    for (const set of sets.keys()) {
      for (const { id, label, presence } of form.level1.all) {
        const filled = indicators.some(indicator => indicator.set === set && indicator.level1.id === id);
        if (presence !== 'required' || filled) continue;
        const other = hasUnread(declaration, set, id) ? unreadIndicators : standIn(declaration, set, id);
        if (other === 'carries') continue;
        if (other !== undefined) {
          yield other;
          continue;
        }
        const where = sets.size > 1 ? `${form.sets.get(set)?.label ?? set}的` : '';
        yield {
          place: indicatorsKey.place,
          message: { zh: `${where}${label}下没有指标`, en: `${label} has no indicator` },
          help: {
            zh: `补充${label}；确实没有的，在“${indicatorsKey.text}”的上一行写明理由：\n# perfdecl-ignore-next-line missing-category:${label} -- 理由`,
            en: `add an indicator of ${label}, or say why there is none on the line above “${indicatorsKey.text}”:\n# perfdecl-ignore-next-line missing-category:${label} -- reason`,
          },
          subject: { labels: [indicatorsKey.text, label] },
        };
      }
    }
  },
};

/** Money of the year asks for indicators of the year, also beside those of 总体. */
function* annualIndicators({ form, funding, indicatorsKey, sets, unread }: Declaration): Iterable<Objection> {
  const annual = funding.get('annual');
  const total = annual?.parts.get('total')?.value;
  if (indicatorsKey === undefined || annual === undefined || total === undefined || compare(total, zero) <= 0) return;
  if (form.sets.all.length === 0 || sets.has('annual') || !sets.has('overall') || unread.some(part => part.kind === 'set')) return;
  const label = form.sets.get('annual')?.label ?? '';
  yield {
    place: indicatorsKey.place,
    message: { zh: `有${annual.label}，没有${label}指标`, en: `there is ${annual.label}, but no indicator of ${label}` },
    help: { zh: `在“${label}”下写年度指标`, en: `write the indicators of the year under ${label}` },
    related: [{ place: annual.key.place, message: { zh: annual.label, en: annual.label } }],
    subject: { labels: [indicatorsKey.text, label] },
  };
}

/** Whether the first level that may stand in for a missing one carries the points of both, as some band of the form gives them. */
function standIn(declaration: Declaration, set: SetId, missing: string): 'carries' | Skip | undefined {
  const { form, indicators } = declaration;
  const { weights } = form.schema;
  const other = weights?.standIns[missing];
  if (weights === null || other === undefined || !hasWeights(declaration)) return undefined;
  const own = indicators.filter(indicator => indicator.set === set);
  const carriers = own.filter(({ level1 }) => level1.id === other);
  const points = carriers.map(({ weight }) => weight?.value).filter(weight => weight !== undefined);
  if (points.length < carriers.length || hasUnread(declaration, set, other)) {
    const label = form.level1.get(other)?.label ?? other;
    return { skip: { zh: `${label}的权重没有填全`, en: `weights of ${label} are missing` } };
  }
  const used = new Set([missing, ...own.map(({ level1 }) => level1.id)]);
  const band = weights.bands.find(
    levels => Object.keys(levels).every(level => used.has(level)) && used.size === Object.keys(levels).length,
  );
  const needed: readonly (Decimal | undefined)[] = [band?.[other], band?.[missing]];
  const both = sum(needed.map(number => number ?? zero));
  return band !== undefined && compare(sum(points), both) >= 0 ? 'carries' : undefined;
}
