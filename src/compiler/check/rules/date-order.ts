import { projectSpan } from '../../declaration/header/project-span.ts';
import { writtenDay } from '../../declaration/header/day.ts';
import type { Rule } from '../rule.ts';
import { undated } from '../undated.ts';

export const dateOrder: Rule = {
  code: 'date-order',
  group: 'C',
  severity: 'error',
  title: { zh: '完成日期不能早于开始日期', en: 'a project does not end before it begins' },
  rationale: {
    zh: '起止日期颠倒，多半是年份或两格填反。',
    en: 'Where the dates are the wrong way round, a year is wrong or the two were swapped.',
  },
  basis: '审核：实施期限',
  examples: {
    good: ['计划开始日期: 2023-06-15\n计划完成日期: 2023-06', '表样: national-2015\n年度: 2022\n项目期: 2022年3月-2023年11月'],
    bad: ['计划开始日期: 2023-06-01\n计划完成日期: 2023-05-31', '表样: national-2015\n年度: 2023\n项目期: 2023年11月-2023年3月'],
  },
  *check(declaration) {
    const { start, end } = projectSpan(declaration);
    if (start === undefined || end === undefined) {
      yield undated(declaration, 'startDate', 'endDate');
      return;
    }
    if (end.day.last >= start.day.first) return;
    yield {
      place: end.node.place,
      message: {
        zh: `完成日期 ${writtenDay(end.day)} 早于开始日期 ${writtenDay(start.day)}`,
        en: `the end ${writtenDay(end.day)} is before the start ${writtenDay(start.day)}`,
      },
      ...(start.node === end.node ? {} : { related: [{ place: start.node.place, message: { zh: start.label, en: start.label } }] }),
      help: { zh: '改正写错的日期', en: 'correct the date that is wrong' },
      subject: { labels: [end.label] },
    };
  },
};
