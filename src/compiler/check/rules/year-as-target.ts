import { quote, quoteName } from '../quote.ts';
import type { Interval } from '../../value/interval.ts';
import type { Rule } from '../rule.ts';

export const yearAsTarget: Rule = {
  code: 'year-as-target',
  group: 'D',
  severity: 'warning',
  title: { zh: '期限只写了年份', en: 'a year alone as a deadline' },
  rationale: {
    zh: '只写年份，一月完成和十二月完成都算按时，无法检查进度。',
    en: 'With a year alone January and December are equally in time, and progress cannot be checked.',
  },
  basis: '审核：时效指标应明确时点',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    时效指标:\n      - 活动完成时间: 2023年12月31日前'],
    bad: ['绩效指标:\n  产出指标:\n    时效指标:\n      - 活动完成时间: 2023年'],
  },
  givesWayTo: ['quantity-not-numeric', 'value-form', 'deadline-after-end'],
  *checkValue({ name, value, subject }) {
    const read = value.value;
    if (read.kind !== 'deadline' || read.before || !isWholeYear(read.date)) return;
    const text = quote(read.text);
    const year = read.date.first.slice(0, 'YYYY'.length);
    yield {
      place: value.node.place,
      message: {
        zh: `“${quoteName(name)}”的期限“${text}”只有年份`,
        en: `the deadline “${text}” of “${quoteName(name)}” is only a year`,
      },
      help: { zh: `写到月或日，如“${year}年12月31日前”`, en: `write the month or the day, as “${year}年12月31日前”` },
      subject,
    };
  },
};

function isWholeYear({ first, last }: Interval): boolean {
  return first.endsWith('-01-01') && last.endsWith('-12-31');
}
