import type { Rule } from '../rule.ts';

export const shortGoal: Rule = {
  code: 'short-goal',
  group: 'B',
  severity: 'info',
  title: { zh: '目标写得太短', en: 'a goal shorter than the form’s minimum' },
  rationale: {
    zh: '几个字的目标说不清在什么期限内达到什么产出和效果。',
    en: 'A goal of a few words cannot say what is to be delivered, by when, and to what effect.',
  },
  basis: '审核：绩效目标应指向明确、细化量化',
  examples: {
    good: ['年度总体目标: 完成社区党校、书记工作室和四季公益各项活动，党员群众满意度达到九成以上。'],
    bad: ['年度总体目标: 完成年度各项党建工作任务。'],
  },
  givesWayTo: ['placeholder'],
  *check({ form, goals }) {
    const least = form.schema.limits.shortGoal;
    for (const [id, { node, value }] of goals) {
      const text = (value ?? []).join('\n');
      const length = Array.from(text.replace(/\s/g, '')).length;
      if (length === 0 || length >= least) continue;
      const label = form.fields.get(id)?.label ?? id;
      yield {
        place: node.place,
        message: {
          zh: `${label}只有 ${length} 个字，至少应有 ${least} 个字`,
          en: `${label} has only ${length} characters, where ${least} are asked for`,
        },
        help: { zh: '写明期限、产出和预期效果', en: 'say what is to be delivered, by when, and to what effect' },
        subject: { labels: [label] },
      };
    }
  },
};
