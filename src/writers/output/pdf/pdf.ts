import type { Sheet } from '../../sheet/sheet.ts';
import type { Output } from '../output.ts';
import { attachmentsOf } from './attachments.ts';
import { bookmarksOf } from './drawing/bookmarks.ts';
import { drawPages } from './drawing/draw-pages.ts';
import { faceSetOf } from './face/face-set.ts';
import { layOut } from './layout/lay-out.ts';
import { packObjects } from './pack-objects.ts';
import { beginPdfFile } from './pdf-file.ts';

/** The official form: tagged, searchable, the same bytes for the same sheet. A final one is fit for the archive and carries its data. */
export const pdf: Output<Sheet, Uint8Array> = {
  async write(sheet, world) {
    const pages = layOut(sheet, faceSetOf(world.faces));
    const archival = sheet.status === 'final';
    const identifier = identifierOf(world.sourceDigest);
    const file = await beginPdfFile({ title: sheet.documentTitle, author: sheet.author, date: dateOf(world.date), identifier, archival });
    if (sheet.status === 'final') for (const attachment of await attachmentsOf(sheet.of, world)) file.attach(attachment);
    return packObjects(await file.end(drawPages(file, sheet, pages), bookmarksOf(sheet, pages)), bytes => world.deflate(bytes));
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
