import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { statesUnit } from '../states-unit.ts';

export const unitFit: Rule = {
  code: 'unit-fit',
  group: 'D',
  severity: 'warning',
  title: { zh: '指标值的单位应与计量单位一致', en: 'the unit in the value is the indicator’s unit' },
  rationale: {
    zh: '指标值里写一个单位，计量单位栏又写另一个，无法知道以哪个为准。',
    en: 'Where the value has one unit and 计量单位 another, nobody knows which one holds.',
  },
  basis: '审核：指标值与计量单位',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 村组干部人数\n        指标值: ≥230.00(人)\n        计量单位: 人'],
    bad: ['绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 村组干部人数\n        指标值: ≥230.00(人)\n        计量单位: 个'],
  },
  *checkValue({ value, unit, subject }, { form }) {
    const own = value.value.terms.find(({ role }) => role === 'unit');
    if (unit?.value === undefined || own === undefined || !statesUnit(form, unit.value)) return;
    if (withoutMeasure(own.canonical) === withoutMeasure(form.readUnit(unit.value, 'column') ?? unit.value.trim())) return;
    const exact = value.value.text === value.node.text;
    yield {
      place: exact ? value.node.placeOf(own.start, own.end) : value.node.place,
      message: {
        zh: `指标值的单位“${quote(own.canonical)}”与计量单位“${quote(unit.value)}”不一致`,
        en: `the value’s unit “${quote(own.canonical)}” is not the indicator’s unit “${quote(unit.value)}”`,
      },
      help: { zh: '只保留正确的一个', en: 'keep the right one only' },
      related: [{ place: unit.node.place, message: { zh: '计量单位', en: 'the indicator’s unit' } }],
      subject,
    };
  },
};

/** 个月 and 月 are one unit. */
function withoutMeasure(unit: string): string {
  return unit.length > 1 && unit.startsWith('个') ? unit.slice(1) : unit;
}
