import { expect, test } from 'vitest';
import { compiled } from './compiling.ts';

const list = (...lines: readonly string[]): string => ['表样: shanghai-2023', '绩效指标:', '  满意度指标:', ...lines, ''].join('\n');
const first = '    - 群众满意度: ≥90.00(%)';

test.each([
  ['no space behind the minus', [first, '    -党员满意度: ≥90.00(%)'], '5:5 减号后要空一格：“-党员满意度: ≥90.00(%)”没有读成列表的一项'],
  ['no space in the first item', ['    -党员满意度: ≥90.00(%)', first], '4:5 减号后要空一格：“-党员满意度: ≥90.00(%)”没有读成列表的一项'],
  [
    'a full-width minus',
    [first, '    － 党员满意度: ≥90.00(%)'],
    '5:5 列表的一项以半角减号“-”开头，这里是“－”：“－ 党员满意度: ≥90.00(%)”',
  ],
  ['a dash', [first, '    — 党员满意度: ≥90.00(%)', first], '5:5 列表的一项以半角减号“-”开头，这里是“—”：“— 党员满意度: ≥90.00(%)”'],
  [
    'a dash in the first item',
    ['    — 党员满意度: ≥90.00(%)', first],
    '4:5 列表的一项以半角减号“-”开头，这里是“—”：“— 党员满意度: ≥90.00(%)”',
  ],
  ['a bullet', [first, '    · 党员满意度 ≥90.00(%)'], '5:5 列表的一项以半角减号“-”开头，这里是“·”：“· 党员满意度 ≥90.00(%)”'],
  ['a number', [first, '    2、党员满意度: ≥90.00(%)'], '5:5 列表的一项以半角减号“-”开头，这里是“2、”：“2、党员满意度: ≥90.00(%)”'],
  ['no dash', [first, '    党员满意度: ≥90.00(%)'], '5:5 列表的一项前面少了“- ”：“党员满意度: ≥90.00(%)”'],
  [
    'an item left of its key',
    ['    服务对象满意度指标:', '  - 党员满意度: ≥90.00(%)'],
    '5:3 “服务对象满意度指标”下面的一项没有缩进在它下面',
  ],
  ['an item further right', [first, '      - 党员满意度: ≥90.00(%)'], '5:1 这一项的“-”与上一项的没有对齐，多缩进了 2 格'],
  ['an item one space further right', [first, '     - 党员满意度: ≥90.00(%)'], '5:6 这一项的“-”与上一项的没有对齐，多缩进了 1 格'],
  ['an item further left', [`  ${first}`, '    - 党员满意度: ≥90.00(%)'], '5:1 这一项的“-”与上一项的没有对齐，少缩进了 2 格'],
  [
    'an item below a long one',
    ['    - 名称: 群众满意度', '      指标值: ≥90.00(%)', '      - 党员满意度: ≥90.00(%)'],
    '6:1 这一项的“-”与上一项的没有对齐，多缩进了 2 格',
  ],
  [
    'no list at all',
    ['    服务对象: ', '      - 党员满意度: ≥90.00(%)', '    值: 甲: 乙'],
    '6:8 一行里有两个“: ”，YAML 分不清哪一个后面是值',
  ],
  ['a long text of dashes', ['项目概述: |', '—提升服务能力'], '5:1 这一行属于上面“|”的长文本，却没有缩进'],
])('%s', (_, lines, expected) => {
  const { source, diagnostics } = compiled(list(...lines));
  expect(
    diagnostics.map(({ place, problem, message }) => {
      const { line, column } = source.positionAt(place.start);
      return `${problem.code} ${line}:${column} ${message.zh}`;
    }),
  ).toEqual([`yaml-syntax ${expected}`]);
});
