import { type Finding, findingOf } from '../../diagnostic/finding.ts';
import type { Text } from '../../diagnostic/problem.ts';
import type { Subject } from '../../diagnostic/subject.ts';
import { compact } from '../../source/fold.ts';
import type { MoneyUnit } from '../../schema/form-schema.ts';
import { converted } from './money.ts';
import { clip } from '../../syntax/clip.ts';
import { wrongType } from '../../syntax/problems/wrong-type.ts';
import type { Scalar } from '../../syntax/syntax-tree.ts';
import { compare, decimal, type Decimal, grouped, isDecimal, withDecimals, zero } from '../../value/decimal.ts';

/** A text that is no amount of money. */
export function notAnAmount(node: Scalar, label: string, unit: MoneyUnit, subject: Subject): Finding {
  const text = clip(node.text.trim());
  const example = grouped(withDecimals(converted(decimal('4483000'), '元', unit), 2));
  return findingOf(wrongType, {
    place: node.place,
    message: {
      zh: `${label}“${text}”应为以${unit}计的数，如 ${example}`,
      en: `${label} “${text}” should be a number in ${unit}, as ${example}`,
    },
    help: mend(compact(node.text), unit),
    subject,
  });
}

/** What to write instead: the amount with its unit that the text holds, the digits with their commas in place, or nothing. */
function mend(text: string, unit: MoneyUnit): Text {
  const [, number, magnitude, ...others] = /(\d[\d,]*(?:\.\d+)?)(亿|万|千|)元?(?=\D|$)(?!.*\d)/.exec(text) ?? [];
  const digits = number?.replaceAll(',', '') ?? '';
  if (!isDecimal(digits) || others.length > 0) return { zh: `只写数字；没有就留空`, en: 'write the number only, or leave it blank' };
  if (/^[\d,.]+$/.test(text))
    return { zh: `千分位错位，写成 ${grouped(digits)}`, en: `the commas are misplaced: write ${grouped(digits)}` };
  const named = magnitude !== '' || text.includes('元');
  const right = named ? `${grouped(digits)}${magnitude}元` : grouped(digits);
  return {
    zh: `写成 ${right}${named ? '' : `（${unit}）`}，其他文字删去`,
    en: `write ${right}${named ? '' : ` (${unit})`} and nothing else`,
  };
}

/** An amount that no budget has: less than nothing, or finer than 0.01 元. undefined for a proper one. */
export function improperAmount(node: Scalar, label: string, yuan: Decimal, subject: Subject): Finding | undefined {
  const text = clip(node.text.trim());
  const place = node.place;
  if (compare(yuan, zero) < 0)
    return findingOf(wrongType, {
      place,
      message: { zh: `${label}“${text}”是负数`, en: `${label} “${text}” is negative` },
      help: { zh: '改为不小于 0 的金额', en: 'write an amount from 0 on' },
      subject,
    });
  if (/\.\d\d\d*[1-9]/.test(yuan))
    return findingOf(wrongType, {
      place,
      message: { zh: `${label}“${text}”不足一分：金额最细到 0.01元`, en: `${label} “${text}” is finer than 0.01 元` },
      help: { zh: '写到分为止', en: 'write it to the fen' },
      subject,
    });
  return undefined;
}
