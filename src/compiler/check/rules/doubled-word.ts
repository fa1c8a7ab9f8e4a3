import { HAN } from '../../source/letters.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const DOUBLED = new RegExp(`([${HAN}]{2,})\\1`, 'u');

export const doubledWord: Rule = {
  code: 'doubled-word',
  group: 'F',
  severity: 'warning',
  title: { zh: '一个词写了两遍', en: 'a word typed twice' },
  rationale: {
    zh: '名称里紧挨着重复的词多半是手误，会照样印进申报表。',
    en: 'A word that is repeated at once is most often a slip, and is printed as it is.',
  },
  basis: '审核：文字差错',
  examples: {
    good: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 基层党建工作水平: 提高'],
    bad: ['绩效指标:\n  效益指标:\n    社会效益指标:\n      - 基层党建党建工作水平: 提高'],
  },
  givesWayTo: ['placeholder'],
  *checkIndicator({ name, subject }) {
    const [doubled, word] = DOUBLED.exec(name?.value ?? '') ?? [];
    if (name?.value === undefined || doubled === undefined || word === undefined) return;
    const start = name.node.text.indexOf(doubled);
    yield {
      place: start < 0 ? name.node.place : name.node.placeOf(start, start + doubled.length),
      message: { zh: `“${quote(word)}”写了两遍`, en: `“${quote(word)}” stands twice` },
      help: { zh: `改为“${quote(name.value.replace(doubled, word))}”`, en: `write “${quote(name.value.replace(doubled, word))}”` },
      subject,
    };
  },
};
