import type { Problem } from '../../diagnostic/problem.ts';
import { clip } from '../clip.ts';
import { quoted } from '../rewrite/quoting.ts';
import { type Role, roleOf } from '../tokens/role.ts';
import type { Trap } from '../traps/trap.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';
import { colonOfPiece } from '../traps/missing-colon.ts';

export const unquotedComma: Problem = {
  code: 'unquoted-comma',
  group: 'A',
  severity: 'error',
  unconditional: true,
  title: { zh: '括号里的值含逗号而没有加引号', en: 'an unquoted comma cuts a value in brackets' },
  rationale: {
    zh: '在 {…} 里逗号分隔各项：“{指标值: 1,200.50万元}”被读成值 1 和另一个键“200.50万元”，一个错误也不报。',
    en: 'In {…} a comma separates entries: `{指标值: 1,200.50万元}` is read as the value 1 and a key `200.50万元`, without an error.',
  },
  examples: {
    good: ['绩效指标:\n  产出指标:\n    数量指标:\n      - { 名称: 培训, 指标值: "≥1,200.00(人)" }'],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - { 名称: 培训, 指标值: ≥1,200.00(人) }',
      '绩效指标:\n  产出指标:\n    数量指标: [培训: ≥1,200.00(人)]',
    ],
  },
};

/** A value in brackets and the pieces that commas cut off it. */
interface CutValue {
  readonly value: Token;
  readonly commas: Token[];
  end: number;
}

export function unquotedCommaTraps(tokens: Tokens): readonly Trap[] {
  const cuts: CutValue[] = [];
  let open: CutValue | undefined;
  for (const [index, token] of tokens.significant.entries()) {
    if (token.flow === '' || token.type === 'comma') continue;
    const role = token.type === 'plain' ? roleOf(tokens, index) : undefined;
    if (role === 'value') open = { value: token, commas: [], end: token.end };
    else if (open?.value.flow === token.flow && isCutOff(tokens, index, role)) {
      const comma = tokens.significant[index - 1];
      if (open.commas.length === 0) cuts.push(open);
      if (comma !== undefined) open.commas.push(comma);
      open.end = token.end;
    } else open = undefined;
  }
  return cuts.flatMap(cut => trapsOf(tokens, cut));
}

/** In braces every piece without a colon; in a list of indicators, the digits behind a thousands separator. */
function isCutOff({ text, significant }: Tokens, index: number, role: Role | undefined): boolean {
  const [before, comma, token] = significant.slice(Math.max(0, index - 2), index + 1);
  if (before === undefined || comma?.type !== 'comma' || token === undefined) return false;
  if (role === 'piece') return colonOfPiece(text, token) === undefined;
  return role === 'element' && /\d$/.test(before.text) && /^\d{3}(?!\d)/.test(token.text);
}

/** One for every comma; quotes around the whole value mend them all. */
function trapsOf({ text }: Tokens, { value, commas, end }: CutValue): readonly Trap[] {
  const whole = text
    .slice(value.start, end)
    .split('\n')
    .map(line => line.trim())
    .join(' ');
  const shown = clip(whole);
  const repair = [{ start: value.start, end, text: quoted(whole) }];
  return commas.map(comma => ({
    problem: unquotedComma,
    start: comma.start,
    end: comma.end,
    message: { zh: `${value.flow === '{' ? '花' : '方'}括号里的逗号把“${shown}”切断了`, en: `the comma cuts “${shown}” in two` },
    help: { zh: `给值加引号：${quoted(shown)}`, en: `put the value in quotes: ${quoted(shown)}` },
    repair,
    fixable: true,
    ends: true,
  }));
}
