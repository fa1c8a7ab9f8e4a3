import { type TrueType, viewOf } from './true-type.ts';

/** The tables a PDF reader needs of an embedded face, in the order of their tags; the hinting program comes along where there is one. */
const hinting = ['cvt ', 'fpgm', 'prep'];

/** A glyph of the face with the advance that it is to have, in the face's units. */
export interface SubsetGlyph {
  readonly id: number;
  readonly advance: number;
}

/**
 * Writes a TrueType file with the given glyphs and no others, numbered as they stand in the list.
 * The components of composite glyphs are appended; there is no character map, because a PDF names glyphs by number.
 */
export function subsetFace(face: TrueType, wanted: readonly SubsetGlyph[]): Uint8Array {
  const { glyphs, outlines } = closeOverComponents(face, wanted);
  const { glyf, loca } = joinOutlines(outlines);
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', headWithWideOffsets(face)],
    ['hhea', edited(face, 'hhea', 34, glyphs.length)],
    ['hmtx', metrics(face, glyphs)],
    ['loca', loca],
    ['maxp', edited(face, 'maxp', 4, glyphs.length)],
  ]);
  for (const tag of hinting) {
    const table = face.table(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  return writeTrueType(tables);
}

/** Puts tables together to a TrueType file, with directory and checksums. */
export function writeTrueType(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const headerSize = 12 + sorted.length * 16;
  const file = new Uint8Array(sorted.reduce((size, [, table]) => size + padded(table.length), headerSize));
  const view = viewOf(file);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (sorted.length - power) * 16);
  let start = headerSize;
  let headAt = 0;
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + index * 16;
    file.set(table, start);
    for (let i = 0; i < 4; i++) view.setUint8(entry + i, tag.charCodeAt(i));
    view.setUint32(entry + 4, checksum(view, start, padded(table.length)));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.length);
    if (tag === 'head') headAt = start;
    start += padded(table.length);
  }
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function closeOverComponents(face: TrueType, wanted: readonly SubsetGlyph[]) {
  const glyphs = [...wanted];
  const place = new Map<number, number>();
  for (const [index, { id }] of glyphs.entries()) if (!place.has(id)) place.set(id, index);
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < glyphs.length; index++) {
    const outline = face.outlineOf(glyphs[index]?.id ?? 0);
    outlines.push(
      renumbered(outline, component => {
        const known = place.get(component);
        if (known !== undefined) return known;
        place.set(component, glyphs.length);
        return glyphs.push({ id: component, advance: face.advanceOf(component) }) - 1;
      }),
    );
  }
  return { glyphs, outlines };
}

const argumentsAreWords = 0x01;
const hasScale = 0x08;
const moreComponents = 0x20;
const hasTwoScales = 0x40;
const hasMatrix = 0x80;

function renumbered(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += (flags & argumentsAreWords) !== 0 ? 8 : 6;
    if ((flags & hasScale) !== 0) at += 2;
    else if ((flags & hasTwoScales) !== 0) at += 4;
    else if ((flags & hasMatrix) !== 0) at += 8;
  }
  return copy;
}

export function joinOutlines(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const glyf = new Uint8Array(outlines.reduce((size, outline) => size + padded(outline.length), 0));
  const loca = new Uint8Array((outlines.length + 1) * 4);
  const offsets = viewOf(loca);
  let end = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, end);
    end += padded(outline.length);
    offsets.setUint32((index + 1) * 4, end);
  }
  return { glyf, loca };
}

function metrics(face: TrueType, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const hmtx = new Uint8Array(glyphs.length * 4);
  const view = viewOf(hmtx);
  for (const [index, { id, advance }] of glyphs.entries()) {
    view.setUint16(index * 4, advance);
    view.setInt16(index * 4 + 2, face.leftBearingOf(id));
  }
  return hmtx;
}

function headWithWideOffsets(face: TrueType): Uint8Array {
  const head = edited(face, 'head', 50, 1);
  viewOf(head).setUint32(8, 0); // the checksum of the file is taken with 0 here
  return head;
}

function edited(face: TrueType, tag: string, at: number, value: number): Uint8Array {
  const table = (face.table(tag) ?? new Uint8Array(54)).slice();
  viewOf(table).setUint16(at, value);
  return table;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
