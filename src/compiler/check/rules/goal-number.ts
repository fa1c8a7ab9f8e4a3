import type { Field, Paragraphs } from '../../declaration/declaration.ts';
import { compare, decimal, type Decimal, scale } from '../../value/decimal.ts';
import { quote, quoteName } from '../quote.ts';
import type { Rule, ValuedIndicator } from '../rule.ts';
import { withoutScale } from '../units.ts';

const powers: ReadonlyMap<string, number> = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
/** People are counted in any of these. */
const PEOPLE = /^[人名位]$/;
/** What a name says of how its thing is counted, not of the thing. */
const MEASURE = /(?:数量|数|量|面积|人次|人数|长度|里程|个数|次数|规模)$/;
const shortestThing = 3;

export const goalNumber: Rule = {
  code: 'goal-number',
  group: 'F',
  severity: 'warning',
  title: { zh: '目标里的数与指标不符', en: 'a number in a goal that contradicts the indicator' },
  rationale: {
    zh: '同一件事在目标和指标里写了不同的数，验收时不知以哪个为准。',
    en: 'Where a goal and an indicator give different numbers of one thing, nobody knows which is to be reached.',
  },
  basis: '审核：目标与指标一致',
  examples: {
    good: [
      '年度总体目标: 全年完成营造林8万亩，改善区域生态环境和群众生活条件。\n绩效指标:\n  产出指标:\n    数量指标:\n      - 营造林面积: =80000.00(亩)',
    ],
    bad: [
      '年度总体目标: 全年完成营造林8万亩，改善区域生态环境和群众生活条件。\n绩效指标:\n  产出指标:\n    数量指标:\n      - 营造林面积: =60000.00(亩)',
    ],
  },
  givesWayTo: ['placeholder'],
  *checkValue(indicator, { form, goals }) {
    const { name, subject, value } = indicator;
    const thing = (name?.value ?? '').replace(MEASURE, '');
    const amount = amountOf(indicator);
    if (amount === undefined || thing.length < shortestThing) return;
    for (const [id, goal] of goals) {
      const numbers = numbersOf(goal, thing, amount.unit);
      const [first] = numbers;
      if (first === undefined || numbers.some(({ number }) => agrees(number, amount))) continue;
      const label = form.fields.get(id)?.label ?? id;
      const start = goal.node.text.indexOf(first.text);
      yield {
        place: start < 0 ? goal.node.place : goal.node.placeOf(start, start + first.text.length),
        message: {
          zh: `${label}里的“${quote(first.text)}”与指标“${quoteName(name)}”的“${quote(value.value.text)}”不符`,
          en: `“${quote(first.text)}” in ${label} contradicts “${quote(value.value.text)}” of “${quoteName(name)}”`,
        },
        help: { zh: '改正目标或指标里的数', en: 'correct the number in the goal or in the indicator' },
        related: [{ place: value.node.place, message: { zh: '指标值', en: 'the value' } }],
        subject,
      };
    }
  },
};

interface Amount {
  readonly number: Decimal;
  readonly unit: string;
  readonly operator: string | null;
}

/** A number with its unit, 万亩 counted in 亩. */
function amountOf({ value }: ValuedIndicator): Amount | undefined {
  const read = value.value;
  if (read.kind !== 'quantity' || read.unit === null || read.unit === '%') return undefined;
  return { number: unscaled(read.number, read.unit), unit: withoutScale(read.unit), operator: read.operator };
}

function unscaled(number: Decimal, unit: string): Decimal {
  const prefix = unit.slice(0, unit.length - withoutScale(unit).length);
  return Array.from(prefix).reduce<Decimal>((total, character) => scale(total, powers.get(character) ?? 0), number);
}

/** The numbers in that unit in the clauses of a goal that name the thing. */
function numbersOf(
  { value }: Field<Paragraphs>,
  thing: string,
  unit: string,
): readonly { readonly text: string; readonly number: Decimal }[] {
  const unitPattern = PEOPLE.test(unit) ? '[人名位]' : unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(\\d+(?:,\\d{3})*(?:\\.\\d+)?)([百千万亿]*)${unitPattern}`, 'g');
  const clauses = (value ?? []).flatMap(paragraph => paragraph.split(/[。；;，]/)).filter(clause => clause.includes(thing));
  return clauses.flatMap(clause =>
    Array.from(clause.matchAll(pattern), ([text, digits = '0', prefix = '']) => ({
      text,
      number: unscaled(decimal(digits.replaceAll(',', '')), prefix + unit),
    })),
  );
}

/** A goal may promise more than the floor of an indicator, and less than its ceiling. */
function agrees(number: Decimal, { number: target, operator }: Amount): boolean {
  const order = compare(number, target);
  return order === 0 || (order > 0 && (operator === 'ge' || operator === 'gt')) || (order < 0 && (operator === 'le' || operator === 'lt'));
}
