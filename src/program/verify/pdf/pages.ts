import type { PdfDocument } from './pdf-document.ts';
import { entriesOf, isKind, type PdfEntries, type PdfObject } from './pdf-object.ts';
import { damaged } from './unreadable-pdf.ts';

/** What a page takes from the nodes above it where it does not say otherwise. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

export interface PdfPage {
  readonly object: PdfObject;
  /** Its members, with those that it inherits. */
  readonly entries: PdfEntries;
}

/** The pages in their order. */
export function pagesOf({ catalog, resolve }: PdfDocument): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfObject>();
  const waiting: { readonly node: PdfObject; readonly inherited: PdfEntries }[] = [
    { node: resolve(catalog.get('Pages')), inherited: new Map() },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next.node)) throw damaged('pages in a circle');
    seen.add(next.node);
    const entries = entriesOf(next.node);
    const inherited = new Map([...next.inherited, ...[...entries].filter(([key]) => INHERITED.includes(key))]);
    const kids = resolve(entries.get('Kids'));
    if (isKind(kids, 'array')) waiting.push(...kids.items.map(kid => ({ node: resolve(kid), inherited })).toReversed());
    else pages.push({ object: next.node, entries: new Map([...inherited, ...entries]) });
  }
  return pages;
}
