import { decimal, type Decimal, scale } from '../../value/decimal.ts';
import { compact } from '../../source/fold.ts';

const powers = { 元: 0, 万元: 4, 亿元: 8 } as const;
type MoneyUnit = keyof typeof powers;

export interface WrittenMoney {
  /** The digits as written, without separators. */
  readonly number: Decimal;
  /** undefined: the form's own. */
  readonly unit: MoneyUnit | undefined;
}

/** Reads 4,483,000.00, 448.3万元 or １２５元; undefined for everything that is not one plain amount. */
export function readMoney(text: string): WrittenMoney | undefined {
  const [, digits, unit] = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(元|万元|亿元)?$/.exec(compact(text)) ?? [];
  if (digits === undefined) return undefined;
  return { number: decimal(digits.replaceAll(',', '')), unit: isMoneyUnit(unit) ? unit : undefined };
}

/** The amount in the form's unit, exactly. */
export function inUnit({ number, unit }: WrittenMoney, formUnit: MoneyUnit): Decimal {
  return unit === undefined || unit === formUnit ? number : scale(number, powers[unit] - powers[formUnit]);
}

function isMoneyUnit(unit: string | undefined): unit is MoneyUnit {
  return unit !== undefined && unit in powers;
}
