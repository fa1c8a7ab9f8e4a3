import type { Declaration } from '../declaration/declaration.ts';
import type { Fix, Objection } from '../diagnostic/finding.ts';
import type { Text } from '../diagnostic/problem.ts';
import type { Scalar } from '../syntax/syntax-tree.ts';
import { rewritePart } from '../syntax/rewrite.ts';
import type { Correction } from '../value/value.ts';

/**
 * The spellings of one kind that the form prints differently, as the value grammar found them. A value with markup is read again when the
 * markup is gone: its offsets are not those of the source.
 */
export function* spellings(
  { indicators }: Declaration,
  code: Correction['code'],
  say: (found: string, right: string, canonical: string) => Text,
): Iterable<Objection> {
  for (const { value, path } of indicators) {
    if (value?.value === undefined || value.value.text !== value.node.text) continue;
    const { node, value: read } = value;
    for (const correction of read.corrections.filter(each => each.code === code)) {
      const found = read.text.slice(correction.start, correction.end);
      const right = corrected(read.text, correction);
      const fix = fixOf(node, correction);
      yield {
        place: node.placeOf(correction.start, correction.end),
        message: say(found, right, read.canonical),
        ...(fix && { fix }),
        subject: path,
      };
    }
  }
}

/** What the stretch of a correction becomes, or all of what its edits touch where that is more. */
function corrected(text: string, { start, end, edits }: Correction): string {
  const first = Math.min(start, ...edits.map(edit => edit.start));
  const last = Math.max(end, ...edits.map(edit => edit.end));
  let result = '';
  let done = first;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done, last);
}

function fixOf(node: Scalar, { edits, safe }: Correction): Fix | undefined {
  const [first, ...rest] = edits.map(({ start, end, text }) => rewritePart(node, start, end, text));
  return first === undefined ? undefined : { safe, edits: [first, ...rest] };
}
