import { isPlaceholderWord } from '../../declaration/text/placeholder.ts';
import { quote } from '../quote.ts';
import { compact } from '../../source/fold.ts';
import { PUNCTUATION } from '../../source/letters.ts';
import type { Place } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

export const duplicateIndicator: Rule = {
  code: 'duplicate-indicator',
  group: 'F',
  severity: 'error',
  title: { zh: '指标名称重复', en: 'the same indicator twice' },
  rationale: {
    zh: '同名的两项指标会被重复计分，也无法分别填报完成情况。',
    en: 'Two indicators of one name are scored twice, and nobody can report on each of them.',
  },
  basis: '系统：指标名称唯一',
  examples: {
    good: ['绩效指标:\n  产出指标:\n    数量指标:\n      - 培训人次: ≥500.00(人次)\n      - 培训场次: ≥10.00(场)'],
    bad: ['绩效指标:\n  产出指标:\n    数量指标:\n      - “两新”党建活动数: ≥10.00(次)\n      - 两新党建活动数: ≥12.00(次)'],
  },
  *check({ form, indicators, sets }) {
    for (const set of sets.keys()) {
      const names = new Map<string, Place>();
      for (const { set: own, name, value, subject } of indicators) {
        if (own !== set || name?.value === undefined) continue;
        // Rows of a template and rows without a target are no indicators: other rules ask for them to be filled in or dropped.
        if (isPlaceholderWord(name.value, form) || value?.value?.kind === 'none') continue;
        const folded = fold(name.value);
        const earlier = names.get(folded);
        if (earlier === undefined) {
          names.set(folded, name.node.place);
          continue;
        }
        yield {
          place: name.node.place,
          message: { zh: `指标“${quote(name.value)}”重复`, en: `indicator “${quote(name.value)}” occurs twice` },
          help: { zh: '合并两项，或改用能区分的名称', en: 'merge the two, or give them different names' },
          related: [{ place: earlier, message: { zh: '首次出现于此', en: 'first here' } }],
          subject,
        };
      }
    }
  },
};

const MARKS = new RegExp(`[${PUNCTUATION}]`, 'gu');

/** Without punctuation and spaces; a name that is nothing else stays itself. */
function fold(name: string): string {
  const folded = compact(name).replace(MARKS, '');
  return folded === '' ? name : folded;
}
