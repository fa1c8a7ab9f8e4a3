import { placeIn } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

export const missingGoal: Rule = {
  code: 'missing-goal',
  group: 'B',
  severity: 'warning',
  title: { zh: '表样的目标没有填全', en: 'a goal that the form prints is blank' },
  rationale: {
    zh: '表样同时印有总体目标和年度目标时，审核要求两者都填写；只写项目概述看不出要达到什么。',
    en: 'Where a form prints an overall and an annual goal, reviewers expect both; an overview does not say what is to be reached.',
  },
  basis: '审核 系统：申报表完整性',
  examples: {
    good: [
      '项目总体目标: 以党建引领融合发展，持续提升基层党组织的组织力和党员教育管理水平。\n年度总体目标: 完成社区党校、书记工作室和四季公益各项活动，党员群众满意度达到九成以上。',
    ],
    bad: ['项目总体目标:', '年度总体目标:\n项目总体目标: 以党建引领融合发展，持续提升基层党组织的组织力和党员教育管理水平。'],
  },
  *check({ form, goals, keys, root }) {
    if (goals.size === 0) return;
    for (const { id, label, kind, use, expected } of form.fields.all) {
      if (kind !== 'goal' || use === 'absent' || expected !== true || goals.has(id) || keys.misspelt.has(id)) continue;
      const key = keys.given.get(id);
      if (key?.blank === false) continue;
      yield {
        place: key?.key.place ?? placeIn(root.place.source, 0, 0),
        message: key === undefined ? { zh: `缺少${label}`, en: `${label} is missing` } : { zh: `${label}为空`, en: `${label} is blank` },
        help: { zh: `在${label}中写明要做什么、达到什么效果`, en: `say in ${label} what is to be done, and to what effect` },
        subject: { labels: [label] },
      };
    }
  },
};
