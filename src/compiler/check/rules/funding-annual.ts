import { printedAmount } from '../../declaration/funding/amount.ts';
import type { Declaration, FundingPart } from '../../declaration/declaration.ts';
import { isWithinOneYear, projectSpan } from '../../declaration/header/project-span.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import { compare, type Decimal, decimal, difference, zero } from '../../value/decimal.ts';
import type { Rule, Skip } from '../rule.ts';
import { undated } from '../undated.ts';

const cent = decimal('0.01');

export const fundingAnnual: Rule = {
  code: 'funding-annual',
  group: 'C',
  severity: 'warning',
  title: { zh: '年度资金与项目资金总额应相称', en: 'the year’s funds fit the project’s' },
  rationale: {
    zh: '年度资金是项目资金总额的一部分：不能超过它；项目在一年内完成且没有上年结转时，两者相等。',
    en: 'The year’s funds are part of the project’s: never more, and the same where the project begins and ends in one year without carried-over funds.',
  },
  basis: '审核：资金勾稽关系',
  examples: {
    good: [
      '计划开始日期: 2026-01-01\n计划完成日期: 2027-12-31\n年度: 2026\n项目资金:\n  项目资金总额:\n    合计: 771,325,800.00\n    财政拨款: 771,325,800.00\n    其他资金: 0.00\n  年度资金申请总额:\n    合计: 226,145,100.00\n    当年财政拨款: 226,145,100.00\n    上年结转资金: 0.00\n    其他资金: 0.00',
    ],
    bad: [
      '项目资金:\n  项目资金总额:\n    合计: 1,000,000.00\n    财政拨款: 1,000,000.00\n    其他资金: 0.00\n  年度资金申请总额:\n    合计: 1,200,000.00\n    当年财政拨款: 1,200,000.00\n    上年结转资金: 0.00\n    其他资金: 0.00',
      '项目资金:\n  项目资金总额:\n    合计: 1,200,000.00\n    财政拨款: 1,200,000.00\n    其他资金: 0.00\n  年度资金申请总额:\n    合计: 1,000,000.00\n    当年财政拨款: 1,000,000.00\n    上年结转资金: 0.00\n    其他资金: 0.00',
    ],
  },
  *check(declaration) {
    const { form, funding } = declaration;
    for (const { id, label, within } of form.groups.all) {
      // A group that may be left out is compared with where it is given.
      if (within === undefined || (form.groups.get(within)?.use === 'optional' && !funding.has(within))) continue;
      const annual = funding.get(id)?.parts.get('total');
      const whole = funding.get(within)?.parts.get('total');
      if (annual?.value === undefined || whole?.value === undefined) yield { skip: { zh: '缺少金额', en: 'an amount is missing' } };
      else
        yield* compared(
          declaration,
          { id, label, part: annual },
          { id: within, label: form.groups.get(within)?.label ?? within, part: whole },
        );
    }
  },
};

interface Total {
  readonly id: string;
  readonly label: string;
  readonly part: FundingPart & { readonly value: Decimal };
}

function* compared(declaration: Declaration, annual: Total, whole: Total): Iterable<Objection | Skip> {
  const excess = difference(annual.part.value, whole.part.value);
  const found = printedAmount(declaration, annual.part.value);
  const limit = printedAmount(declaration, whole.part.value);
  const common = {
    help: { zh: '改正金额，或项目起止日期', en: 'correct the amounts or the dates of the project' },
    place: annual.part.node.place,
    related: [{ place: whole.part.node.place, message: { zh: whole.label, en: whole.label } }],
    subject: { labels: [annual.label, annual.part.label] },
  };
  if (compare(excess, cent) >= 0) {
    yield {
      ...common,
      message: {
        zh: `${annual.label} ${found} 超过${whole.label} ${limit}`,
        en: `${annual.label} ${found} is more than ${whole.label} ${limit}`,
      },
    };
    return;
  }
  const { start, end } = projectSpan(declaration);
  if (start === undefined || end === undefined) {
    const { skip, ...unknown } = undated(declaration, 'startDate', 'endDate');
    const reason = { zh: `${skip.zh}，未核对两项是否应相等`, en: `${skip.en}, so whether the two should be equal was not checked` };
    yield { ...unknown, skip: reason };
    return;
  }
  const carried = declaration.funding.get(annual.id)?.parts.get('carriedOver');
  if (!isWithinOneYear(start.day, end.day) || compare(excess, decimal('-0.01')) > 0) return;
  if (carried !== undefined && carried.state !== 'blank' && carried.value === undefined) {
    yield { skip: { zh: `${carried.label}没有读出`, en: `${carried.label} could not be read` } };
    return;
  }
  if (carried?.value !== undefined && compare(carried.value, zero) !== 0) return;
  yield {
    ...common,
    message: {
      zh: `项目在一年内完成且没有上年结转，${annual.label} ${found} 应等于${whole.label} ${limit}`,
      en: `the project lies in one year and carries nothing over, so ${annual.label} ${found} should equal ${whole.label} ${limit}`,
    },
  };
}
