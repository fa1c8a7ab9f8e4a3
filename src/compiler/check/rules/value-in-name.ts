import type { Declaration, Indicator } from '../../declaration/declaration.ts';
import { compact } from '../../source/fold.ts';
import type { ValueKind } from '../../value/kinds.ts';
import type { Value } from '../../value/value.ts';
import { aimOf } from '../aim.ts';
import { lastWord } from '../name-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const valueInName: Rule = {
  code: 'value-in-name',
  group: 'D',
  severity: 'warning',
  title: { zh: '名称里写了指标值', en: 'the value stands in the name' },
  rationale: {
    zh: '名称说衡量什么，指标值说要达到多少；名称里也写数，两处一改就不一致。',
    en: 'The name says what is measured, the value how much: a number in both places sooner or later differs.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 质量达标率: =100.00(%)',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 存储环境达标率（温度14-24℃、湿度45%-60%）: 100%',
      '表样: national-2015\n绩效指标:\n  产出指标:\n    成本指标:\n      - 围墙300米: 300元/米',
    ],
    bad: [
      '表样: national-2015\n绩效指标:\n  产出指标:\n    质量指标:\n      - 质量达标率100%: ≥98%',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 2023年: ≥30.00(次)',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 效果显著: ≥90.00(%)',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 社会效益: 健全',
    ],
  },
  givesWayTo: ['placeholder', 'missing-value', 'duplicate-indicator', 'template-prefix'],
  *checkIndicator(indicator, { form }) {
    const { name, value, subject } = indicator;
    if (name?.value === undefined) return;
    const label = quote(name.value);
    const repeated = value?.value && (amountInName(name.value, value.value) ?? amountInBracket(name.value, value.value, form));
    if (repeated !== undefined) {
      yield {
        place: name.node.place,
        message: {
          zh: `名称“${label}”里写了“${repeated}”，指标值是“${quote(value?.value?.text ?? '')}”`,
          en: `the name “${label}” holds “${repeated}”, and the value is “${quote(value?.value?.text ?? '')}”`,
        },
        help: { zh: '名称里删去这个数，只在指标值里写', en: 'take the number out of the name and keep it in the value' },
        subject,
      };
    } else if (isValue(name.value, indicator, form) || isCategory(name.value, indicator, form)) {
      yield {
        place: name.node.place,
        message: { zh: `名称“${label}”没有说衡量什么`, en: `the name “${label}” does not say what is measured` },
        help: { zh: '写衡量什么，如“培训人次”“设备验收合格率”', en: 'say what is measured, as 培训人次 or 设备验收合格率' },
        subject,
      };
    }
  },
};

type Form = Declaration['form'];

/** Kinds of value that make no name. */
const nameless: readonly ValueKind[] = [
  ...(['quantity', 'range', 'comparison', 'frequency', 'duration', 'deadline'] as const),
  ...(['period', 'state', 'trend', 'graded', 'boolean'] as const),
];

/** 时效 under 时效指标; but 满意度 says what is measured. */
function isCategory(name: string, { level1, level2 }: Indicator, form: Form): boolean {
  const isOne = level1.level2.find(name)?.id === level2.id || form.level1.find(name)?.id === level1.id;
  return isOne && aimOf(name, '%', form) === undefined;
}

/** A name that holds a word of its category, as 按时完成, says what is measured, though it could be a value. */
function isValue(name: string, { level2 }: Indicator, form: Form): boolean {
  const words = form.words.categoryEndings[level2.id] ?? [];
  return nameless.includes(form.parseValue(name, {}).kind) && lastWord(name, words) === undefined;
}

/** A number in the name that has the unit of the value, outside brackets: the same number or another one. */
function amountInName(name: string, value: Value): string | undefined {
  if (value.kind !== 'quantity' && value.kind !== 'frequency' && value.kind !== 'range') return undefined;
  const { unit } = value;
  if (unit === null) return undefined;
  const bare = compact(name).replace(/\([^()]*\)/g, ' ');
  for (const { 0: digits, index } of bare.matchAll(/\d[\d,.]*/g)) {
    const isOrdinal = '第每'.includes(bare.charAt(index - 1) || ' ');
    if (bare.startsWith(unit, index + digits.length) && !isOrdinal && !isYear(digits, unit)) return digits + unit;
  }
  return undefined;
}

/** A bracket that is such an amount and nothing else: 维修数量（≥5个）, but not （每期5天）. */
function amountInBracket(name: string, value: Value, form: Form): string | undefined {
  if (value.kind !== 'quantity' || value.unit === null) return undefined;
  for (const [, inside = ''] of name.matchAll(/[(（]([^()（）]*)[)）]/g)) {
    const amount = form.parseValue(inside, {});
    if (amount.kind === 'quantity' && amount.unit === value.unit) return inside;
  }
  return undefined;
}

function isYear(digits: string, unit: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && unit === '年';
}
