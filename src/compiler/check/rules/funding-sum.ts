import { printedAmount } from '../../declaration/funding/amount.ts';
import { compare, decimal, difference, sum } from '../../value/decimal.ts';
import type { Rule } from '../rule.ts';

export const fundingSum: Rule = {
  code: 'funding-sum',
  group: 'C',
  severity: 'error',
  title: { zh: '合计应等于各部分之和', en: 'a total is the sum of its parts' },
  rationale: {
    zh: '合计与各部分之和不符，资金来源就说不清，系统也不予保存。',
    en: 'Where a total is not the sum of its parts, nobody knows where the money comes from, and entry systems refuse it.',
  },
  basis: '审核 系统：资金勾稽关系',
  examples: {
    good: [
      '项目资金:\n  项目资金总额:\n    合计: 4,483,000.00\n    财政拨款: 448.3万元\n    其他资金:',
      '项目资金:\n  项目资金总额:\n    合计: 4,483,000.00\n    财政拨款: 4,482,999.995\n    其他资金: 0.00',
    ],
    bad: [
      '表样: national-2015\n项目资金:\n  年度资金总额:\n    合计: 0.00\n    财政拨款: 90.00\n    其他资金: 0.00',
      '项目资金:\n  项目资金总额:\n    合计: 4,483,000.00\n    财政拨款: 4,000,000.00\n    其他资金: 0.00',
    ],
  },
  *check(declaration) {
    const { form, funding } = declaration;
    for (const { id, label, use } of form.groups.all) {
      const group = funding.get(id);
      if (group === undefined) {
        if (use === 'required') yield { skip: { zh: `缺少${label}`, en: `${label} is missing` } };
        continue;
      }
      for (const [total, summands] of Object.entries(form.schema.funding[id]?.sums ?? {})) {
        const written = group.parts.get(total);
        const given = summands.flatMap(part => group.parts.get(part) ?? []).filter(({ state }) => state !== 'blank');
        const known = given.filter(part => part.value !== undefined);
        const complete = known.length === given.length && !summands.some(part => group.keys.misspelt.has(part));
        if (written?.value === undefined || given.length === 0 || !complete) {
          yield { skip: { zh: `${label}的金额没有填全`, en: `amounts of ${label} are missing` } };
          continue;
        }
        const expected = sum(known.map(({ value }) => value));
        const gap = difference(written.value, expected).replace('-', '');
        if (compare(decimal(gap), decimal('0.01')) < 0) continue;
        const found = printedAmount(declaration, written.value);
        const right = printedAmount(declaration, expected);
        yield {
          place: written.node.place,
          message: {
            zh: `${label}的${written.label}为 ${found}，各部分之和为 ${right}，相差 ${printedAmount(declaration, decimal(gap))}`,
            en: `${written.label} of ${label} is ${found}, but its parts sum to ${right}`,
          },
          help: { zh: '改正合计或各部分的金额', en: 'correct the total or its parts' },
          related: known.map(part => ({ place: part.node.place, message: { zh: part.label, en: part.label } })),
          subject: { labels: [label, written.label] },
        };
      }
    }
  },
};
