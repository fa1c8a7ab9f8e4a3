import type { Indicator } from '../declaration/declaration.ts';
import type { Text } from '../diagnostic/problem.ts';
import type { Value, ValueKind } from '../value/value.ts';

/** What people call the kinds of value. */
export const kindNames: Readonly<Record<ValueKind, Text>> = {
  quantity: { zh: '数量', en: 'quantity' },
  range: { zh: '范围', en: 'range' },
  comparison: { zh: '与往年比较', en: 'comparison' },
  frequency: { zh: '频次', en: 'frequency' },
  duration: { zh: '时长', en: 'duration' },
  deadline: { zh: '期限', en: 'deadline' },
  period: { zh: '起止时间', en: 'period' },
  state: { zh: '状态', en: 'state' },
  trend: { zh: '变化趋势', en: 'trend' },
  graded: { zh: '分档', en: 'grades' },
  boolean: { zh: '是否', en: 'yes or no' },
  none: { zh: '不适用', en: 'not applicable' },
  placeholder: { zh: '占位符', en: 'placeholder' },
  text: { zh: '文字', en: 'text' },
};

/** Whether a category takes a value of this kind; a row that does not apply has none to take. */
export function takesValue({ kinds, numeric }: Indicator['level2'], value: Value): boolean {
  // Where a number is asked for, a comparison must have one.
  if (numeric && value.kind === 'comparison' && value.number === undefined) return false;
  return kinds.includes(value.kind) || value.kind === 'none' || value.kind === 'placeholder';
}
