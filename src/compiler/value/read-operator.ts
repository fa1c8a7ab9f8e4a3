import { parseValue } from './parse-value.ts';
import type { Grammar } from './notation/grammar.ts';
import type { Operator } from './value.ts';

/** Reads a sign or a word of comparison that stands by itself, as in 指标性质: what is one before a number. */
export function readOperator(grammar: Grammar, text: string): Operator | undefined {
  const value = parseValue(grammar, `${text.trim()}1`, null, {});
  return value.kind === 'quantity' && value.number === '1' ? (value.operator ?? undefined) : undefined;
}
