import type { Interval } from '../../value/interval.ts';
import { compact } from '../../source/fold.ts';
import { readChineseNumber } from '../../value/numeral.ts';
import { readDay } from './day.ts';

/** The longest text that can be a period; a longer one is not tried at every hyphen. */
const longest = 40;

/** A start alone (2022年3月起), or both ends. */
export interface Period {
  readonly start: Interval;
  readonly end: Interval | undefined;
}

/**
 * The start and the finish of 2022年3月-2023年11月, 202301-202312, 2021-2023年, 2021年1-12月; a single date is both. More may follow: behind a
 * single date it leaves open when the project ends, as in 2022年3月起.
 */
export function readPeriod(text: string): Period | undefined {
  const period = withDigits(compact(text))
    .replace(/^自/, '')
    .replace(/年全年$/, '年')
    .slice(0, longest);
  for (let length = period.length; length >= 4; length--) {
    const rest = period.slice(length);
    if (goesOnAsDate(rest)) continue;
    const read = readExactly(period.slice(0, length));
    if (read !== undefined) return rest === '' || read.start !== read.end ? read : { start: read.start, end: undefined };
  }
  return undefined;
}

/** A length in place of dates: 3年, 3-5年, 2年以上, 半年, 长期, 5年（2022-2026）. */
export function readsAsLength(text: string): boolean {
  return /^(?:约|不少于)?(?:半年|长期$|(?:\d{1,3}(?:\.\d+)?|[一二两三四五六七八九十]{1,3})(?:[-~—–至到]\d{1,3})?(?:年半?|个月|个?季度|周|天|日)(?!\d+月(?!个)))/.test(
    compact(text),
  );
}

/** The period that follows a length: 5年（2022-2026）, 3年，2022年1月-2024年12月. */
export function periodOfLength(text: string): Period | undefined {
  const inside = /[(,;、]([^(),;、]{4,40})(?:\)|$)/.exec(compact(text))?.[1];
  return inside === undefined ? undefined : readPeriod(inside);
}

function inDigits(numeral: string): string {
  return readChineseNumber(numeral) ?? numeral;
}

/** A date with its Chinese numerals in digits: 二〇二二年十一月 is 2022年11月. */
function withDigits(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, inDigits)
    .replace(/(?<=[年月])(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/g, inDigits);
}

/** What follows belongs to the date before it, which is therefore not read whole: 2023-02-30, 2022年13月, 2022年3月-. */
function goesOnAsDate(rest: string): boolean {
  return /^(?:\d|[-~—–至到/.]+(?:\d|$)|[年月日号度])/.test(rest);
}

function readExactly(period: string): Period | undefined {
  const single = readDay(period);
  if (single !== undefined) return { start: single, end: single };
  for (const { 0: dash, index } of period.matchAll(/-+|[~—–至到]+/g)) {
    const read = readBoth(period.slice(0, index).replace(/起$/, ''), period.slice(index + dash.length));
    if (read !== undefined) return read;
  }
  return undefined;
}

/** A finish without a year is in the start's; a start without 月 takes the finish's. */
function readBoth(from: string, to: string): Period | undefined {
  const start = readDay(from) ?? (to.endsWith('月') ? readDay(`${from}月`) : undefined);
  if (start === undefined) return undefined;
  const year = start.first.slice(0, 4);
  const end =
    readDay(to) ?? (/^\d{1,2}月/.test(to) ? readDay(`${year}年${to}`) : undefined) ?? readDay(`${year}-${to.replace(/[/.]/g, '-')}`);
  return end === undefined ? undefined : { start, end };
}
