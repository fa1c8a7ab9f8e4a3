import type { Interval } from '../interval.ts';

/** The parts of a date that was read: `months` is a part of a year such as 10-12. */
export interface DateParts {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly months?: string;
}

/** The days that a date can mean; without any year as MM-DD. Undefined for a day that no calendar has. */
export function daysOf({ year, month, day, months }: DateParts, yearMeant: string | undefined): Interval | undefined {
  const within = year ?? yearMeant;
  const [firstMonth, lastMonth] = months?.split('-') ?? [month ?? '01', month ?? '12'];
  if (firstMonth === undefined || lastMonth === undefined) return undefined;
  const last = lastDay(within, lastMonth);
  if (day !== undefined && (Number(day) < 1 || Number(day) > last)) return undefined;
  const prefix = within === undefined ? '' : `${within}-`;
  return {
    first: `${prefix}${firstMonth}-${(day ?? '1').padStart(2, '0')}`,
    last: `${prefix}${lastMonth}-${(day ?? String(last)).padStart(2, '0')}`,
  };
}

/** February has 29 days where no year says otherwise. */
function lastDay(year: string | undefined, month: string): number {
  if (month !== '02') return ['04', '06', '09', '11'].includes(month) ? 30 : 31;
  const number = Number(year ?? '2000');
  return number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0) ? 29 : 28;
}
