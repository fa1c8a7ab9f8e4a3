import type { Declaration, SetId } from '../../declaration/declaration.ts';
import { printedAmount } from '../../declaration/funding/amount.ts';
import { converted, readMoneyUnit } from '../../declaration/funding/money.ts';
import { compare, decimal, type Decimal, difference, sum, zero } from '../../value/decimal.ts';
import { quoteName } from '../quote.ts';
import { isValued, type Rule, type ValuedIndicator } from '../rule.ts';

export const fundingCost: Rule = {
  code: 'funding-cost',
  group: 'C',
  severity: 'warning',
  title: { zh: '成本指标超过项目资金', en: 'indicators of cost above the budget' },
  rationale: {
    zh: '成本指标里的金额花的是项目的钱，单项和合计都不应超过预算；超过的多半是写错了单位。',
    en: 'What indicators of cost allow is spent from the budget: one above it, or their sum, is mostly in the wrong unit.',
  },
  basis: '审核；财预〔2021〕101号：成本指标',
  examples: {
    good: ['表样: shanghai-2026\n绩效指标:\n  成本指标:\n    经济成本指标:\n      - 项目总成本: ≤448.30(万元)'],
    bad: [
      '表样: shanghai-2026\n绩效指标:\n  成本指标:\n    经济成本指标:\n      - 项目总成本: ≤99999999.00(万元)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 道路维修成本: ≤99998万元\n      - 设备购置成本: ≤99999万元',
    ],
  },
  *check(declaration) {
    const { form, sets } = declaration;
    for (const set of sets.keys()) {
      const costs = costsOf(declaration, set);
      if (costs.length === 0) continue;
      const budget = budgetOf(declaration, set);
      if (budget === undefined) {
        yield { skip: { zh: '项目资金没有填全', en: 'the budget is not known' } };
        continue;
      }
      const exceeds = (amount: Decimal): boolean => compare(difference(amount, budget), decimal('0.01')) >= 0;
      const above = costs.filter(({ amount }) => exceeds(amount));
      for (const { indicator, amount } of above) {
        yield {
          place: indicator.value.node.place,
          message: {
            zh: `“${quoteName(indicator.name)}”为 ${printedAmount(declaration, amount)}，超过项目资金 ${printedAmount(declaration, budget)}`,
            en: `“${quoteName(indicator.name)}” is ${printedAmount(declaration, amount)}, above the budget of ${printedAmount(declaration, budget)}`,
          },
          help,
          subject: indicator.subject,
        };
      }
      // A total is not added to its parts.
      const parts = costs.filter(({ indicator }) => !form.words.total.some(word => (indicator.name?.value ?? '').includes(word)));
      const last = parts.at(-1);
      const total = sum(parts.map(({ amount }) => amount));
      if (above.length > 0 || last === undefined || parts.length < 2 || !exceeds(total)) continue;
      yield {
        place: last.indicator.value.node.place,
        message: {
          zh: `${parts.length} 项成本合计 ${printedAmount(declaration, total)}，超过项目资金 ${printedAmount(declaration, budget)}`,
          en: `${parts.length} costs sum to ${printedAmount(declaration, total)}, above the budget of ${printedAmount(declaration, budget)}`,
        },
        help,
        related: parts.slice(0, -1).map(({ indicator }) => ({
          place: indicator.value.node.place,
          message: { zh: '另一项成本', en: 'another cost' },
        })),
        subject: last.indicator.subject,
      };
    }
  },
};

const help = { zh: '改正成本，或项目资金；看看单位是否写错', en: 'correct the cost or the budget; look at the units' };

interface Cost {
  readonly indicator: ValuedIndicator;
  /** In the form's unit. */
  readonly amount: Decimal;
}

/** The plain amounts of money among the indicators of cost of a set; floors are the business of cost-without-ceiling. */
function costsOf({ form, indicators }: Declaration, set: SetId): readonly Cost[] {
  return indicators.flatMap(indicator => {
    if (indicator.set !== set || !indicator.level2.cost || !isValued(indicator) || indicator.value.value.kind !== 'quantity') return [];
    const { unit, number, operator } = indicator.value.value;
    const money = readMoneyUnit(unit ?? '');
    if (money === undefined || operator === 'ge' || operator === 'gt') return [];
    return [{ indicator, amount: converted(number, money, form.schema.unit) }];
  });
}

/** 总体 is compared with 中期资金总额 and 年度 with 年度资金总额; where a form has one set, its costs may be the year's or the project's. */
function budgetOf({ form, funding }: Declaration, set: SetId): Decimal | undefined {
  const groups = form.sets.all.length === 0 ? form.groups.all.map(({ id }) => id) : [set === 'overall' ? 'midTerm' : 'annual'];
  const totals = groups.flatMap(id => funding.get(id)?.parts.get('total')?.value ?? []);
  const most = totals.toSorted(compare).at(-1);
  // 0 is what a form prints that was not filled in; funding-sum reports it.
  return most === undefined || compare(most, zero) === 0 ? undefined : most;
}
