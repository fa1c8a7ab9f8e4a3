import { converted } from '../../compiler/declaration/funding/money.ts';
import { decimal, type Decimal, grouped, withDecimals } from '../../compiler/value/decimal.ts';

/** An amount in 元 as 万元, exactly, with two decimals or more, for programs. */
export function inTenThousands(yuan: string): Decimal {
  return withDecimals(converted(decimal(yuan), '元', '万元'), 2);
}

/** The same for people: with thousands separators. */
export function groupedTenThousands(yuan: string): string {
  return grouped(inTenThousands(yuan));
}
