import { compact } from '../../source/fold.ts';
import { daysOf, isYear } from '../../value/calendar.ts';
import type { Interval } from '../../value/interval.ts';

const spellings = [
  /^(\d{4})年(?:度|(\d{1,2})月(?:(\d{1,2})[日号]?)?)?$/,
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})|月)?$/,
  /^(\d{4})(?:(\d{2})(\d{2})?)?$/,
] as const;

/** The days that 2023-01-01, 2023/1/1, 2023年1月1日, 20230101, 2023-01, 2023年1月, 202301, 2023.1月 or 2023年 can mean; undefined for everything else. */
export function readDay(text: string): Interval | undefined {
  for (const spelling of spellings) {
    const parts = spelling
      .exec(compact(text))
      ?.slice(1)
      .filter(part => part === undefined || /\d/.test(part));
    if (parts === undefined) continue;
    const [year = '', month, day] = parts;
    return isYear(year) ? daysOf({ year, month: month?.padStart(2, '0'), day }) : undefined;
  }
  return undefined;
}

/** 年度: 2023, 2023年, 2023年度 or （2023年度）. */
export function readYear(text: string): number | undefined {
  const year = /^\(?(\d{4})(?:年度?)?\)?$/.exec(compact(text))?.[1];
  return year === undefined || !isYear(year) ? undefined : Number(year);
}

/** A date as precise as it was written: 2023, 2023-01 or 2023-01-01. */
export function writtenDay({ first, last }: Interval): string {
  if (first === last) return first;
  return first.endsWith('-01-01') && last.endsWith('-12-31') ? first.slice(0, 4) : first.slice(0, 7);
}
