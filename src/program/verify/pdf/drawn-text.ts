import { codesOf, type ReadCodes } from './character-map.ts';
import type { PdfOperation } from './page-content.ts';
import type { PdfDocument } from './pdf-document.ts';
import { entriesOf, isKind, type PdfEntries, type PdfObject } from './pdf-object.ts';

/** A text that a page draws at one place, with the mark of the content that it is part of. */
export interface DrawnText {
  readonly text: string;
  /** The number by which the document's structure names the content; undefined for what is no part of it. */
  readonly contentId: number | undefined;
}

/** What the operations of a page draw as text, in their order, by the glyphs and not by what is said of them. */
export function drawnTexts(operations: readonly PdfOperation[], page: PdfEntries, document: PdfDocument): readonly DrawnText[] {
  const { resolve } = document;
  const fonts = entriesOf(resolve(entriesOf(resolve(page.get('Resources'))).get('Font')));
  const known = new Map<string, ReadCodes>();
  const marks: (number | undefined)[] = [];
  const drawn: { text: string; contentId: number | undefined }[] = [];
  let read: ReadCodes | undefined;
  for (const { operator, operands } of operations) {
    const [first] = operands;
    if (operator === 'BDC') marks.push(contentIdOf(operands[1]) ?? marks.at(-1));
    if (operator === 'BMC') marks.push(marks.at(-1));
    if (operator === 'EMC') marks.pop();
    if (operator === 'BT') drawn.push({ text: '', contentId: marks.at(-1) });
    if (operator === 'Tf' && isKind(first, 'name')) {
      read = known.get(first.name) ?? codesOf(entriesOf(resolve(fonts.get(first.name))), document);
      known.set(first.name, read);
    }
    const current = drawn.at(-1);
    if (current && read && ['TJ', 'Tj', "'", '"'].includes(operator)) current.text += shownStrings(operands.at(-1)).map(read).join('');
  }
  return drawn;
}

function contentIdOf(properties: PdfObject | undefined): number | undefined {
  const id = entriesOf(properties).get('MCID');
  return typeof id === 'number' ? id : undefined;
}

function shownStrings(operand: PdfObject | undefined): readonly string[] {
  if (isKind(operand, 'string')) return [operand.bytes];
  return isKind(operand, 'array') ? operand.items.flatMap(item => (isKind(item, 'string') ? item.bytes : [])) : [];
}
