import { parseObject } from './parse-object.ts';
import type { PdfDocument } from './pdf-document.ts';
import { isKind, type PdfEntries, type PdfObject } from './pdf-object.ts';
import { tokensOf } from './tokens.ts';
import { damaged, UnreadablePdf } from './unreadable-pdf.ts';

/** One operator of a page's content, with what stands before it. */
export interface PdfOperation {
  readonly operator: string;
  readonly operands: readonly PdfObject[];
}

/** The operations that draw a page, whatever the spaces between them and the streams that they are divided among. */
export function pageContent(page: PdfEntries, { resolve, decode }: PdfDocument): readonly PdfOperation[] {
  const contents = resolve(page.get('Contents'));
  const streams = isKind(contents, 'array') ? contents.items.map(resolve) : [contents];
  const parts = streams.flatMap(stream => (isKind(stream, 'stream') ? [decode(stream), new Uint8Array([0x0a])] : []));
  return operationsIn(Buffer.concat(parts));
}

function operationsIn(bytes: Uint8Array): readonly PdfOperation[] {
  const tokens = tokensOf(bytes);
  const operations: PdfOperation[] = [];
  let operands: PdfObject[] = [];
  for (let token = tokens.next(); token.kind !== 'end'; token = tokens.next()) {
    if (token.kind !== 'keyword' || ['true', 'false', 'null'].includes(token.word)) {
      operands.push(parseObject(tokens, token));
      continue;
    }
    // The bytes of a picture follow, which are no tokens.
    if (token.word === 'BI') throw new UnreadablePdf({ zh: '页面里有图片', en: 'the page holds a picture' });
    operations.push({ operator: token.word, operands });
    operands = [];
  }
  if (operands.length > 0) throw damaged('page content');
  return operations;
}
