import { compact } from '../../source/fold.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** Shorter names may well occur in a goal. */
const leastLength = 12;

export const goalAsName: Rule = {
  code: 'goal-as-name',
  group: 'F',
  severity: 'info',
  title: { zh: '把目标里的话当作指标名称', en: 'words of a goal as the name of an indicator' },
  rationale: {
    zh: '目标说要做什么，指标说怎样衡量；照抄目标的名称衡量不了。',
    en: 'A goal says what is to be done, an indicator how it is measured: a name copied from the goal measures nothing.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 社区干部队伍素质: 提高'],
    bad: [
      '年度总体目标: 通过示范、带教和实训，建设一支高素质的社区干部队伍，形成党群服务圈。\n绩效指标:\n  效益指标:\n    社会效益指标:\n      - 建设一支高素质的社区干部队伍: 提高',
    ],
  },
  givesWayTo: ['placeholder', 'long-name'],
  *check({ form, goals, indicators }) {
    const texts = Array.from(goals, ([id, { node, value }]) => ({
      label: form.fields.get(id)?.label ?? id,
      place: node.place,
      text: compact((value ?? []).join('')),
    }));
    for (const { name, subject } of indicators) {
      const folded = compact(name?.value ?? '');
      const goal = folded.length < leastLength ? undefined : texts.find(({ text }) => text.includes(folded));
      if (goal === undefined || name?.value === undefined) continue;
      yield {
        place: name.node.place,
        message: {
          zh: `名称“${quote(name.value)}”是${goal.label}里的话`,
          en: `the name “${quote(name.value)}” is taken from ${goal.label}`,
        },
        help: { zh: '名称写衡量什么，如“社区干部培训合格率”', en: 'let the name say what is measured, as 社区干部培训合格率' },
        related: [{ place: goal.place, message: { zh: goal.label, en: goal.label } }],
        subject,
      };
    }
  },
};
