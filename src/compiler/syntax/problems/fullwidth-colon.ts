import type { Problem } from '../../diagnostic/problem.ts';
import { isLineEnd } from '../../source/lines.ts';
import { missingColons } from '../traps/missing-colon.ts';
import type { Trap } from '../traps/trap.ts';
import type { Tokens } from '../tokens/read-tokens.ts';

export const fullwidthColon: Problem = {
  code: 'fullwidth-colon',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '键后用了全角冒号', en: 'full-width colon after a key' },
  rationale: {
    zh: 'YAML 只认半角冒号加空格；用全角冒号的一行没有键，整行连同下一行会被读成一段文字，有时一个错误也不报。',
    en: 'YAML knows only `: `; a line with a full-width colon has no key and is read as a text, together with the next, sometimes without any error.',
  },
  examples: {
    good: [
      '项目名称: 智慧校园：二期',
      '项目资金:\n  项目资金总额:\n    其中：财政拨款: 4,483,000.00',
      '项目概述: |\n  主要内容：培训和宣传。',
    ],
    bad: [
      '项目名称：智慧校园',
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训：≥5.00(次)',
      '项目资金：\n  项目资金总额：\n    合计：4,483,000.00',
    ],
  },
};

export function fullwidthColonTraps(tokens: Tokens): readonly Trap[] {
  return missingColons(tokens)
    .filter(({ fullwidth }) => fullwidth)
    .map(({ colon, valueStart }) => ({
      problem: fullwidthColon,
      start: colon,
      end: colon + 1,
      message: {
        zh: '键后是全角冒号“：”，YAML 读不出这一行的键',
        en: 'a full-width colon follows the key, so YAML finds no key on this line',
      },
      help: { zh: '改为半角冒号加一个空格“: ”', en: 'write a half-width colon and a space, `: `' },
      repair: [{ start: colon, end: valueStart, text: isLineEnd(tokens.text, valueStart) ? ':' : ': ' }],
      fixable: true,
      ends: true,
    }));
}
