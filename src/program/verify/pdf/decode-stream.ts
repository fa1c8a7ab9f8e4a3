import { inflateSync } from 'node:zlib';
import type { Text } from '../../../compiler/diagnostic/problem.ts';
import { entriesOf, isKind, type PdfObject, type PdfStream } from './pdf-object.ts';
import { damaged, UnreadablePdf } from './unreadable-pdf.ts';

/** Bounds of what is unpacked, in bytes: a few kilobytes can be written that unpack to gigabytes. */
const MOST_OF_STREAM = 2 ** 25;
const MOST_OF_FILE = 2 ** 27;

/** Unpacks the streams of one file, as far as the bounds allow. */
export type Decode = (stream: PdfStream, resolve: (object: PdfObject | undefined) => PdfObject) => Uint8Array;

/** perfdecl writes no other packing than Flate; tools that save its files anew use that too, with or without a predictor. */
export function decoder(): Decode {
  let left = MOST_OF_FILE;
  return ({ entries, data }, resolve) => {
    const filters = listed(resolve(entries.get('Filter'))).map(resolve);
    const parameters = listed(resolve(entries.get('DecodeParms'))).map(resolve);
    return filters.reduce<Uint8Array>((bytes, filter, index) => {
      const name = isKind(filter, 'name') ? filter.name : '';
      if (name !== 'FlateDecode') throw new UnreadablePdf(unknownFilter(name));
      const inflated = inflate(bytes, Math.min(left, MOST_OF_STREAM));
      left -= inflated.length;
      const number = (key: string, fallback: number): number => {
        const value = resolve(entriesOf(parameters[index]).get(key));
        return typeof value === 'number' ? value : fallback;
      };
      return unpredicted(inflated, { predictor: number('Predictor', 1), width: rowWidth(number) });
    }, data);
  };
}

function listed(object: PdfObject): readonly PdfObject[] {
  if (object === null) return [];
  return isKind(object, 'array') ? object.items : [object];
}

function unknownFilter(name: string): Text {
  return { zh: `有 perfdecl 不使用的压缩方式 ${name}`, en: `it is packed by ${name}, which perfdecl does not use` };
}

function inflate(bytes: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooLong = error instanceof RangeError;
    throw isTooLong ? new UnreadablePdf({ zh: '解开后过大', en: 'it unpacks to too much' }) : damaged('packed data');
  }
}

function rowWidth(number: (key: string, fallback: number) => number): { readonly row: number; readonly pixel: number } {
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  return { row: Math.ceil((number('Columns', 1) * bits) / 8), pixel: Math.ceil(bits / 8) };
}

interface Prediction {
  readonly predictor: number;
  readonly width: { readonly row: number; readonly pixel: number };
}

/** Undoes the filters of PNG, a byte for the filter before each row (ISO 32000-1, 7.4.4.4). */
function unpredicted(bytes: Uint8Array, { predictor, width: { row, pixel } }: Prediction): Uint8Array {
  if (predictor === 1) return bytes;
  if (predictor < 10 || !(row >= 1 && row <= MOST_OF_STREAM && pixel >= 1)) throw damaged('predictor');
  const rows = Math.floor(bytes.length / (row + 1));
  const result = new Uint8Array(rows * row);
  for (let index = 0; index < rows; index++) {
    const filter = bytes[index * (row + 1)] ?? 0;
    for (let column = 0; column < row; column++) {
      const at = index * row + column;
      const left = column < pixel ? 0 : (result[at - pixel] ?? 0);
      const above = index === 0 ? 0 : (result[at - row] ?? 0);
      const corner = index === 0 || column < pixel ? 0 : (result[at - row - pixel] ?? 0);
      result[at] = (bytes[index * (row + 1) + 1 + column] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return result;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw damaged('predictor');
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
