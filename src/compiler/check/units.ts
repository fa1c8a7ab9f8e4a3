import type { Form } from '../schema/form.ts';
import { type Decimal, scale } from '../value/decimal.ts';

/** The power of ten that converts a number in this unit to per cent. */
const percentages: ReadonlyMap<string | null, number> = new Map([
  ['%', 0],
  ['‰', -1],
]);

export function isPercentage(unit: string | null): boolean {
  return percentages.has(unit);
}

/** Undefined where the unit is not one of a percentage. */
export function inPercent(number: Decimal, unit: string | null): Decimal | undefined {
  const power = percentages.get(unit);
  if (power === undefined) return undefined;
  return power === 0 ? number : scale(number, power);
}

/** An amount of money, as 万元. */
export function isMoney(unit: string | null, { words }: Form): boolean {
  return unit !== null && words.moneyUnit.includes(unit);
}

/** A price per unit, as 元/亩. */
export function isPrice(unit: string | null, form: Form): boolean {
  const [money = '', ...others] = unit?.split(/[/·*、]/) ?? [];
  return others.length > 0 && (money === '' || isMoney(money, form));
}

/** People, events and things; also with a scale: 万人. */
export function isCount(unit: string | null, { words }: Form): boolean {
  return unit !== null && words.countUnit.includes(withoutScale(unit));
}

/** 万人 is counted in 人. */
export function withoutScale(unit: string): string {
  return unit.length > 1 ? unit.replace(/^[百千万亿]+(?=.)/, '') : unit;
}

/** 个月 and 月 are one unit. */
export function withoutMeasure(unit: string): string {
  return unit.length > 1 && unit.startsWith('个') ? unit.slice(1) : unit;
}
