import { isKeyword, parseObject } from './parse-object.ts';
import type { PdfObject } from './pdf-object.ts';
import { isKind } from './pdf-object.ts';
import { isSpace, latin1, tokensOf } from './tokens.ts';
import { damaged } from './unreadable-pdf.ts';

export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
}

/** Reads `12 0 obj … endobj`, a stream with its data; `resolve` follows a length that is an object of its own. */
export function readIndirectObject(
  bytes: Uint8Array,
  offset: number,
  resolve: (object: PdfObject | undefined) => PdfObject,
): IndirectObject {
  const tokens = tokensOf(bytes, offset);
  const [number, generation, keyword] = [tokens.next(), tokens.next(), tokens.next()];
  if (number.kind !== 'number' || generation.kind !== 'number' || !isKeyword(keyword, 'obj')) throw damaged(`no object at ${offset}`);
  const head = { number: number.value, generation: generation.value };
  const object = parseObject(tokens);
  const after = tokens.next();
  if (isKeyword(after, 'endobj')) return { ...head, object };
  if (!isKind(object, 'dictionary') || !isKeyword(after, 'stream')) throw damaged(`object ${number.value} does not end`);
  const length = resolve(object.entries.get('Length'));
  const start = dataStart(bytes, tokens.position);
  if (typeof length !== 'number' || length < 0 || !endsAt(bytes, start + length)) throw damaged(`length of stream ${number.value}`);
  return { ...head, object: { kind: 'stream', entries: object.entries, data: bytes.subarray(start, start + length) } };
}

/** The data begin behind the line break after `stream`. */
function dataStart(bytes: Uint8Array, position: number): number {
  if (bytes[position] === 0x0a) return position + 1;
  if (bytes[position] === 0x0d && bytes[position + 1] === 0x0a) return position + 2;
  throw damaged('stream without a line break');
}

function endsAt(bytes: Uint8Array, end: number): boolean {
  let position = end;
  while (position < end + 2 && isSpace(bytes[position] ?? 0)) position++;
  return latin1(bytes, position, position + 9) === 'endstream';
}
