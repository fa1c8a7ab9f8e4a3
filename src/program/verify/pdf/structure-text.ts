import { drawnTexts } from './drawn-text.ts';
import { pageContent } from './page-content.ts';
import { pagesOf } from './pages.ts';
import type { PdfDocument } from './pdf-document.ts';
import { entriesOf, isKind, type PdfObject } from './pdf-object.ts';
import { damaged } from './unreadable-pdf.ts';

/** The text of a document without its layout; no spaces, for how words are set apart is layout too. */
export interface DocumentText {
  /** In the order of the structure: lines and pages may be broken anywhere. */
  readonly structured: string;
  /** What is drawn beside it: numbers of pages, repeated headings. */
  readonly others: readonly string[];
}

/** More elements than any print of a declaration has. */
const MOST_ELEMENTS = 1_000_000;

export function documentText(document: PdfDocument): DocumentText {
  const { catalog, resolve } = document;
  const others: string[] = [];
  const texts = new Map<PdfObject, Map<number, string>>();
  for (const { object, entries } of pagesOf(document)) {
    const byContent = new Map<number, string>();
    texts.set(object, byContent);
    for (const { text, contentId } of drawnTexts(pageContent(entries, document), entries, document)) {
      const compact = text.replace(/\s/g, '');
      if (contentId === undefined) others.push(compact);
      else byContent.set(contentId, `${byContent.get(contentId) ?? ''}${compact}`);
    }
  }
  const structured: string[] = [];
  const waiting: Part[] = [{ part: resolve(catalog.get('StructTreeRoot')), page: null }];
  for (let next = waiting.pop(), left = MOST_ELEMENTS; next !== undefined; next = waiting.pop()) {
    if (--left === 0) throw damaged('structure');
    const { part, page } = next;
    const entries = entriesOf(part);
    const own = entries.has('Pg') ? resolve(entries.get('Pg')) : page;
    const content = typeof part === 'number' ? part : entries.get('MCID');
    const text = typeof content === 'number' ? texts.get(own)?.get(content) : undefined;
    if (typeof content === 'number') texts.get(own)?.delete(content);
    structured.push(text ?? '');
    const kids = resolve(entries.get('K'));
    for (const kid of (isKind(kids, 'array') ? kids.items : [kids]).toReversed())
      if (kid !== null) waiting.push({ part: resolve(kid), page: own });
  }
  const outside = [...texts.values()].flatMap(byContent => [...byContent.values()]);
  return { structured: structured.join(''), others: [...others, ...outside] };
}

/** An element of the structure or a content's number, with the page that it is on. */
interface Part {
  readonly part: PdfObject;
  readonly page: PdfObject;
}
