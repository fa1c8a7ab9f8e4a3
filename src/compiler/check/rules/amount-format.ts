import { readMoney } from '../../declaration/funding/money.ts';
import { rewrite } from '../../syntax/rewrite/rewrite.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

export const amountFormat: Rule = {
  code: 'amount-format',
  group: 'C',
  severity: 'info',
  title: { zh: '金额写到两位小数', en: 'an amount has two decimals' },
  rationale: {
    zh: '表样的金额一律打印到两位小数，源文件照此书写便于核对。',
    en: 'The form prints amounts with two decimals; written alike they are easier to compare.',
  },
  basis: '实例：已公开的申报表',
  examples: {
    good: [
      '项目资金:\n  项目资金总额:\n    其他资金: 0.00',
      '项目资金:\n  项目资金总额:\n    合计: 448.3万元',
      '项目资金:\n  项目资金总额:\n    合计（万元）: 448.3',
    ],
    bad: ['项目资金:\n  项目资金总额:\n    其他资金: 0', '项目资金:\n  项目资金总额:\n    合计: 4,483,000.0元'],
  },
  *check({ form, funding }) {
    for (const group of funding.values()) {
      for (const { node, label, value } of group.parts.values()) {
        const money = node && value !== undefined ? readMoney(node.text) : undefined;
        const decimals = money?.number.split('.')[1]?.length ?? 0;
        if (node === undefined || money === undefined || decimals >= 2) continue;
        // The amount of another unit, its own or that of its key, was converted.
        if (value !== money.number || (money.unit ?? form.schema.unit) !== form.schema.unit) continue;
        const digits = /^.*\d/su.exec(node.text.normalize('NFKC'))?.[0].length ?? 0;
        // One character of an amount is one character after NFKC, so the offset holds for the text as written.
        const text = `${node.text.slice(0, digits)}${decimals === 0 ? '.00' : '0'}${node.text.slice(digits)}`.trim();
        yield {
          place: node.place,
          message: {
            zh: `${group.label}的${label}“${quote(node.text)}”应写到两位小数`,
            en: `${label} of ${group.label} “${quote(node.text)}” should have two decimals`,
          },
          help: { zh: `写成 ${text}`, en: `write ${text}` },
          fix: { safe: true, edits: [rewrite(node, text)] },
          subject: { labels: [group.label, label] },
        };
      }
    }
  },
};
