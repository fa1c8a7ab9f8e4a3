import type { Sheet } from '../../sheet/sheet.ts';
import type { Output } from '../output.ts';
import { drawPages } from './drawing/draw-pages.ts';
import { faceSetOf } from './face/face-set.ts';
import { layOut } from './layout/lay-out.ts';
import { beginPdfFile } from './pdf-file.ts';

/** The official form: tagged, searchable, the same bytes for the same sheet. */
export const pdf: Output<Sheet, Uint8Array> = {
  extension: 'pdf',
  async write(sheet, { faces, date, sourceDigest }) {
    const pages = layOut(sheet, faceSetOf(faces));
    const file = await beginPdfFile({ title: sheet.documentTitle, date: dateOf(date), identifier: identifierOf(sourceDigest) });
    return file.end(drawPages(file, sheet, pages));
  },
};

/** The file's identifier: the first 16 bytes of the source's digest. */
function identifierOf(digest: string): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16));
}

/** An instant without a zone would be read in the machine's own; it is taken as UTC, as a day is. */
function dateOf(date: string): Date {
  return new Date(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(date) || !date.includes('T') ? date : `${date}Z`);
}
