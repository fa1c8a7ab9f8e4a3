/** A TrueType file with what setting and embedding a text need: characters, advances and outlines. No layout tables are read. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a code point, 0 where the face has none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  leftBearingOf(glyph: number): number;
  outlineOf(glyph: number): Uint8Array;
  /** An entry of the face's name table, 0 the copyright, 6 the PostScript name; empty where there is none. */
  name(id: number): string;
  table(tag: string): Uint8Array | undefined;
}

type Lookup = (codePoint: number) => number;

/** The first four bytes of a TrueType file: version 1.0, and Apple's `true`. OTF, WOFF and collections have others. */
const signatures = [0x00010000, 0x74727565];

/** Reads by offsets: a face of 15 MB costs no more than a small one. Throws on bytes that are not a TrueType face with outlines. */
export function readTrueType(bytes: Uint8Array): TrueType {
  if (bytes.length < 12 || !signatures.includes(viewOf(bytes).getUint32(0))) throw new Error('the face is not a TrueType file');
  const tables = directory(bytes);
  const required = (tag: string): DataView => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`the face has no table ${tag}`);
    return viewOf(table);
  };
  const head = required('head');
  const hhea = required('hhea');
  const hmtx = required('hmtx');
  const loca = required('loca');
  const glyf = tables.get('glyf') ?? new Uint8Array();
  const glyphCount = required('maxp').getUint16(4);
  const longMetrics = hhea.getUint16(34);
  const wideOffsets = head.getInt16(50) === 1;
  let lookup: Lookup | undefined;
  const offset = (index: number): number => (wideOffsets ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: codePoint => {
      lookup ??= characterMap(required('cmap')); // a subset in a PDF has none, and needs none
      return lookup(codePoint);
    },
    advanceOf: glyph => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    leftBearingOf: glyph => hmtx.getInt16(glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 4 + (glyph - longMetrics) * 2),
    outlineOf: glyph => (glyph < glyphCount ? glyf.subarray(offset(glyph), offset(glyph + 1)) : new Uint8Array()),
    name: id => nameIn(tables.get('name'), id),
    table: tag => tables.get(tag),
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function directory(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const start = view.getUint32(entry + 8);
    tables.set(latin(bytes.subarray(entry, entry + 4)), bytes.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

/** The widest map of the face: format 12 (all planes) before format 4 (the first plane). */
function characterMap(cmap: DataView): Lookup {
  const found = new Map<number, DataView>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const entry = 4 + index * 8;
    const platform = cmap.getUint16(entry);
    const start = cmap.getUint32(entry + 4);
    const map = new DataView(cmap.buffer, cmap.byteOffset + start, cmap.byteLength - start);
    if (platform === 0 || platform === 3) found.set(map.getUint16(0), map);
  }
  const segmented = found.get(12);
  if (segmented !== undefined) return cached(codePoint => inGroups(segmented, codePoint));
  const plain = found.get(4);
  if (plain !== undefined) return cached(codePoint => inSegments(plain, codePoint));
  throw new Error('the face has no Unicode character map of format 4 or 12');
}

function cached(lookup: Lookup): Lookup {
  const known = new Map<number, number>();
  return codePoint => {
    const glyph = known.get(codePoint) ?? lookup(codePoint);
    known.set(codePoint, glyph);
    return glyph;
  };
}

function inGroups(map: DataView, codePoint: number): number {
  const group = firstAtLeast(map.getUint32(12), index => map.getUint32(16 + index * 12 + 4), codePoint);
  if (group === undefined) return 0;
  const entry = 16 + group * 12;
  const start = map.getUint32(entry);
  return codePoint < start ? 0 : map.getUint32(entry + 8) + codePoint - start;
}

function inSegments(map: DataView, codePoint: number): number {
  const size = map.getUint16(6);
  const segment = firstAtLeast(size / 2, index => map.getUint16(14 + index * 2), codePoint);
  if (segment === undefined) return 0;
  const start = map.getUint16(16 + size + segment * 2);
  if (codePoint < start) return 0;
  const delta = map.getUint16(16 + size * 2 + segment * 2);
  const rangeAt = 16 + size * 3 + segment * 2;
  const range = map.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = map.getUint16(rangeAt + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function firstAtLeast(count: number, endOf: (index: number) => number, wanted: number): number | undefined {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < count ? low : undefined;
}

function nameIn(table: Uint8Array | undefined, id: number): string {
  if (table === undefined) return '';
  const view = viewOf(table);
  const strings = view.getUint16(4);
  for (let index = 0; index < view.getUint16(2); index++) {
    const record = 6 + index * 12;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== id) continue;
    const start = strings + view.getUint16(record + 10);
    const units = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, unit) => view.getUint16(start + unit * 2));
    return String.fromCharCode(...units);
  }
  return '';
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
