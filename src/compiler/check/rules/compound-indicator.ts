import type { Declaration } from '../../declaration/declaration.ts';
import { HAN } from '../../source/letters.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const NUMBER = new RegExp(`\\d+(?:[.,]\\d+)*([${HAN}%‰A-Za-z㎡]{1,4})`, 'gu');
/** What dates and deadlines are counted in says nothing of a second fact. */
const TIME = /^(?:个?(?:年|季|月|周|星期|日|天|号|工作日|小时|时|分钟|分|秒)|学年)/;

export const compoundIndicator: Rule = {
  code: 'compound-indicator',
  group: 'F',
  severity: 'info',
  title: { zh: '一项指标里有两件事', en: 'two facts in one indicator' },
  rationale: {
    zh: '两个数或两个比率放在一项指标里，只完成一个时无法评分。',
    en: 'Where an indicator holds two numbers or two rates, it cannot be scored when one of them is reached.',
  },
  basis: '审核：指标不可再分',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    质量指标:\n      - 5000吨稻谷储备到位率: ≥98.00(%)\n      - 居民和企业服务及时处理质量: 良好'],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 5000吨稻谷、500吨成品粮储备到位率: ≥98.00(%)',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 设备完好率和课程合格率: ≥98.00(%)',
    ],
  },
  givesWayTo: ['placeholder', 'long-name', 'value-in-name'],
  *checkIndicator({ name, subject }, { form }) {
    if (name?.value === undefined) return;
    const facts = [counted(name.value, form), rates(name.value, form)].find(found => found.length > 1);
    if (facts === undefined) return;
    const named = facts.map(fact => `“${quote(fact)}”`);
    yield {
      place: name.node.place,
      message: { zh: `名称里有两件事：${named.join('、')}`, en: `the name holds two facts: ${named.join(', ')}` },
      help: { zh: '分成两项指标，各有各的指标值', en: 'divide it into two indicators, each with a value of its own' },
      subject,
    };
  },
};

/** The numbers of a name that have a unit. */
function counted(name: string, form: Declaration['form']): readonly string[] {
  return Array.from(name.matchAll(NUMBER), ([whole, behind = '']) => {
    if (TIME.test(behind)) return [];
    const unit = [1, 2, 3, 4].map(length => behind.slice(0, length)).find(text => form.readUnit(text, 'name') !== undefined);
    return unit === undefined ? [] : [whole.slice(0, whole.length - behind.length) + unit];
  }).flat();
}

/** The rates of a name; 效率 is none, and 率先 is a word. */
function rates(name: string, { words }: Declaration['form']): readonly string[] {
  if (!words.rate.some(word => name.includes(word))) return [];
  const rest = [...words.notRate, '率先'].reduce((text, word) => text.replaceAll(word, ''), name);
  return words.rate.flatMap(word =>
    rest
      .split(word)
      .slice(0, -1)
      .map(before => before.slice(-2) + word),
  );
}
