import { Big } from 'big.js';

declare const exact: unique symbol;

/** An exact decimal number as it was written: digits, an optional minus and an optional point; `3.10` keeps its zero. */
export type Decimal = string & { readonly [exact]: true };

export function isDecimal(text: string): text is Decimal {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/** Reads a number that a program wrote; for what an author wrote, use the value grammar. Throws on anything else. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new TypeError(`not a decimal: ${text}`);
  return text;
}

export const zero = decimal('0');

export const hundred = decimal('100');

export function sum(numbers: readonly Decimal[]): Decimal {
  return plain(numbers.reduce((total, number) => total.plus(number), new Big(0)));
}

export function difference(minuend: Decimal, subtrahend: Decimal): Decimal {
  return plain(new Big(minuend).minus(subtrahend));
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  return new Big(a).cmp(b);
}

/** The number times ten to the power of `exponent`, exactly. */
export function scale(number: Decimal, exponent: number): Decimal {
  return plain(new Big(number).times(new Big(10).pow(exponent)));
}

/** The number with the other sign, its decimals kept. */
export function opposite(number: Decimal): Decimal {
  return decimal(number.startsWith('-') ? number.slice(1) : `-${number}`);
}

/** The number with at least so many decimals; more are kept, none is rounded. */
export function withDecimals(number: Decimal, least: number): Decimal {
  const [whole = '', fraction = ''] = number.split('.');
  return decimal(least === 0 && fraction === '' ? whole : `${whole}.${fraction.padEnd(least, '0')}`);
}

/** The number with thousands separators, as amounts are printed. */
export function grouped(number: Decimal): string {
  const [whole = '', fraction] = number.split('.');
  const groups = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function plain(number: Big): Decimal {
  return decimal(number.toFixed());
}
