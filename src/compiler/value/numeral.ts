import { type Decimal, isDecimal, scale } from './decimal.ts';

/** The values of the numerals of a number, in order; `.` stands for the decimal point. */
type Numerals = readonly string[];

const values: ReadonlyMap<string, string> = new Map([
  ...Array.from('〇一二三四五六七八九十', (numeral, value): [string, string] => [numeral, String(value)]),
  ['零', '0'],
  ['○', '0'],
]);

/** A Chinese numeral of a date, 三十一 or 二〇二四; undefined for what is none. */
export function readChineseNumber(text: string): Decimal | undefined {
  const characters = Array.from(text);
  const numerals = characters.flatMap(character => values.get(character) ?? []);
  return numerals.length === characters.length ? readNumerals(numerals) : undefined;
}

/** 一万二千 is [1, 10000, 2, 1000] and gives 12000, 二三 gives 23, 三点五 gives 3.5. Undefined for what is no number, such as 万 twice over. */
export function readNumerals(numerals: Numerals): Decimal | undefined {
  const point = numerals.indexOf('.');
  const whole = readWhole(point < 0 ? numerals : numerals.slice(0, point));
  const fraction = point < 0 ? '' : `.${numerals.slice(point + 1).join('')}`;
  const text = `${whole}${fraction}`;
  return whole !== undefined && isDecimal(text) ? text : undefined;
}

function readWhole(numerals: Numerals): string | undefined {
  if (numerals.every(numeral => numeral.length === 1)) return numerals.join('').replace(/^0+(?=\d)/, '');
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  // 一万二 is 12000 and 一百二 is 120, but 一百零二 is 102.
  let lower = 1;
  let largest = Number.POSITIVE_INFINITY;
  for (const numeral of numerals) {
    const value = Number(numeral);
    if (value < 10) {
      digit = value;
      if (value === 0) lower = 1;
    } else if (value < 10_000) {
      section += (digit ?? 1) * value;
      digit = undefined;
      lower = value / 10;
    } else {
      if (value >= largest) return undefined;
      largest = value;
      total += (section + (digit ?? 0)) * value;
      section = 0;
      digit = undefined;
      lower = value / 10;
    }
  }
  const result = total + section + (digit ?? 0) * lower;
  return Number.isSafeInteger(result) ? String(result) : undefined;
}

/** A number as written without its thousands separators, or undefined. */
export function readFigure(text: string): Decimal | undefined {
  const plain = text.replaceAll(',', '').replace('−', '-');
  return isDecimal(plain) ? plain : undefined;
}

export function hundredfold(text: string): Decimal | undefined {
  const number = readFigure(text);
  return number === undefined ? undefined : scale(number, 2);
}
