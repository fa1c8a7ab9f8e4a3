import { readCrossReference } from './cross-reference.ts';
import { decoder } from './decode-stream.ts';
import { readIndirectObject } from './indirect-object.ts';
import { parseObject } from './parse-object.ts';
import { entriesOf, isKind, type PdfEntries, type PdfObject, type PdfStream } from './pdf-object.ts';
import { latin1, tokensOf } from './tokens.ts';
import { damaged, UnreadablePdf } from './unreadable-pdf.ts';

/**
 * A PDF that is read: strictly, within bounds, and each object once. What perfdecl writes, and what tools save anew, is well formed; a file that
 * viewers would have to mend is refused, since each mends it in its own way. Throws UnreadablePdf.
 */
export interface PdfDocument {
  readonly catalog: PdfEntries;
  /** Title, producer, dates. */
  readonly info: PdfEntries;
  /** What an object refers to, or it itself; null for what is not there. */
  readonly resolve: (object: PdfObject | undefined) => PdfObject;
  readonly decode: (stream: PdfStream) => Uint8Array;
}

/** How often a reference may lead to another. */
const LONGEST_CHAIN = 10;

export function openPdf(bytes: Uint8Array): PdfDocument {
  if (latin1(bytes, 0, 5) !== '%PDF-') throw new UnreadablePdf({ zh: '不是 PDF 文件', en: 'it is no PDF' });
  const decodeStream = decoder();
  const { places, trailer } = readCrossReference(bytes, decodeStream);
  if (trailer.has('Encrypt')) throw new UnreadablePdf({ zh: '文件已加密', en: 'the file is encrypted' });
  const read = new Map<number, PdfObject>();
  const packs = new Map<number, readonly PackedObject[]>();
  const reading = new Set<number>();

  function objectAt(number: number, generation: number): PdfObject {
    const known = read.get(number);
    if (known !== undefined) return known;
    const place = places.get(number);
    if (place === undefined || place.kind === 'free') return null;
    if (reading.has(number)) throw damaged('objects in a circle');
    reading.add(number);
    const object = place.kind === 'packed' ? packedAt(number, place) : fileAt(number, place.offset, generation);
    reading.delete(number);
    read.set(number, object);
    return object;
  }

  function fileAt(number: number, offset: number, generation: number): PdfObject {
    const found = readIndirectObject(bytes, offset, resolve);
    if (found.number !== number || found.generation !== generation) throw damaged(`object ${number} is not where it should be`);
    return found.object;
  }

  function packedAt(number: number, { stream, index }: { readonly stream: number; readonly index: number }): PdfObject {
    const pack = packs.get(stream) ?? unpack(objectAt(stream, 0));
    packs.set(stream, pack);
    const found = pack[index];
    if (found?.number !== number) throw damaged(`object ${number} is not where it should be`);
    return found.object;
  }

  /** The objects of an object stream: pairs of number and offset, then the objects. */
  function unpack(stream: PdfObject): readonly PackedObject[] {
    if (!isKind(stream, 'stream')) throw damaged('object stream');
    const data = decode(stream);
    const [first, count] = [resolve(stream.entries.get('First')), resolve(stream.entries.get('N'))];
    if (typeof first !== 'number' || typeof count !== 'number' || count > data.length) throw damaged('object stream');
    const heads = tokensOf(data);
    return Array.from({ length: count }, () => {
      const [number, offset] = [heads.next(), heads.next()];
      if (number.kind !== 'number' || offset.kind !== 'number') throw damaged('object stream');
      return { number: number.value, object: parseObject(tokensOf(data, first + offset.value)) };
    });
  }

  function resolve(object: PdfObject | undefined): PdfObject {
    let found = object ?? null;
    for (let step = 0; isKind(found, 'reference'); step++) {
      if (step === LONGEST_CHAIN) throw damaged('references in a circle');
      found = objectAt(found.number, found.generation);
    }
    return found;
  }

  function decode(stream: PdfStream): Uint8Array {
    return decodeStream(stream, resolve);
  }

  return { catalog: entriesOf(resolve(trailer.get('Root'))), info: entriesOf(resolve(trailer.get('Info'))), resolve, decode };
}

interface PackedObject {
  readonly number: number;
  readonly object: PdfObject;
}
