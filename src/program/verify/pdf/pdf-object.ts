/** An object of a PDF, as it is written; what it refers to is read by `PdfDocument`. */
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfReference | PdfDictionary | PdfStream | PdfArray;

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  /** A character for each byte. */
  readonly bytes: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

export type PdfEntries = ReadonlyMap<string, PdfObject>;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: PdfEntries;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly entries: PdfEntries;
  /** As it stands in the file, mostly compressed. */
  readonly data: Uint8Array;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfObject[];
}

export function isKind<Kind extends Exclude<PdfObject, null | boolean | number>['kind']>(
  object: PdfObject | undefined,
  kind: Kind,
): object is Extract<PdfObject, { readonly kind: Kind }> {
  return typeof object === 'object' && object !== null && object.kind === kind;
}

/** The members of a dictionary or of a stream's dictionary; none of anything else. */
export function entriesOf(object: PdfObject | undefined): PdfEntries {
  return isKind(object, 'dictionary') || isKind(object, 'stream') ? object.entries : nothing;
}

const nothing: PdfEntries = new Map();

/** A string for people: UTF-16 with a byte order mark, else a byte a character. */
export function textOf({ bytes }: PdfString): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes;
  const units = Array.from(
    { length: (bytes.length - 2) >> 1 },
    (_, index) => bytes.charCodeAt(2 * index + 2) * 256 + bytes.charCodeAt(2 * index + 3),
  );
  return units.map(unit => String.fromCharCode(unit)).join('');
}
