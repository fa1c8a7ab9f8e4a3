import { takesValue } from '../takes-value.ts';
import type { Text } from '../../diagnostic/problem.ts';
import { kinds } from '../../value/kinds.ts';
import type { Value } from '../../value/value.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { isVague } from '../vague.ts';

export const valueForm: Rule = {
  code: 'value-form',
  group: 'D',
  severity: 'warning',
  title: { zh: '指标值的写法不合类别', en: 'a value that its category does not take' },
  rationale: {
    zh: '指标值要能衡量：写数、期限、状态或趋势，不写一句话；各类指标适用的写法由表样规定。',
    en: 'A value must be measurable: a number, a deadline, a state or a trend, not a sentence; the form says which a category takes.',
  },
  basis: '财预〔2015〕88号、财预〔2021〕101号：指标值应细化、量化',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 长效机制制度健全性: 健全'],
    bad: [
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 就业和农民收入: 增加就业机会,提高农民收入。',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 检验报告质量: 2023年12月底前',
    ],
  },
  givesWayTo: ['placeholder'],
  *checkValue({ level2, value, subject }, { form }) {
    const read = value.value;
    // What is nothing but a vague phrase is vague-wording; a sentence that holds one is both.
    if (level2.numeric || takesValue(level2, read) || isVague(read.text, form)) return;
    const text = quote(read.text);
    const accepted = level2.kinds.map(kind => kinds[kind].name);
    yield {
      place: value.node.place,
      message:
        read.kind === 'text'
          ? { zh: `“${text}”不是指标值的写法`, en: `“${text}” is no form of value` }
          : {
              zh: `${level2.label}不用${kinds[read.kind].name.zh}（“${text}”）`,
              en: `${level2.label} does not take a ${kinds[read.kind].name.en} (“${text}”)`,
            },
      help: help(read, accepted),
      subject,
    };
  },
};

/** Where reading stopped, if something was read, and what the category takes. */
function help(value: Value, accepted: readonly Text[]): Text {
  const takes = { zh: `应为${list(accepted, 'zh')}`, en: `it should be one of: ${list(accepted, 'en')}` };
  if (value.kind !== 'text' || value.stoppedAt === 0) return takes;
  const read = quote(value.text.slice(0, value.stoppedAt));
  return {
    zh: `读到“${read}”为止，此处可以是${list(value.expected, 'zh')}；${takes.zh}`,
    en: `“${read}” was read, and there could follow: ${list(value.expected, 'en')}; ${takes.en}`,
  };
}

function list(texts: readonly Text[], language: keyof Text): string {
  return texts.map(text => text[language]).join(language === 'zh' ? '、' : ', ');
}
