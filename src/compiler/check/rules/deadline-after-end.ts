import { projectSpan } from '../../declaration/header/project-span.ts';
import { writtenDay } from '../../declaration/header/day.ts';
import type { Value } from '../../value/value.ts';
import { quote, quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { undated } from '../undated.ts';

export const deadlineAfterEnd: Rule = {
  code: 'deadline-after-end',
  group: 'C',
  severity: 'error',
  title: { zh: '时效指标的日期晚于项目完成日期', en: 'a deadline after the end of the project' },
  rationale: {
    zh: '项目完成之后的期限无法由本项目实现，多半是沿用了别的年度的日期。',
    en: 'No project meets a deadline that comes after its end; the date is most likely another year’s.',
  },
  basis: '审核：时效指标应在实施期限内',
  examples: {
    good: [
      '计划开始日期: 2023-01-01\n计划完成日期: 2023-06-30\n绩效指标:\n  产出指标:\n    时效指标:\n      - 活动完成时间: 2023年6月底前',
    ],
    bad: ['计划开始日期: 2023-01-01\n计划完成日期: 2023-06\n绩效指标:\n  产出指标:\n    时效指标:\n      - 活动完成时间: 2023年12月'],
  },
  *checkValue({ level2, name, value, subject }, declaration) {
    const earliest = level2.timed ? earliestDay(value.value) : undefined;
    if (earliest === undefined) return;
    const { start, end } = projectSpan(declaration);
    if (end === undefined) {
      yield undated(declaration, 'endDate');
    } else if (start !== undefined && end.day.last < start.day.first) {
      yield { skip: { zh: '起止日期颠倒', en: 'the dates are the wrong way round' } };
    } else if (earliest.length < end.day.last.length) {
      yield { skip: { zh: '缺少年度，指标值的日期没有年份', en: 'without the year, a date in a value has none' } };
    } else if (earliest > end.day.last) {
      const label = quoteName(name);
      const text = quote(value.value.text);
      yield {
        place: value.node.place,
        message: {
          zh: `“${label}”的“${text}”晚于${end.label} ${writtenDay(end.day)}`,
          en: `“${text}” of “${label}” is after ${end.label} ${writtenDay(end.day)}`,
        },
        help: { zh: `改正期限，或${end.label}`, en: 'correct the deadline or the end of the project' },
        related: [{ place: end.node.place, message: { zh: end.label, en: end.label } }],
        subject,
      };
    }
  },
};

/**
 * The earliest day that a date, or the end of a period, can mean: 2023年底 is December from the 1st. Without a year it is shorter than a
 * whole day.
 */
function earliestDay(value: Value): string | undefined {
  if (value.kind === 'deadline') return value.date.first;
  return value.kind === 'period' ? value.to.first : undefined;
}
