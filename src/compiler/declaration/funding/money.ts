import { compact } from '../../source/fold.ts';
import type { MoneyUnit } from '../../schema/form-schema.ts';
import { decimal, type Decimal, scale } from '../../value/decimal.ts';

/** By how many powers of ten a unit is more than a 元. */
const powers: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

export interface Money {
  /** The digits as written, without separators and zeros before the first. */
  readonly number: Decimal;
  /** undefined: none is written. */
  readonly unit: MoneyUnit | undefined;
}

const UNIT = '元|千元|万元|亿元';
const AMOUNT = new RegExp(`^¥?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?:(${UNIT})|\\((${UNIT})\\))?$`);
/** （万元）, （单位：万元）, 【金额单位:元】 */
const IN_BRACKETS = new RegExp(`[([【](?:金额)?(?:单位)?:?(?:人民币)?(${UNIT})[)\\]】]`);
const ALONE = new RegExp(`^[([【]?(?:金额)?(?:单位)?:?(?:人民币)?(${UNIT})[)\\]】]?$`);

/** Reads 4,483,000.00, 448.3万元, 349.80（万元） or ￥１２５元; undefined for everything that is not one plain amount. */
export function readMoney(text: string): Money | undefined {
  const [, digits, behind, inBrackets] = AMOUNT.exec(compact(text)) ?? [];
  return digits === undefined
    ? undefined
    : { number: decimal(digits.replaceAll(',', '').replace(/^0+(?=\d)/, '')), unit: moneyUnit(behind ?? inBrackets) };
}

/** The unit that a key names in brackets: 项目资金（万元）. */
export function unitInBrackets(key: string): MoneyUnit | undefined {
  return moneyUnit(IN_BRACKETS.exec(compact(key))?.[1]);
}

/** A unit of money written by itself: 万元, （万元） or 单位：万元. */
export function readMoneyUnit(text: string): MoneyUnit | undefined {
  return moneyUnit(ALONE.exec(compact(text))?.[1]);
}

/** The same amount in another unit, exactly. */
export function converted(number: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? number : scale(number, powers[from] - powers[to]);
}

/** How tables print an amount that there is none of. */
export function isEmptyAmount(text: string): boolean {
  return /^(?:—{1,2}|-|\/|无)$/.test(compact(text));
}

function moneyUnit(unit: string | undefined): MoneyUnit | undefined {
  return isMoneyUnit(unit) ? unit : undefined;
}

function isMoneyUnit(unit: string | undefined): unit is MoneyUnit {
  return unit !== undefined && Object.hasOwn(powers, unit);
}
