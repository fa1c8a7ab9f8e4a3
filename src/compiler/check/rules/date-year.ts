import { projectSpan } from '../../declaration/header/project-span.ts';
import { writtenDay } from '../../declaration/header/day.ts';
import type { Rule } from '../rule.ts';
import { undated } from '../undated.ts';

export const dateYear: Rule = {
  code: 'date-year',
  group: 'C',
  severity: 'warning',
  title: { zh: '年度应在项目起止日期之内', en: 'the declaration’s year lies within the project' },
  rationale: {
    zh: '沿用上年的申报表时常忘记改年度或日期；年度不在起止日期内，年度目标就无从实现。',
    en: 'Whoever copies last year’s declaration forgets the year or the dates; outside the project’s time the year’s goal cannot be reached.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['年度: 2026\n计划开始日期: 2026/1/1\n计划完成日期: 2027/12/31'],
    bad: ['年度: 2022\n计划开始日期: 2023-01-01\n计划完成日期: 2023-12-31'],
  },
  *check(declaration) {
    const { fiscalYear } = declaration;
    const { start, end } = projectSpan(declaration);
    if (fiscalYear?.value === undefined) {
      yield { skip: { zh: '缺少年度', en: 'the year is not known' } };
      return;
    }
    if (start === undefined || end === undefined) {
      yield undated(declaration, 'startDate', 'endDate');
      return;
    }
    if (end.day.last < start.day.first) {
      yield { skip: { zh: '起止日期颠倒', en: 'the dates are the wrong way round' } };
      return;
    }
    const year = String(fiscalYear.value);
    if (year >= start.day.first.slice(0, 4) && year <= end.day.last.slice(0, 4)) return;
    yield {
      place: fiscalYear.node.place,
      message: {
        zh: `年度 ${year} 不在项目起止日期 ${writtenDay(start.day)} 至 ${writtenDay(end.day)} 之内`,
        en: `the year ${year} is not within the project, ${writtenDay(start.day)} to ${writtenDay(end.day)}`,
      },
      help: { zh: '改正年度，或起止日期', en: 'correct the year or the dates' },
      related: [{ place: start.node.place, message: { zh: start.label, en: start.label } }],
      subject: { labels: [declaration.form.fields.get('fiscalYear')?.label ?? '年度'] },
    };
  },
};
