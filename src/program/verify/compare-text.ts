import { pageContent } from './pdf/page-content.ts';
import { pagesOf } from './pdf/pages.ts';
import type { PdfDocument } from './pdf/pdf-document.ts';
import { documentText } from './pdf/structure-text.ts';
import { textDifference } from './text-difference.ts';
import type { Reason } from './verdict.ts';

/** The operators by which every version has drawn final forms: text and lines, nothing that could cover them. */
const plainOperators = new Set(['q', 'Q', 'cm', 'w', 'J', 'm', 'l', 'S', 'BT', 'ET', 'Tm', 'Tf', 'TJ', 'BDC', 'EMC']);

const pageNumber = /^第\d+页共\d+页$/;

/** Where the text of a print by another version differs from what it should be; that version may break lines and pages otherwise. */
export function compareText(expected: PdfDocument, found: PdfDocument): readonly Reason[] {
  return [...coverings(found), ...textDifferences(expected, found)];
}

/** What could cover or replace what a page says, and is not part of any form. */
function coverings(document: PdfDocument): readonly Reason[] {
  const { catalog, resolve } = document;
  const added = ['AcroForm', 'OCProperties', 'OpenAction', 'AA'].filter(key => resolve(catalog.get(key)) !== null);
  const ofDocument = added.map(key => ({ message: { zh: `加了 ${key}`, en: `${key} was added` } }));
  return [
    ...ofDocument,
    ...pagesOf(document).flatMap(({ entries }, index): readonly Reason[] => {
      if (resolve(entries.get('Annots')) !== null)
        return [{ page: index + 1, message: { zh: '加了批注或表单', en: 'notes or form fields were added' } }];
      const strange = pageContent(entries, document).find(({ operator }) => !plainOperators.has(operator))?.operator;
      if (strange === undefined) return [];
      return [
        { page: index + 1, message: { zh: `有申报表里没有的图形（${strange}）`, en: `something is drawn that no form has (${strange})` } },
      ];
    }),
  ];
}

function textDifferences(expected: PdfDocument, found: PdfDocument): readonly Reason[] {
  const [{ structured: wanted }, { structured: there, others }] = [documentText(expected), documentText(found)];
  const strange = others.filter(text => !pageNumber.test(text) && !wanted.includes(text));
  const beside = strange.slice(0, 1).map(text => ({ message: { zh: `多出文字“${text}”`, en: `there is “${text}” besides` } }));
  const message = textDifference(wanted, there);
  return [...(message ? [{ message }] : []), ...beside];
}
