import { type Operator, signs, type Value } from '../value.ts';

/**
 * 指标性质 completes a number without a sign, and nothing else: the value is read as if the sign stood before the number, or, where none can
 * stand there (百分之九十), before the whole. Places and corrections stay those of the text as written.
 */
export function withOperator(value: Value, operator: Operator, read: (signed: string) => Value): Value {
  if (!lacksOperator(value)) return value;
  const { text } = value;
  const number = value.terms.find(({ role }) => role === 'number')?.start ?? 0;
  for (const place of [number, text.length - text.trimStart().length]) {
    const signed = read(text.slice(0, place) + signs[operator] + text.slice(place));
    if (!('operator' in signed) || signed.operator !== operator || signed.number !== value.number) continue;
    return unsigned(signed, text, place, signs[operator].length);
  }
  return value;
}

type Numbered = Extract<Value, { readonly number?: unknown }>;

function lacksOperator(value: Value): value is Numbered {
  if (value.kind === 'quantity' || value.kind === 'frequency') return value.operator === null;
  if (value.kind === 'comparison') return value.number !== undefined && value.operator === null;
  return value.kind === 'duration';
}

/** The value with the places of the text that has no sign at `place`. */
function unsigned(signed: Value, text: string, place: number, length: number): Value {
  const moved = <T extends { readonly start: number; readonly end: number }>(part: T): T => ({
    ...part,
    start: back(part.start),
    end: back(part.end),
  });
  const back = (offset: number): number => (offset <= place ? offset : Math.max(place, offset - length));
  return {
    ...signed,
    text,
    terms: signed.terms.filter(({ role, start }) => role !== 'operator' || start !== place).map(moved),
    corrections: signed.corrections.map(correction => {
      const [first, ...rest] = correction.edits;
      return { ...moved(correction), edits: [moved(first), ...rest.map(moved)] };
    }),
  };
}
