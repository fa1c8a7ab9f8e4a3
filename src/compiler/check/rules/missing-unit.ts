import type { Declaration, Indicator } from '../../declaration/declaration.ts';
import { isPlaceholderWord } from '../../declaration/text/placeholder.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { scale } from '../../value/decimal.ts';
import type { Value } from '../../value/value.ts';
import { bracketAtEnd } from '../name-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { statesUnit } from '../states-unit.ts';
import { unitOfName } from '../unit-of-name.ts';

export const missingUnit: Rule = {
  code: 'missing-unit',
  group: 'B',
  severity: 'error',
  title: { zh: '数值没有计量单位', en: 'a number without a unit' },
  rationale: {
    zh: '没有单位的数无法核对，同一个“3”可以是三种、三次或三万元。',
    en: 'A number without a unit cannot be checked: the same 3 may be kinds, times or 万元.',
  },
  basis: '系统 审核：计量单位必填',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 药品抽验品种: ≥3.00(种)',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 营造林面积（亩）: ≥3000',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 药品抽验品种\n        指标值: ≥3\n        计量单位: 种',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 药品抽验品种: ≥3',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 药品抽验品种\n        指标值: ≥3\n        计量单位: 2种',
    ],
  },
  // A value that its category does not take is to be written anew.
  givesWayTo: ['placeholder', 'quantity-not-numeric', 'suspicious-number', 'unit-fit', 'value-form'],
  *checkValue({ name, value, unit, subject }, { form }) {
    if (!lacksUnit(value.value) || namesUnit(form, name)) return;
    // A placeholder in place of the unit says already what is missing.
    if (unit?.value !== undefined && isPlaceholderWord(unit.value, form)) return;
    const text = quote(value.value.text);
    yield {
      place: value.node.place,
      message: message(form, text, unit?.value),
      help: help(form, name?.value ?? '', value.value),
      subject,
    };
  },
};

function message(form: Declaration['form'], text: string, unit: string | undefined): Text {
  const column = quote(unit ?? '');
  if (unit === undefined || !statesUnit(form, unit)) return { zh: `指标值“${text}”没有计量单位`, en: `the value “${text}” has no unit` };
  if (form.readUnit(unit, 'column') === undefined)
    return {
      zh: `指标值“${text}”没有计量单位：“${column}”不是单位`,
      en: `the value “${text}” has no unit: “${column}” in 计量单位 is none`,
    };
  return {
    zh: `指标值“${text}”没有计量单位：“${text}${column}”不是数量`,
    en: `the value “${text}” has no unit: with “${column}” it is no amount`,
  };
}

/** With the value as it should be, where the name says its unit. */
function help(form: Declaration['form'], name: string, value: Value): Text {
  const unit = unitOfName(name, form);
  if (unit === undefined || value.kind === 'graded')
    return { zh: '在数后写单位（数的是什么），或另写“计量单位”', en: 'write the unit after the number (what is counted), or in 计量单位' };
  const written = quote(withUnit(form, value, unit));
  return { zh: `写“${written}”，或另写“计量单位: ${unit}”`, en: `write “${written}”, or “计量单位: ${unit}”` };
}

/** A fraction of 1 beside % is a hundred times as much: 0.97 is 97%. */
function withUnit(form: Declaration['form'], value: Value, unit: string): string {
  const text = value.text.trim();
  const bracketed = form.schema.values.layout?.unit === 'bracketed' ? `(${unit})` : unit;
  if (value.kind !== 'quantity' || unit !== '%' || !/^0\.\d+$/.test(value.number)) return text + bracketed;
  return text.replace(value.number, scale(value.number, 2)) + bracketed;
}

function lacksUnit(value: Value): boolean {
  if (value.kind === 'graded') return value.levels.some(({ unit }) => unit === null);
  if (value.kind === 'comparison') return value.number !== undefined && (value.unit ?? null) === null;
  return (value.kind === 'quantity' || value.kind === 'range' || value.kind === 'frequency') && value.unit === null;
}

function namesUnit(form: Declaration['form'], name: Indicator['name']): boolean {
  const bracket = bracketAtEnd(name?.value ?? '');
  return bracket !== '' && form.readUnit(bracket, 'name') !== undefined;
}
