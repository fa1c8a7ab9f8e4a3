import type { Interval } from '../value/interval.ts';
import { compact, readDay } from './day.ts';

/** The longest text that can be a period; a longer one is not tried at every hyphen. */
const longest = 40;

/** The start and the finish of 2022年3月-2023年11月, 202301-202312, 2021-2023年, 2021年1-12月; a single date is both. */
export function readPeriod(text: string): { readonly start: Interval; readonly end: Interval } | undefined {
  const period = compact(text);
  if (period.length > longest) return undefined;
  const single = readDay(period);
  if (single !== undefined) return { start: single, end: single };
  for (const { 0: dash, index } of period.matchAll(/-+|[~—–至到]+/g)) {
    const read = readBoth(period.slice(0, index), period.slice(index + dash.length));
    if (read !== undefined) return read;
  }
  return undefined;
}

/** A finish without a year is in the start's; a start without 月 takes the finish's. */
function readBoth(from: string, to: string): { readonly start: Interval; readonly end: Interval } | undefined {
  const start = readDay(from) ?? (to.endsWith('月') ? readDay(`${from}月`) : undefined);
  if (start === undefined) return undefined;
  const year = start.first.slice(0, 4);
  const end =
    readDay(to) ?? (/^\d{1,2}月/.test(to) ? readDay(`${year}年${to}`) : undefined) ?? readDay(`${year}-${to.replace(/[/.]/g, '-')}`);
  return end === undefined ? undefined : { start, end };
}
