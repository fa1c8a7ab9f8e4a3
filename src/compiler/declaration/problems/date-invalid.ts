import { findingOf, type Finding } from '../../diagnostic/finding.ts';
import type { Problem, Text } from '../../diagnostic/problem.ts';
import { compact } from '../../source/fold.ts';
import { dayOfSerial, daysIn } from '../../value/calendar.ts';
import { clip } from '../../syntax/clip.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';

export const dateInvalid: Problem = {
  code: 'date-invalid',
  group: 'C',
  severity: 'error',
  title: { zh: '日期不存在或不是日期', en: 'a date that does not exist, or no date at all' },
  rationale: {
    zh: '年度和起止日期决定资金和时效指标如何核对，读不出的日期会使这些核对都落空。',
    en: 'The year and the dates of a project are what funds and deadlines are compared with; without them nothing can be compared.',
  },
  basis: '审核：申报表填写要求',
  examples: {
    good: ['计划开始日期: 2023/1/1', '计划完成日期: 2023年12月31日', '计划开始日期: 2023-01', '年度: 2023年'],
    bad: ['计划开始日期: 2023-02-30', '计划完成日期: 年底', '年度: 二〇二三'],
  },
};

const expectations = {
  year: { zh: '应为四位数的年份，如 2023', en: 'a year of four digits, as 2023' },
  date: { zh: '应为日期，如 2023-01-01、2023/1/1 或 2023年1月', en: 'a date, as 2023-01-01, 2023/1/1 or 2023年1月' },
  period: { zh: '应为起止时间或期限，如 2022年3月-2023年11月 或 3年', en: 'a period or a length, as 2022年3月-2023年11月 or 3年' },
} satisfies Record<string, Text>;

export function noDate(node: Scalar, label: string, expected: keyof typeof expectations): Finding {
  const { zh, en } = expectations[expected];
  const help = mend(compact(node.text));
  return findingOf(dateInvalid, {
    place: node.place,
    message: {
      zh: `${label}“${clip(node.text.trim())}”不是有效的日期，${zh}`,
      en: `${label} “${clip(node.text.trim())}” is no valid date; it should be ${en}`,
    },
    ...(help && { help }),
    subject: { labels: [label] },
  });
}

/** What is behind a date that a spreadsheet turned into a number, or that its month does not have. */
function mend(text: string): Text | undefined {
  if (/^[34]\d{4}$/.test(text)) {
    const day = dayOfSerial(Number(text));
    return { zh: `这是 Excel 的日期序号，写成 ${day}`, en: `this is a spreadsheet’s number of a date: write ${day}` };
  }
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(text) ?? [];
  const days = daysIn(year, Number(month));
  if (month !== undefined && days === undefined) return { zh: `没有 ${month} 月`, en: `there is no month ${month}` };
  if (days === undefined || (Number(day) >= 1 && Number(day) <= days)) return undefined;
  return { zh: `${year}年${Number(month)}月只有 ${days} 天`, en: `month ${Number(month)} of ${year} has ${days} days` };
}
