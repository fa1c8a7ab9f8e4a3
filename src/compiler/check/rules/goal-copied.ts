import { isWithinOneYear, projectSpan } from '../../declaration/header/project-span.ts';
import { compact } from '../../source/fold.ts';
import { undated } from '../undated.ts';
import type { Rule } from '../rule.ts';

export const goalCopied: Rule = {
  code: 'goal-copied',
  group: 'C',
  severity: 'warning',
  title: { zh: '年度目标照抄总体目标', en: 'the annual goal is a copy of the overall goal' },
  rationale: {
    zh: '跨年度的项目，年度目标应是总体目标在当年要完成的部分。',
    en: 'In a project of several years the annual goal is the part of the overall goal that this year is to reach.',
  },
  basis: '审核：年度目标应是总体目标的分解',
  examples: {
    good: [
      '计划完成日期: 2025-12-31\n项目性质: 阶段性项目\n项目总体目标: 三年内建成覆盖街道全域的党群服务圈，服务党员和群众。\n年度总体目标: 本年新建党群服务站点五处，开展各项服务活动。',
    ],
    bad: [
      '计划完成日期: 2025-12-31\n项目性质: 阶段性项目\n项目总体目标: 三年内建成覆盖街道全域的党群服务圈，服务党员和群众。\n年度总体目标: 三年内建成覆盖街道全域的党群服务圈，服务党员和群众。',
    ],
  },
  givesWayTo: ['placeholder'],
  *check(declaration) {
    const { form, goals } = declaration;
    const [overall, annual] = [goals.get('overallGoal'), goals.get('annualGoal')];
    if (overall?.value === undefined || annual?.value === undefined) return;
    if (compact(overall.value.join('')) !== compact(annual.value.join(''))) return;
    const { start, end } = projectSpan(declaration);
    if (start === undefined || end === undefined) {
      yield undated(declaration, 'startDate', 'endDate');
      return;
    }
    if (isWithinOneYear(start.day, end.day)) return;
    const [label, other] = ['annualGoal', 'overallGoal'].map(id => form.fields.get(id)?.label ?? id);
    yield {
      place: annual.node.place,
      message: { zh: `${label}与${other}一字不差`, en: `${label} is word for word ${other}` },
      help: { zh: `${label}只写本年度要完成的部分`, en: `let ${label} say what this year is to reach` },
      related: [{ place: overall.node.place, message: { zh: other ?? '', en: other ?? '' } }],
      subject: { labels: [label ?? ''] },
    };
  },
};
