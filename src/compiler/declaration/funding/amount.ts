import { type Decimal, grouped, withDecimals } from '../../value/decimal.ts';
import type { Declaration } from '../declaration.ts';

/** An amount as the form prints it, with its unit: 4,483,000.00元. */
export function printedAmount({ form }: Declaration, amount: Decimal): string {
  return `${grouped(withDecimals(amount, 2))}${form.schema.unit}`;
}
