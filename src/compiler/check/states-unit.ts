import type { Declaration } from '../declaration/declaration.ts';
import { isPlaceholderWord } from '../declaration/text/placeholder.ts';

/** Whether 计量单位 says anything: 无 and / mean that there is none, and a placeholder is the business of its own rule. */
export function statesUnit(form: Declaration['form'], unit: string): boolean {
  return !isPlaceholderWord(unit, form) && form.parseValue(unit, {}).kind !== 'none';
}
