import type PDFDocument from 'pdfkit';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Output } from '../output.ts';
import { drawSheet } from './drawing/draw-sheet.ts';
import { openFaces } from './face/type-case.ts';
import { layOut } from './layout/lay-out.ts';
import { page } from './layout/page-style.ts';

/** The official form on A4: tagged, searchable, the same bytes for the same sheet. */
export const pdf: Output<Sheet> = {
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
      info: { Title: sheet.documentTitle, Creator: 'perfdecl', Producer: 'perfdecl', CreationDate: made, ModDate: made },
      lang: 'zh-CN',
      margin: 0,
      pdfVersion: '1.7',
      size: [page.width, page.height],
      tagged: true,
    });
    const bytes = bytesOf(document);
    drawSheet(document, sheet, pages, faces);
    document.end();
    return bytes;
  },
};

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
