import { hasWeights, isExecution } from '../../declaration/indicators/weights.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { compare, type Decimal, sum, zero } from '../../value/decimal.ts';
import type { Rule } from '../rule.ts';
import { usableWeights } from '../usable-weights.ts';

const declared = (output: number, benefit: number): string =>
  `表样: national-2021\n绩效指标:\n  成本指标:\n    经济成本指标:\n      - 财政资金补助标准: ≤1600元/亩\n        权重: 20\n  产出指标:\n    数量指标:\n      - 脱贫户供水设施数量: ≥20座\n        权重: ${output}\n  效益指标:\n    社会效益指标:\n      - 受益脱贫人口数: ≥500人\n        权重: ${benefit}\n  满意度指标:\n    服务对象满意度指标:\n      - 受益脱贫户满意度: ≥95%\n        权重: 10`;

export const weightBand: Rule = {
  code: 'weight-band',
  group: 'B',
  severity: 'warning',
  title: { zh: '一级指标的权重与通行的分配不同', en: 'weights of the first levels other than usual' },
  rationale: {
    zh: '各地通行的分配：有成本指标的 20/40/20/10，没有的 50/30/10。供参考。',
    en: 'Usual are 20/40/20/10 with indicators of cost and 50/30/10 without. For reference.',
  },
  basis: '财预〔2021〕101号、财预〔2020〕10号；各地通行，供参考',
  examples: { good: [declared(40, 20)], bad: [declared(50, 10)] },
  *check(declaration) {
    const { form, indicators, indicatorsKey, sets } = declaration;
    const { weights } = form.schema;
    if (weights === null || indicatorsKey === undefined || !hasWeights(declaration)) return;
    for (const set of sets.keys()) {
      const own = indicators.filter(indicator => indicator.set === set && !isExecution(indicator, form));
      const weighted = usableWeights(declaration, set, own);
      if ('skip' in weighted) {
        yield weighted;
        continue;
      }
      // A wrong total is weight-total's, and makes every band wrong.
      if (compare(sum(weighted.map(({ weight }) => weight)), weights.total) !== 0) continue;
      const sums = new Map(
        form.level1.all.map(({ id }) => [id, sum(weighted.filter(({ level1 }) => level1.id === id).map(({ weight }) => weight))]),
      );
      const band = bandFor(weights, new Set(weighted.map(({ level1 }) => level1.id)));
      const wrong = form.level1.all.filter(({ id }) => band?.has(id) && compare(band.get(id) ?? zero, sums.get(id) ?? zero) !== 0);
      // Where a first level is missed whose points nobody carries, missing-category says so.
      if (band === undefined || wrong.length === 0 || isMissed(declaration, band, sums)) continue;
      const found = wrong.map(({ id, label }) => `${label} ${sums.get(id)}（${band.get(id)}）`);
      yield {
        place: indicatorsKey.place,
        message: {
          zh: `权重分配与通行的不同（括号内为通行的）：${found.join('、')}`,
          en: `the weights differ from the usual ones (in brackets): ${found.join(', ')}`,
        },
        help: { zh: '仅供参考；本地另有规定的照规定', en: 'for reference only; local rules go before it' },
        subject: { labels: [indicatorsKey.text] },
      };
    }
  },
};

/** Whether a level that may stand in for a missing one does not carry the points of both. */
function isMissed({ form }: Declaration, band: ReadonlyMap<string, Decimal>, sums: ReadonlyMap<string, Decimal>): boolean {
  const { standIns = {} } = form.schema.weights ?? {};
  return Object.entries(standIns).some(
    ([missing, other]) => !band.has(missing) && compare(sums.get(other) ?? zero, band.get(other) ?? zero) < 0,
  );
}

type Weights = NonNullable<Declaration['form']['schema']['weights']>;

/** The points of the band whose first levels are those that are used; one that may be missing gives its points to its stand-in. */
function bandFor({ bands, standIns }: Weights, used: ReadonlySet<string>): ReadonlyMap<string, Decimal> | undefined {
  for (const band of bands) {
    const missing = Object.keys(band).filter(level => !used.has(level));
    const points = new Map(Object.entries(band).filter(([level]) => used.has(level)));
    if (points.size !== used.size) continue;
    for (const level of missing) {
      const other = standIns[level] ?? '';
      const [own, more] = [points.get(other), band[level]];
      if (own !== undefined && more !== undefined) points.set(other, sum([own, more]));
    }
    if (missing.every(level => points.has(standIns[level] ?? ''))) return points;
  }
  return undefined;
}
