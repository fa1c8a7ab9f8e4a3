import type { Fix, Objection } from '../diagnostic/finding.ts';
import type { Text } from '../diagnostic/problem.ts';
import { replaced } from '../source/replace.ts';
import type { Scalar } from '../syntax/syntax-tree.ts';
import { rewritePart } from '../syntax/rewrite/rewrite.ts';
import type { Correction } from '../value/value.ts';
import { quote } from './quote.ts';
import type { ValuedIndicator } from './rule.ts';

/**
 * Objections to the corrections of one code that the value grammar has found. A value with markup is passed over, because its offsets are
 * not those of the source; it is checked again once the markup is removed.
 */
export function* spellings(
  { subject, value: { node, value } }: ValuedIndicator,
  code: Correction['code'],
  describe: (found: string, right: string, safe: boolean) => { readonly message: Text; readonly help?: Text },
): Iterable<Objection> {
  if (value.text !== node.text) return;
  for (const correction of value.corrections) {
    if (correction.code !== code) continue;
    const { start, end } = touched(correction);
    const found = value.text.slice(start, end).trim();
    // A number is laid out together with its sign and unit, so what it becomes is the whole value.
    const right = code === 'number-format' ? value.canonical : corrected(value.text, correction);
    const fix = fixOf(node, correction);
    yield {
      place: node.placeOf(correction.start, correction.end),
      help: { zh: `改为“${quote(right)}”`, en: `change it to “${quote(right)}”` },
      ...describe(quote(found), quote(right), correction.safe),
      ...(fix && { fix }),
      subject,
    };
  }
}

/** The span of a correction with all of its edits, which can lie outside of it: 0.97比例 becomes 97%. */
function touched({ start, end, edits }: Correction): { readonly start: number; readonly end: number } {
  return { start: Math.min(start, ...edits.map(edit => edit.start)), end: Math.max(end, ...edits.map(edit => edit.end)) };
}

function corrected(text: string, correction: Correction): string {
  const { start, end } = touched(correction);
  const edits = correction.edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return replaced(text.slice(start, end), edits);
}

function fixOf(node: Scalar, { edits, safe }: Correction): Fix | undefined {
  const [first, ...rest] = edits.map(({ start, end, text }) => rewritePart(node, start, end, text));
  return first === undefined ? undefined : { safe, edits: [first, ...rest] };
}
