import { lastWord, type WordPlace } from '../name-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const misplacedIndicator: Rule = {
  code: 'misplaced-indicator',
  group: 'E',
  severity: 'warning',
  title: { zh: '指标放错了类别', en: 'an indicator under the wrong category' },
  rationale: {
    zh: '名称说的是另一类指标；放错后各类的权重和取值写法都不对。',
    en: 'The name says another category: under this one weights and forms of value go wrong.',
  },
  basis: '审核：指标与类别相符',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 中心设备及环境维护完成数: =2.00(项)\n    时效指标:\n      - 中心宣传展示及时率: ≥95.00(%)',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 服务群众人次: ≥500.00(人次)',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 分中心设施维护及时率: ≥95.00(%)',
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 四季公益活动质量满意度: ≥95.00(%)',
    ],
  },
  givesWayTo: ['placeholder', 'quantity-as-rate'],
  *checkIndicator({ level1, level2, name, subject }, { form }) {
    if (name?.value === undefined) return;
    const { categoryEndings, notCategory } = form.words;
    const label = notCategory.reduce((text, word) => text.replaceAll(word, ''), name.value);
    if (lastWord(label, categoryEndings[level2.id] ?? []) !== undefined) return;
    const word = lastWord(label, Object.values(categoryEndings).flat());
    if (word === undefined) return;
    // 成本 is a word of two categories, of which a form has one or none.
    const category = form.categories.find(each => isSame(lastWord(label, categoryEndings[each.level2.id] ?? []), word));
    if (category === undefined) return;
    // Counts of events, people and complaints show benefits as well, and lower costs are an economic one.
    if (level1.id === 'benefit' && category.level2.id === 'quantity') return;
    if (level2.id === 'economicBenefit' && category.level2.cost) return;
    yield {
      place: name.node.place,
      message: {
        zh: `“${quote(name.value)}”像是${category.level2.label}，写在${level2.label}下`,
        en: `“${quote(name.value)}” seems to be of ${category.level2.label}, but stands under ${level2.label}`,
      },
      help: {
        zh: `移到“${category.level1.label}”的“${category.level2.label}”下，或改名`,
        en: `move it under ${category.level1.label}, ${category.level2.label}, or rename it`,
      },
      subject,
    };
  },
};

function isSame(a: WordPlace | undefined, b: WordPlace): boolean {
  return a?.start === b.start && a.end === b.end;
}
