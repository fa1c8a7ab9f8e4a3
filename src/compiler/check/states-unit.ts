import type { Declaration } from '../declaration/declaration.ts';
import { isPlaceholderWord } from '../declaration/text/placeholder.ts';

/** Whether 计量单位 names a unit: 无 and / mean that there is none, and a placeholder has a rule of its own. */
export function statesUnit(form: Declaration['form'], unit: string): boolean {
  return !isPlaceholderWord(unit, form) && form.parseValue(unit, {}).kind !== 'none';
}
