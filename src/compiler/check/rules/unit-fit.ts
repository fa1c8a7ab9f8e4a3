import type { Declaration } from '../../declaration/declaration.ts';
import type { Objection } from '../../diagnostic/finding.ts';
import type { Place } from '../../source/place.ts';
import { lastWord, withoutBracket } from '../name-words.ts';
import { quote } from '../quote.ts';
import { statesUnit } from '../states-unit.ts';
import { isPercentage, withoutMeasure, withoutScale } from '../units.ts';
import { unitOfName } from '../unit-of-name.ts';
import { placeOf, termOf } from '../value-place.ts';
import type { Rule, ValuedIndicator } from '../rule.ts';

export const unitFit: Rule = {
  code: 'unit-fit',
  group: 'D',
  severity: 'warning',
  title: { zh: '单位应与计量单位、名称相合', en: 'the unit fits 计量单位 and the name' },
  rationale: {
    zh: '指标值与计量单位栏的单位不同，或单位与名称不合、只写了一半（“250万”），就不知道数的是什么。',
    en: 'Where the value has one unit and 计量单位 another, where the unit does not fit the name, or is only half of one (250万), nobody knows what is counted.',
  },
  basis: '审核：指标值与计量单位',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 村组干部人数\n        指标值: ≥230.00(人)\n        计量单位: 人',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 开放天数: ≥250天\n      - 享受资助人数: ≥2万人',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 村组干部人数\n        指标值: ≥230.00(人)\n        计量单位: 个',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 村组干部230人\n        指标值: ≥230\n        计量单位: 个',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    时效指标:\n      - 名称: 按时发放\n        指标值: ≥1\n        计量单位: 人/年',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 控制在预算成本内: 250万',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 苗木单价: 28.40/株',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 名称: 检验报告合格率\n        指标值: ≥30\n        计量单位: 比例',
    ],
  },
  givesWayTo: ['placeholder'],
  *checkValue(indicator, { form }) {
    const { subject } = indicator;
    const misfit = halfUnit(indicator, form) ?? differentUnit(indicator, form) ?? noRatio(indicator, form) ?? misfitOfName(indicator, form);
    if (misfit !== undefined) yield { place: unitPlace(indicator), ...misfit, subject };
  },
};

type Form = Declaration['form'];
type Misfit = Omit<Objection, 'place'>;

/** The unit in the value, or 计量单位, which completes it. */
function unitPlace({ value, unit }: ValuedIndicator): Place {
  const isInValue = termOf(value, 'unit') !== undefined;
  const isUsed = 'unit' in value.value && value.value.unit !== null;
  return !isInValue && isUsed && unit?.node !== undefined ? unit.node.place : placeOf(value, isInValue ? 'unit' : 'number');
}

/** 250万, 620万/月 and 28.40/株 lack what is counted. */
function halfUnit({ name, level2, value: { value } }: ValuedIndicator, form: Form): Misfit | undefined {
  const unit = 'unit' in value ? value.unit : undefined;
  if (typeof unit !== 'string' || !unit.split(/[/·*、]/).some(piece => /^[十百千万亿]*$/.test(piece))) return undefined;
  const counted = level2.cost ? '元' : unitOfName(name?.value ?? '', form);
  const whole = (of: string): string => `“${quote(unit.replace(/[百千万亿]+|^(?=\/)/, `$&${of}`))}”`;
  return {
    message: {
      zh: `指标值“${quote(value.text)}”的单位“${quote(unit)}”不完整`,
      en: `the unit “${quote(unit)}” of “${quote(value.text)}” is only half of one`,
    },
    help:
      counted === undefined
        ? { zh: `把单位写全：是${whole('人')}还是${whole('元')}`, en: `write the whole unit: ${whole('人')} or ${whole('元')}` }
        : { zh: `把单位写全，如${whole(counted)}`, en: `write the whole unit, as ${whole(counted)}` },
  };
}

function differentUnit({ value, unit }: ValuedIndicator, form: Form): Misfit | undefined {
  const own = termOf(value, 'unit');
  if (unit?.value === undefined || own === undefined || !statesUnit(form, unit.value)) return undefined;
  if (withoutMeasure(own.canonical) === withoutMeasure(form.readUnit(unit.value, 'column') ?? unit.value.trim())) return undefined;
  return {
    message: {
      zh: `指标值的单位“${quote(own.canonical)}”与计量单位“${quote(unit.value)}”不一致`,
      en: `the value’s unit “${quote(own.canonical)}” is not the indicator’s unit “${quote(unit.value)}”`,
    },
    help: { zh: '只保留正确的一个', en: 'keep the right one only' },
    related: [{ place: unit.node.place, message: { zh: '计量单位', en: 'the indicator’s unit' } }],
  };
}

/** 30 is no part of a whole, so 比例 does not make 3000 % of it. */
function noRatio({ value: { value }, unit }: ValuedIndicator, form: Form): Misfit | undefined {
  if (value.kind !== 'quantity' || value.unit !== null || unit?.value === undefined) return undefined;
  if (!isPercentage(form.readUnit(unit.value, 'column') ?? null)) return undefined;
  const text = quote(value.text);
  return {
    message: {
      zh: `指标值“${text}”与计量单位“${quote(unit.value)}”不合`,
      en: `the value “${text}” does not fit the unit “${quote(unit.value)}”`,
    },
    help: {
      zh: `写“${text}%”；${quote(unit.value)}是 0 到 1 之间的小数`,
      en: `write “${text}%”; ${quote(unit.value)} is a number from 0 to 1`,
    },
    related: [{ place: unit.node.place, message: { zh: '计量单位', en: 'the indicator’s unit' } }],
  };
}

/** People in 个, a count in 年: by how the name ends. */
function misfitOfName({ name, value: { value } }: ValuedIndicator, form: Form): Misfit | undefined {
  const unit = value.kind === 'quantity' || value.kind === 'range' ? value.unit : null;
  if (unit === null || name?.value === undefined) return undefined;
  const measured = withoutBracket(name.value);
  const isMisfit = Object.values(form.words.unitMisfit).some(
    ({ names, units }) => units.includes(withoutScale(withoutMeasure(unit))) && lastWord(measured, names)?.end === measured.length,
  );
  if (!isMisfit) return undefined;
  return {
    message: { zh: `“${quote(name.value)}”不以“${quote(unit)}”计`, en: `“${quote(name.value)}” is not counted in “${quote(unit)}”` },
    help: {
      zh: '写名称所指的单位，如人数写“人”，按时发放写“%”',
      en: 'write the unit that the name asks for, as 人 for people and % for what is in time',
    },
  };
}
