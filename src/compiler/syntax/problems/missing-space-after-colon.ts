import type { Problem } from '../../diagnostic/problem.ts';
import { isLineEnd } from '../../source/lines.ts';
import { missingColons } from '../traps/missing-colon.ts';
import type { Trap } from '../traps/trap.ts';
import type { Tokens } from '../tokens/read-tokens.ts';

export const missingSpaceAfterColon: Problem = {
  code: 'missing-space-after-colon',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '冒号后缺少空格', en: 'no space after the colon' },
  rationale: {
    zh: 'YAML 要求冒号后有一个半角空格；没有空格（或是全角空格）时，这一行没有键，会被读成一段文字。',
    en: 'YAML wants a space after the colon; without one, or with an ideographic space, the line has no key and is read as a text.',
  },
  examples: {
    good: ['项目名称: 3:1配套项目', '绩效指标:\n  产出指标:\n    数量指标:\n      - 每日8:30前到岗人数: ≥5.00(人)'],
    bad: ['项目名称:智慧校园', '项目名称:　智慧校园', '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训:≥5.00(次)'],
  },
};

export function missingSpaceTraps(tokens: Tokens): readonly Trap[] {
  return missingColons(tokens)
    .filter(({ fullwidth }) => !fullwidth)
    .map(({ colon, valueStart }) => ({
      problem: missingSpaceAfterColon,
      start: colon,
      end: colon + 1,
      message:
        valueStart > colon + 1
          ? {
              zh: `冒号后是${tokens.text[colon + 1] === '\u3000' ? '全角空格' : '不间断空格'}，YAML 读不出这一行的键`,
              en: 'a space of another kind follows the colon, so YAML finds no key on this line',
            }
          : { zh: '冒号后没有空格，YAML 读不出这一行的键', en: 'no space follows the colon, so YAML finds no key on this line' },
      help: { zh: '在冒号后写一个半角空格', en: 'write one ordinary space after the colon' },
      repair: [{ start: colon + 1, end: valueStart, text: isLineEnd(tokens.text, valueStart) ? '' : ' ' }],
      fixable: true,
      ends: true,
    }));
}
