import type { Declaration } from '../../declaration/declaration.ts';
import { isWithinOneYear, projectSpan } from '../../declaration/header/project-span.ts';
import { compare, decimal } from '../../value/decimal.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const dateNature: Rule = {
  code: 'date-nature',
  group: 'C',
  severity: 'warning',
  title: { zh: '项目性质与起止时间不符', en: 'the nature of a project and its dates contradict each other' },
  rationale: {
    zh: '一次性项目当年完成，阶段性项目跨年度实施；二者不符，预算就安排错了年度。',
    en: 'A one-off project is done within the year, a phased one over several: otherwise the budget is put into the wrong year.',
  },
  basis: '系统 审核：项目存续状态',
  examples: {
    good: ['项目性质: 一次性项目', '项目性质: 阶段性项目\n计划完成日期: 2024-12-31'],
    bad: ['项目性质: 一次性项目\n计划完成日期: 2024-12-31', '项目性质: 阶段性项目'],
  },
  *check(declaration) {
    const { form, fields } = declaration;
    const { words } = form;
    for (const id of ['projectNature', 'projectAttribute']) {
      const field = fields.get(id);
      const text = field?.value;
      if (field === undefined || text === undefined) continue;
      const isOneOff = words.oneOff.some(word => text.includes(word));
      const isPhased = words.phased.some(word => text.includes(word));
      if (isOneOff === isPhased) continue;
      const years = spansYears(declaration);
      if (years === undefined) {
        yield { skip: { zh: '项目起止时间不全', en: 'the dates of the project are not known' } };
        continue;
      }
      if (years === isPhased) continue;
      yield {
        place: field.node.place,
        message: isOneOff
          ? { zh: `“${quote(text)}”的起止时间跨了年度`, en: `“${quote(text)}” runs over several years` }
          : { zh: `“${quote(text)}”的起止时间在同一年度内`, en: `“${quote(text)}” begins and ends within one year` },
        help: { zh: '改正项目性质，或起止时间', en: 'correct the nature of the project, or its dates' },
        subject: { labels: [form.fields.get(id)?.label ?? id] },
      };
    }
  },
};

/** Whether a project runs over several years: by its dates, or by a length such as 2年. */
function spansYears(declaration: Declaration): boolean | undefined {
  const { start, end } = projectSpan(declaration);
  if (start !== undefined && end !== undefined) return !isWithinOneYear(start.day, end.day);
  const length = declaration.projectPeriod?.value?.text;
  const value = length === undefined ? undefined : declaration.form.parseValue(length, {});
  if (value?.kind !== 'duration' || value.unit !== '年') return undefined;
  return compare(value.number, decimal('1')) > 0;
}
