import type { Declaration, Field, Paragraphs } from '../../declaration/declaration.ts';
import { printedAmount } from '../../declaration/funding/amount.ts';
import { converted, readMoney } from '../../declaration/funding/money.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import { compare, type Decimal, sum } from '../../value/decimal.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const CLAUSE = /[^。；;，\n]+/g;
const AMOUNT = /(?:约|近|超|逾)?\d[\d,]*(?:\.\d+)?(?:元|千元|万元|亿元)(?![/／每])/g;
/** Amounts per head or per unit, and parts of the budget, are not the budget. */
const OF_A_PART = /每|\/人|其中|人均|户均|亩均/;
const OF_OTHER_YEARS = /去年|上年|前年|往年|上一年|以前年度|历年/;

export const goalAmount: Rule = {
  code: 'goal-amount',
  group: 'C',
  severity: 'warning',
  title: { zh: '目标里的金额与项目资金不符', en: 'an amount in a goal that is not the budget' },
  rationale: {
    zh: '目标里写的预算应就是申报的资金；不符的多半是抄自别的项目或写错了单位。',
    en: 'The budget that a goal names is the one declared; another mostly comes from another project or a wrong unit.',
  },
  basis: '审核：目标与资金一致',
  examples: {
    good: [
      '年度总体目标: 本年安排预算资金448.3万元，开展中心服务活动和四季公益活动。',
      '年度总体目标: 在去年投入资金100万元的基础上，继续开展中心服务活动和四季公益活动。',
    ],
    bad: ['年度总体目标: 本年安排预算资金22,614.51万元，开展中心服务活动和四季公益活动。'],
  },
  givesWayTo: ['placeholder'],
  *check(declaration) {
    const { form, funding, goals } = declaration;
    const budgets = [...funding.values()].flatMap(({ parts }) => Array.from(parts.values(), ({ value }) => value ?? []).flat());
    for (const [id, goal] of goals) {
      const label = form.fields.get(id)?.label ?? id;
      const amounts = budgetsIn(declaration, goal);
      if (amounts.length === 0) continue;
      const agrees = (amount: Decimal): boolean => budgets.some(budget => compare(budget, amount) === 0);
      if (amounts.some(({ amount }) => agrees(amount)) || agrees(sum(amounts.map(({ amount }) => amount)))) continue;
      if (!isComplete(declaration)) {
        yield { skip: { zh: '项目资金没有填全', en: 'the budget is not known' } };
        continue;
      }
      const [first] = amounts;
      if (first !== undefined) yield objection(declaration, goal, label, first);
    }
  },
};

/** Whether every total is known that an amount could be. */
function isComplete({ form, funding }: Declaration): boolean {
  return form.groups.all.every(({ id, use }) => {
    const total = funding.get(id)?.parts.get('total');
    return total?.value !== undefined || (use !== 'required' && !funding.has(id));
  });
}

interface AmountInText {
  readonly text: string;
  /** In the form's unit. */
  readonly amount: Decimal;
}

/** The amounts of a goal in clauses that mention the budget. */
function budgetsIn({ form }: Declaration, { value }: Field<Paragraphs>): readonly AmountInText[] {
  const { words, unit } = form.schema;
  return (value ?? []).flatMap(paragraph =>
    Array.from(paragraph.matchAll(CLAUSE), ([clause]) => {
      const mentions = (list: readonly string[]): boolean => list.some(word => clause.includes(word));
      if (!mentions(words.budget) || mentions(words.notBudget) || OF_A_PART.test(clause) || OF_OTHER_YEARS.test(clause)) return [];
      return Array.from(clause.matchAll(AMOUNT), ([text]): readonly AmountInText[] => {
        const money = readMoney(text);
        return money === undefined ? [] : [{ text, amount: converted(money.number, money.unit ?? unit, unit) }];
      }).flat();
    }).flat(),
  );
}

function objection(declaration: Declaration, { node }: Field<Paragraphs>, label: string, { text, amount }: AmountInText): Objection {
  const start = node.text.indexOf(text);
  return {
    place: start < 0 ? node.place : node.placeOf(start, start + text.length),
    message: {
      zh: `${label}里的“${quote(text)}”（${printedAmount(declaration, amount)}）与项目资金不符`,
      en: `“${quote(text)}” in ${label} (${printedAmount(declaration, amount)}) is not the budget`,
    },
    help: { zh: '改正目标里的金额，或项目资金', en: 'correct the amount in the goal, or the budget' },
    related: Array.from(declaration.funding.values(), ({ key, label: group }) => ({
      place: key.place,
      message: { zh: group, en: group },
    })),
    subject: { labels: [label] },
  };
}
