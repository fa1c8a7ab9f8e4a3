import type { Text } from '../../compiler/diagnostic/problem.ts';
import { ObjectComparison } from './pdf/compare-objects.ts';
import { drawnTexts } from './pdf/drawn-text.ts';
import { pageContent, type PdfOperation } from './pdf/page-content.ts';
import { type PdfPage, pagesOf } from './pdf/pages.ts';
import type { PdfDocument } from './pdf/pdf-document.ts';
import { isKind, type PdfObject } from './pdf/pdf-object.ts';
import { textDifference } from './text-difference.ts';
import type { Reason } from './verdict.ts';

/** Members of a page that are compared elsewhere: the pages as a list, the content by its operations. */
const ofPage = new Set(['Parent', 'Contents']);

/** Members of the document that are compared elsewhere, or that every tool writes anew. */
const ofDocument = new Set(['Pages', 'Metadata', 'Version']);

/** Members of the document's information that tools write anew. */
const ofInfo = new Set(['Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped']);

/**
 * Where a print differs from what it should be: everything that can be reached from its pages and its catalogue is compared, so that neither a
 * changed glyph of a font nor a note laid over a page goes unseen. How it is packed and numbered is left out.
 */
export function comparePrint(expected: PdfDocument, found: PdfDocument): readonly Reason[] {
  const [wanted, there] = [pagesOf(expected), pagesOf(found)];
  if (wanted.length !== there.length) {
    const message = {
      zh: `应有 ${wanted.length} 页，现有 ${there.length} 页`,
      en: `there should be ${wanted.length} pages, there are ${there.length}`,
    };
    return [{ message }];
  }
  const objects = new ObjectComparison(expected, found);
  const pairs = wanted.flatMap((page, index) => {
    const other = there[index];
    return other ? [{ expected: { page, document: expected }, found: { page: other, document: found } }] : [];
  });
  // The structure leads to the pages as well.
  for (const pair of pairs) objects.assume(pair.expected.page.object, pair.found.page.object);
  const reasons = pairs.flatMap((pair, index) => {
    const message = pageDifference(pair.expected, pair.found, objects);
    return message ? [{ page: index + 1, message }] : [];
  });
  if (reasons.length > 0) return reasons;
  const at = objects.difference(expected.catalog, found.catalog, ofDocument) ?? objects.difference(expected.info, found.info, ofInfo);
  if (at === undefined) return isSameMetadata(expected, found) ? [] : [{ message: otherMetadata }];
  const key = at.join('/');
  return [{ message: { zh: `页面以外的内容不同：${key}`, en: `something beside the pages differs: ${key}` } }];
}

const otherMetadata: Text = { zh: '文件属性（XMP）里的标题或作者不同', en: 'title or author in the metadata (XMP) differ' };

/** Of the metadata, which tools write anew, what readers show: title and author. A file without them says nothing false. */
function isSameMetadata(expected: PdfDocument, found: PdfDocument): boolean {
  const [wanted, there] = [statedIn(expected), statedIn(found)];
  return there === undefined || there.length === 0 || there.join('\n') === wanted?.join('\n');
}

/** Title and author; undefined where there is no metadata. */
function statedIn({ catalog, resolve, decode }: PdfDocument): readonly string[] | undefined {
  const metadata = resolve(catalog.get('Metadata'));
  if (!isKind(metadata, 'stream')) return undefined;
  const xml = new TextDecoder().decode(decode(metadata));
  return [...xml.matchAll(/<dc:(title|creator)\b.*?<\/dc:\1>/gs)].map(([whole]) => whole.replace(/<[^>]*>/g, '').trim());
}

interface PageOf {
  readonly page: PdfPage;
  readonly document: PdfDocument;
}

function pageDifference(expected: PageOf, found: PageOf, objects: ObjectComparison): Text | undefined {
  const [wanted, there] = [pageContent(expected.page.entries, expected.document), pageContent(found.page.entries, found.document)];
  if (!isSameDrawing(wanted, there)) return textDifference(textOf(wanted, expected), textOf(there, found)) ?? drawnOtherwise;
  const at = objects.difference(expected.page.entries, found.page.entries, ofPage);
  if (at === undefined) return undefined;
  if (at[0] === 'Annots') return { zh: '加了批注或表单', en: 'notes or form fields were added' };
  if (at[0] === 'Resources') return { zh: '字体或图形不同', en: 'fonts or graphics differ' };
  return { zh: `页面设置 ${at.join('/')} 不同`, en: `the page’s ${at.join('/')} differs` };
}

const drawnOtherwise: Text = {
  zh: '文字相同，位置、线条或画法不同：可能由别的程序重新生成，不能核对',
  en: 'the text is the same, but it is placed or drawn otherwise: another program may have made the page anew, and it cannot be verified',
};

function textOf(operations: readonly PdfOperation[], { page, document }: PageOf): string {
  return drawnTexts(operations, page.entries, document)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

function isSameDrawing(a: readonly PdfOperation[], b: readonly PdfOperation[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ operator, operands }, index) => operator === b[index]?.operator && isSame(operands, b[index].operands))
  );
}

function isSame(a: readonly PdfObject[], b: readonly PdfObject[]): boolean {
  return JSON.stringify(a, mapsAsLists) === JSON.stringify(b, mapsAsLists);
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value].toSorted(([one], [other]) => (one < other ? -1 : 1)) : value;
}
