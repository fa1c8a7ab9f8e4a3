import type { Interval } from './interval.ts';

/** A date as it was written: two digits a month; `months` is a part of a year such as 10-12. */
export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly months?: string | undefined;
}

/** The days that a date can mean; without any year as MM-DD. Undefined for a month or a day that no calendar has. */
export function daysOf({ year, month, day, months }: DateParts): Interval | undefined {
  const [firstMonth = '', lastMonth = ''] = months?.split('-') ?? [month ?? '01', month ?? '12'];
  const last = daysIn(year, Number(lastMonth));
  if (last === undefined || (day !== undefined && (Number(day) < 1 || Number(day) > last))) return undefined;
  const prefix = year === undefined ? '' : `${year}-`;
  return {
    first: `${prefix}${firstMonth}-${(day ?? '1').padStart(2, '0')}`,
    last: `${prefix}${lastMonth}-${(day ?? String(last)).padStart(2, '0')}`,
  };
}

/** Four digits that are a year of our time: 19xx or 20xx. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** The day that a spreadsheet counts as so many since the end of 1899: 46023 is 2026-01-01. */
export function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** How many days a month has; February 29 where no year says otherwise. Undefined for a month that no calendar has. */
export function daysIn(year: string | undefined, month: number): number | undefined {
  const number = Number(year ?? '2000');
  const leap = number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
