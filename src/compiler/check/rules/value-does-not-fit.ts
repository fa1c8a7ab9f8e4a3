import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const valueDoesNotFit: Rule = {
  code: 'value-does-not-fit',
  group: 'F',
  severity: 'warning',
  title: { zh: '指标值在表格里放不下', en: 'a value that its column cannot hold' },
  basis: '实例：栏宽不足时数字被拆成两行，易被误读',
  rationale: {
    zh: '缩小到 8 磅、从左边的栏借了宽度之后仍放不下的数，打印时只能拆开，一行的末尾会被当成整个数。',
    en: 'A figure that does not fit at 8 pt, with width taken from the column at its left, is divided in print, and its first part is taken for the whole.',
  },
  examples: {
    good: ['绩效指标:\n  产出指标:\n    数量指标:\n      - 登记编码数: ≥22614.00(次)'],
    bad: [
      '绩效指标:\n  产出指标:\n    数量指标:\n      - 登记编码数: ≥123456789012345678901234567890123456789012345678901234567890.00(次)',
    ],
  },
  *check(declaration, { overflowing }) {
    if (overflowing === undefined) {
      yield { skip: { zh: '没有打印版面', en: 'the layout of the print is not known' }, isOptional: true };
      return;
    }
    for (const node of overflowing(declaration)) {
      yield {
        place: node.place,
        message: {
          zh: `指标值“${quote(node.text)}”在表格的栏里放不下，数字会被拆成两行`,
          en: `the value “${quote(node.text)}” does not fit its column: a figure in it is divided over two lines`,
        },
        help: { zh: '改用较大的计量单位，或在表样里加宽该栏', en: 'use a larger unit, or widen the column in the form' },
      };
    }
  },
};
