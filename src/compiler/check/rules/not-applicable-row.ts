import { isPlaceholderWord } from '../../declaration/text/placeholder.ts';
import { quote, quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const notApplicableRow: Rule = {
  code: 'not-applicable-row',
  group: 'D',
  severity: 'warning',
  title: { zh: '不适用的指标留了一行', en: 'a row that does not apply' },
  rationale: {
    zh: '没有的指标不必列出；“无”“不适用”无法评分，也会占去权重。',
    en: 'What does not apply need not be listed: 无 and 不适用 cannot be scored, and take up points.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 档案管理制度健全性: 健全'],
    bad: [
      '表样: national-2015\n绩效指标:\n  效益指标:\n    生态效益指标:\n      - 本项目不适用此指标: 无',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 四季公益活动质量达标率: 不适用',
    ],
  },
  givesWayTo: ['placeholder'],
  *checkValue({ name, value, subject }, { form }) {
    // An unfilled row of a template is one fault: its name.
    if (value.value.kind !== 'none' || isPlaceholderWord(name?.value ?? '', form)) return;
    const text = quote(value.value.text);
    yield {
      place: value.node.place,
      message: {
        zh: `指标“${quoteName(name)}”的指标值是“${text}”`,
        en: `the value of “${quoteName(name)}” is “${text}”`,
      },
      help: {
        zh: '删去这一行；这一类一项都没有，就连同类别一起删去',
        en: 'drop the row, and the category too where nothing else is in it',
      },
      subject,
    };
  },
};
