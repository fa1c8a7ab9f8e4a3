import type { Declaration } from '../../declaration/declaration.ts';
import { quote } from '../quote.ts';
import { compare, type Decimal, decimal } from '../../value/decimal.ts';
import type { Value } from '../../value/value.ts';
import { decidingList, lastWord, withoutBracket } from '../name-words.ts';
import { inPercent } from '../units.ts';
import { placeOf } from '../value-place.ts';
import type { Rule } from '../rule.ts';

export const lowSatisfaction: Rule = {
  code: 'low-satisfaction',
  group: 'D',
  severity: 'warning',
  title: { zh: '满意度过低', en: 'a satisfaction that is too low' },
  rationale: {
    zh: '满意度低于表样的底线，说明目标定得太松，或数漏写了一位。',
    en: 'A satisfaction below the form’s floor is an easy target, or lacks a digit.',
  },
  basis: '实例：已公开的申报表多为 90% 以上',
  examples: {
    good: ['绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 群众满意度: ≥90.00(%)'],
    bad: [
      '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 群众满意度: ≥60.00(%)',
      '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 群众满意度: ≥9.00(%)',
    ],
  },
  givesWayTo: ['percent-range', 'suspicious-number', 'zero-target'],
  *checkValue({ name, value, subject }, { form }) {
    const read = value.value;
    const label = name?.value ?? '';
    const { role, number } = floorOf(read) ?? {};
    const floor = form.schema.limits.lowSatisfaction;
    if (role === undefined || number === undefined || compare(number, decimal(String(floor))) >= 0) return;
    if (!isSatisfaction(withoutBracket(label), form.words)) return;
    yield {
      place: placeOf(value, role),
      message: { zh: `“${quote(label)}”的指标值 ${number}% 低于 ${floor}%`, en: `${number}% of “${quote(label)}” is below ${floor}%` },
      help: {
        zh: '一般不低于 90%；确有依据时写明理由，用注释忽略',
        en: 'mostly 90 % or more; where there is a reason, say it in an ignore comment',
      },
      subject,
    };
  },
};

/** The least that a value asks for, in per cent. A ceiling is none: that its direction is wrong is another fault. */
function floorOf(value: Value): { readonly role: string; readonly number: Decimal | undefined } | undefined {
  if (value.kind === 'range') return { role: 'low', number: inPercent(value.low, value.unit) };
  if (value.kind !== 'quantity' || value.operator === 'le' || value.operator === 'lt') return undefined;
  return { role: 'number', number: inPercent(value.number, value.unit) };
}

/** 满意度 and 满意度调查, but neither 不满意率 nor 满意度调查样本占比. */
function isSatisfaction(name: string, words: Declaration['form']['schema']['words']): boolean {
  const { growth, lowerIsBetter, categoryEndings, measure } = words;
  const satisfaction = categoryEndings['beneficiarySatisfaction'] ?? [];
  if (decidingList(name, { lowerIsBetter, growth, satisfaction }) !== 'satisfaction') return false;
  const rest = name.slice(lastWord(name, satisfaction)?.end);
  return rest === '' || measure.includes(rest);
}
