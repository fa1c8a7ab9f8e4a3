import type PDFDocument from 'pdfkit';
import type { Outline, PdfDictionary, PdfString, Reference, StructureContent, StructureElement } from 'pdfkit';
import { VERSION } from '../../version.ts';

export type { PdfDictionary, Reference, StructureContent, StructureElement };

/** A PDF that is being written: numbered objects, pages, and the structure tree. The only file that knows PDFKit. */
export interface PdfFile {
  /** An object that others may refer to before its contents are known. */
  reserve(): Reference;
  object(data: PdfDictionary, stream?: Uint8Array | string): Reference;
  complete(reserved: Reference, data: PdfDictionary, stream?: Uint8Array | string): void;
  /** Begins a page. Its y axis points down from the upper left corner. */
  addPage(size: PageSize, fonts: Readonly<Record<string, Reference>>): void;
  /** Content of the page that is part of the structure; `actualText` is its text for readers, whatever its glyphs are. */
  addContent(tag: string, operators: string, actualText: string | undefined): StructureContent;
  /** Content of the page that is no part of the structure. */
  addArtifact(type: 'Pagination' | 'Layout', operators: string): void;
  element(type: string, children: readonly (StructureElement | StructureContent)[], attributes?: PdfDictionary): StructureElement;
  attach(file: Attachment): void;
  end(root: StructureElement, bookmarks: readonly Bookmark[]): Promise<Uint8Array>;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A file that is embedded in the document, and what it is to it (ISO 19005-3, annex E). */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly description: string;
  readonly content: Uint8Array;
}

/** An entry of the outline; `page` counts from 0, `top` is the distance from its upper edge in points. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly children: readonly Bookmark[];
}

export interface FileInfo {
  readonly title: string;
  /** Whose document it is; empty: nobody's. */
  readonly author: string;
  readonly date: Date;
  /** 16 bytes for the trailer. */
  readonly identifier: Uint8Array;
  /** Whether the file claims conformance to PDF/A-3a. */
  readonly archival: boolean;
}

/** Says by which version a file was printed, for another version may print the same declaration otherwise. */
const PRODUCER = `perfdecl ${VERSION}`;

/** PDFKit is large, so it is loaded when a file is begun. */
export async function beginPdfFile({ title, author, date, identifier, archival }: FileInfo): Promise<PdfFile> {
  const { default: Document } = await import('pdfkit');
  const document = new Document({
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    font: null,
    info: {
      Title: infoText(title),
      ...(author === '' ? {} : { Author: infoText(author) }),
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: date,
    },
    lang: 'zh-CN',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    ...(archival ? { subset: 'PDF/A-3a' as const } : {}),
  });
  // oxlint-disable-next-line no-underscore-dangle -- PDFKit has no other way to set it
  document._id = identifier;
  const bytes = bytesOf(document);
  return {
    reserve: () => document.ref({}),
    object(data, stream) {
      const reference = document.ref(data);
      reference.end(stream);
      return reference;
    },
    complete(reserved, data, stream) {
      Object.assign(reserved.data, data);
      reserved.end(stream);
    },
    addPage({ width, height }, fonts) {
      document.addPage({ size: [width, height] });
      Object.assign(document.page.fonts, fonts);
    },
    addContent(tag, operators, actualText) {
      const content = document.markStructureContent(tag, actualText === undefined ? undefined : { actual: actualText });
      document.addContent(operators);
      document.endMarkedContent();
      return content;
    },
    addArtifact(type, operators) {
      document.markContent('Artifact', { type });
      document.addContent(operators);
      document.endMarkedContent();
    },
    element(type, children, attributes) {
      const element = document.struct(type);
      if (attributes !== undefined) element.dictionary.data['A'] = attributes; // PDFKit has no option for spans
      for (const child of children) element.add(child);
      return element;
    },
    attach: ({ content, ...about }) => void document.file(content, { ...about, creationDate: date, modifiedDate: date }),
    end(root, bookmarks) {
      document.addStructure(root);
      addBookmarks(document.outline, bookmarks, document.page.width);
      // oxlint-disable-next-line no-underscore-dangle -- PDFKit has no other way to label pages
      if (bookmarks.length > 0) document._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
      document.end();
      return bytes;
    },
  };
}

/** A text in a dictionary; a primitive string is written as a name. */
export function pdfString(text: string): PdfString {
  return new String(text);
}

/** PDFKit writes title and author into the XMP by their toString, unescaped, and into the document's information by their value. */
function infoText(text: string): PdfString {
  return Object.assign(new String(text), { toString: () => escapeXml(text) });
}

const notInXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return text.replace(notInXml, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** PDFKit measures from the right and from the top. */
function addBookmarks(outline: Outline, bookmarks: readonly Bookmark[], left: number): void {
  for (const { title, page, top, children } of bookmarks) {
    const item = outline.addItem(title, { pageNumber: page, top: Math.round(Math.max(0, top)), left, expanded: true });
    addBookmarks(item, children, left);
  }
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
