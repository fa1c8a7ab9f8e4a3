import type { Declaration, Indicator } from '../../declaration/declaration.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** How often a stem is repeated before it is spoken of. */
const least = 3;

export const nearDuplicate: Rule = {
  code: 'near-duplicate',
  group: 'F',
  severity: 'info',
  title: { zh: '同一件事拆成几项相近的指标', en: 'one thing in several indicators of nearly the same name' },
  rationale: {
    zh: '同一件事的完成率、达标率、及时率各写一项，指标多而说明的少。',
    en: 'A completion rate, a quality rate and a punctuality rate of each thing make many indicators that say little.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 四季公益活动质量达标率: =100.00(%)\n    时效指标:\n      - 四季公益活动完成及时率: ≥95.00(%)',
    ],
    bad: [
      '绩效指标:\n  产出指标:\n    质量指标:\n      - 四季公益活动质量达标率: =100.00(%)\n      - 四季公益活动合格率: ≥98.00(%)\n    时效指标:\n      - 四季公益活动完成及时率: ≥95.00(%)',
    ],
  },
  *check({ form, indicators, sets }) {
    for (const set of sets.keys()) {
      for (const [stem, alike] of byStem(
        form,
        indicators.filter(indicator => indicator.set === set),
      )) {
        const [first, second, third] = alike;
        if (alike.length < least || first?.name?.node === undefined || second?.name?.node === undefined || third?.name?.node === undefined)
          continue;
        yield {
          place: third.name.node.place,
          message: {
            zh: `“${quote(stem)}”的比率有 ${alike.length} 项`,
            en: `there are ${alike.length} rates of “${quote(stem)}”`,
          },
          help: { zh: '只留最能说明结果的一两项', en: 'keep the one or two that say most of the result' },
          related: [first.name.node, second.name.node].map(({ place }) => ({
            place,
            message: { zh: '同一件事', en: 'the same thing' },
          })),
          subject: third.subject,
        };
      }
    }
  },
};

/** Indicators by what their rates are of; those that are no rates are left out. */
function byStem(form: Declaration['form'], indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const { words } = form;
  const rates = [...words.partOfWhole, ...words.higherIsBetter].filter(word => words.rate.some(rate => word.endsWith(rate)));
  const stems = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const stem = stemOf(indicator.name?.value ?? '', rates);
    if (stem === undefined) continue;
    const alike = stems.get(stem);
    if (alike === undefined) stems.set(stem, [indicator]);
    else alike.push(indicator);
  }
  return stems;
}

function stemOf(name: string, rates: readonly string[]): string | undefined {
  const [longest] = rates.filter(rate => name.endsWith(rate)).toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const stem = name.slice(0, -longest.length).replace(/(?:质量|完成|开展|实施)+$/, '');
  return stem.length < 2 ? undefined : stem;
}
