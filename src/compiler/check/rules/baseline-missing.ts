import { quote, quoteName } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const baselineMissing: Rule = {
  code: 'baseline-missing',
  group: 'D',
  severity: 'warning',
  title: { zh: '与上年比较而没有基数', en: 'a comparison without a baseline' },
  rationale: { zh: '不写上年是多少，就无法判断是否提高了。', en: 'Without last year’s figure nobody can tell whether it rose.' },
  basis: '审核：指标值可衡量',
  examples: {
    good: [
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - “两新”党组织覆盖率: ≥76.00(%)(2022年:73%)',
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - 名称: “两新”党组织覆盖情况\n        指标值: 较上一年度提高\n        说明: 2022年覆盖 73 家',
    ],
    bad: [
      '绩效指标:\n  效益指标:\n    社会效益指标:\n      - “两新”党组织覆盖情况: 较上一年度提高',
      '表样: national-2015\n绩效指标:\n  效益指标:\n    经济效益指标:\n      - 单位面积运维成本: 力争同比下降',
    ],
  },
  givesWayTo: ['quantity-not-numeric', 'value-form'],
  *checkValue({ name, value, note, subject }) {
    const read = value.value;
    if (read.kind !== 'comparison' || read.reference === null) return;
    const brackets = [read.text, name?.value ?? ''].flatMap(text => text.match(/[(（][^()（）]*[)）]/g) ?? []);
    if ([...brackets, note?.value ?? ''].some(text => /\d/.test(text))) return;
    yield {
      place: value.node.place,
      message: {
        zh: `“${quoteName(name)}”的指标值“${quote(read.text)}”没有写基数`,
        en: `the value “${quote(read.text)}” of “${quoteName(name)}” has no baseline`,
      },
      help: { zh: '写明要达到的数和上年的数，如“≥76%(2022年:73%)”', en: 'write the target and last year’s figure, as “≥76%(2022年:73%)”' },
      subject,
    };
  },
};
