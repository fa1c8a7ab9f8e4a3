import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const satisfactionSubject: Rule = {
  code: 'satisfaction-subject',
  group: 'E',
  severity: 'warning',
  title: { zh: '满意度指标要说谁满意', en: 'an indicator of satisfaction says whose' },
  rationale: {
    zh: '满意度是服务对象的评价；没有说谁满意就无从调查，事件和数量不是满意度。',
    en: 'Satisfaction is what those served think: without saying who, nobody can be asked, and events and counts are none.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 党员满意度: ≥90.00(%)\n      - 服务对象满意度: ≥90.00(%)'],
    bad: [
      '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 粮食安全事件发生数: ≤1.00(起)',
      '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - 满意度: ≥90.00(%)',
    ],
  },
  givesWayTo: ['placeholder', 'value-in-name'],
  *checkIndicator({ level2, name, value, subject }, { form }) {
    // A row of 不适用 is told to be dropped.
    if (level2.id !== 'beneficiarySatisfaction' || name?.value === undefined || value?.value?.kind === 'none') return;
    const label = name.value.trim();
    const word = form.words.satisfaction.find(each => label.includes(each));
    const isBare =
      word !== undefined && /^(?:度|率|程度|度指标|情况)?$/.test(label.slice(label.indexOf(word) + word.length)) && label.startsWith(word);
    if (word !== undefined && !isBare) return;
    yield {
      place: name.node.place,
      message: isBare
        ? { zh: `名称“${quote(label)}”没有说谁满意`, en: `the name “${quote(label)}” does not say who is satisfied` }
        : { zh: `“${quote(label)}”不是满意度`, en: `“${quote(label)}” is no satisfaction` },
      help: isBare
        ? { zh: '写明服务对象，如“居民群众满意度”', en: 'name those served, as 居民群众满意度' }
        : { zh: '移到合适的类别，这里写谁对什么满意', en: 'move it to its category, and write here who is satisfied with what' },
      subject,
    };
  },
};
