import type PDFDocument from 'pdfkit';
import type { PdfString } from 'pdfkit';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Output } from '../output.ts';
import { drawSheet } from './drawing/draw-sheet.ts';
import { openFaces } from './face/type-case.ts';
import { layOut } from './layout/lay-out.ts';
import { page } from './layout/page-style.ts';

/** The official form on A4: tagged, searchable, the same bytes for the same sheet. */
export const pdf: Output<Sheet, Uint8Array> = {
  extension: 'pdf',
  async write(sheet, world) {
    const { default: Document } = await import('pdfkit');
    const faces = openFaces(world.faces);
    const pages = layOut(sheet, faces);
    const made = dateOf(world.date);
    const document = new Document({
      autoFirstPage: false,
      compress: true,
      displayTitle: true,
      font: null,
      info: { Title: titleOf(sheet.documentTitle), Creator: 'perfdecl', Producer: 'perfdecl', CreationDate: made, ModDate: made },
      lang: 'zh-CN',
      margin: 0,
      pdfVersion: '1.7',
      size: [page.width, page.height],
      tagged: true,
    });
    // oxlint-disable-next-line no-underscore-dangle -- PDFKit has no other way to set it
    document._id = identifier(world.sourceDigest);
    const bytes = bytesOf(document);
    drawSheet(document, sheet, pages, faces);
    document.end();
    return bytes;
  },
};

/** PDFKit writes the title into the XMP by its toString, unescaped, and into the document's information by its value. */
function titleOf(title: string): PdfString {
  return Object.assign(new String(title), { toString: () => escapeXml(title) });
}

const notInXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return text.replace(notInXml, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The file's identifier: the first 16 bytes of the source's digest. */
function identifier(digest: string): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16));
}

/** An instant without a zone would be read in the machine's own; it is taken as UTC, as a day is. */
function dateOf(date: string): Date {
  return new Date(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(date) || !date.includes('T') ? date : `${date}Z`);
}

function bytesOf(document: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', chunk => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
      let start = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, start);
        start += chunk.length;
      }
      resolve(bytes);
    });
  });
}
