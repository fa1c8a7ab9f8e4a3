import type { Decode } from './decode-stream.ts';
import { readIndirectObject } from './indirect-object.ts';
import { isKeyword, parseObject } from './parse-object.ts';
import { entriesOf, isKind, type PdfEntries, type PdfObject } from './pdf-object.ts';
import { latin1, tokensOf } from './tokens.ts';
import { damaged } from './unreadable-pdf.ts';

/** Where an object stands: in the file, or packed with others in a stream. */
export type ObjectPlace =
  | { readonly kind: 'file'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

export interface CrossReference {
  readonly places: ReadonlyMap<number, ObjectPlace>;
  readonly trailer: PdfEntries;
}

interface Section {
  readonly places: ReadonlyMap<number, ObjectPlace>;
  readonly trailer: PdfEntries;
}

/**
 * Reads where the objects stand, as viewers find them: by the last cross-reference and those before it. Never by searching the file for objects,
 * for then an edited page could hide behind the one that it replaces.
 */
export function readCrossReference(bytes: Uint8Array, decode: Decode): CrossReference {
  const places = new Map<number, ObjectPlace>();
  const seen = new Set<number>();
  let trailer: PdfEntries | undefined;
  for (let offset: number | undefined = startOf(bytes); offset !== undefined; ) {
    if (seen.has(offset)) throw damaged('cross-reference in a circle');
    seen.add(offset);
    const section = readSection(bytes, offset, decode);
    // Of the two cross-references of a hybrid file viewers use one or the other.
    if (section.trailer.has('XRefStm')) throw damaged('two cross-references');
    trailer ??= section.trailer;
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place);
    const previous = section.trailer.get('Prev');
    offset = typeof previous === 'number' ? previous : undefined;
  }
  return { places, trailer: trailer ?? new Map() };
}

function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 2048);
  const tail = latin1(bytes, from, bytes.length);
  const [, offset] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref')))) ?? [];
  if (offset === undefined) throw damaged('no end');
  return Number(offset);
}

function readSection(bytes: Uint8Array, offset: number, decode: Decode): Section {
  return isKeyword(tokensOf(bytes, offset).next(), 'xref') ? readTable(bytes, offset) : readStream(bytes, offset, decode);
}

function readTable(bytes: Uint8Array, offset: number): Section {
  const tokens = tokensOf(bytes, offset);
  const places = new Map<number, ObjectPlace>();
  const integer = (): number => {
    const token = tokens.next();
    if (token.kind !== 'number' || !token.isInteger) throw damaged('cross-reference');
    return token.value;
  };
  tokens.next();
  for (let token = tokens.next(); !isKeyword(token, 'trailer'); token = tokens.next()) {
    if (token.kind !== 'number') throw damaged('cross-reference');
    const count = integer();
    for (let index = 0; index < count; index++) {
      const [at, generation, use] = [integer(), integer(), tokens.next()];
      if (!isKeyword(use, 'n') && !isKeyword(use, 'f')) throw damaged('cross-reference');
      places.set(token.value + index, isKeyword(use, 'n') ? { kind: 'file', offset: at, generation } : { kind: 'free' });
    }
  }
  return { places, trailer: entriesOf(parseObject(tokens)) };
}

/** A cross-reference stream (ISO 32000-1, 7.5.8): rows of three numbers, each of a fixed number of bytes. */
function readStream(bytes: Uint8Array, offset: number, decode: Decode): Section {
  const { object } = readIndirectObject(bytes, offset, direct);
  if (!isKind(object, 'stream')) throw damaged('cross-reference');
  const data = decode(object, direct);
  const [kindBytes = 0, secondBytes = 0, thirdBytes = 0] = numbersIn(object.entries.get('W'));
  const row = kindBytes + secondBytes + thirdBytes;
  const size = object.entries.get('Size');
  const ranges = object.entries.has('Index') ? numbersIn(object.entries.get('Index')) : [0, typeof size === 'number' ? size : 0];
  if (![kindBytes, secondBytes, thirdBytes].every(width => width >= 0 && width <= 6) || row === 0) throw damaged('cross-reference');
  const places = new Map<number, ObjectPlace>();
  let at = 0;
  const number = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range, range + 2);
    if (at + count * row > data.length) throw damaged('cross-reference');
    for (let index = 0; index < count; index++) {
      const kind = kindBytes === 0 ? 1 : number(kindBytes);
      places.set(first + index, placeOf(kind, number(secondBytes), number(thirdBytes)));
    }
  }
  return { places, trailer: object.entries };
}

function placeOf(kind: number, second: number, third: number): ObjectPlace {
  if (kind === 1) return { kind: 'file', offset: second, generation: third };
  return kind === 2 ? { kind: 'packed', stream: second, index: third } : { kind: 'free' };
}

function numbersIn(object: PdfObject | undefined): readonly number[] {
  const items = isKind(object, 'array') ? object.items : [];
  return items.map(item => (typeof item === 'number' ? item : Number.NaN));
}

/** What a cross-reference needs to be read cannot be looked up in it. */
function direct(object: PdfObject | undefined): PdfObject {
  if (isKind(object, 'reference')) throw damaged('cross-reference');
  return object ?? null;
}
