import type { PlainData } from '../../compiler/syntax/plain-data.ts';
import { VERSION } from '../../writers/version.ts';
import type { Host } from '../host/host.ts';
import { type Carried, carriedBy } from './carried.ts';
import { compareData } from './compare-data.ts';
import { comparePrint } from './compare-print.ts';
import { compareText } from './compare-text.ts';
import { openPdf, type PdfDocument } from './pdf/pdf-document.ts';
import { isKind, textOf } from './pdf/pdf-object.ts';
import { UnreadablePdf } from './pdf/unreadable-pdf.ts';
import { memberOf, plainJson } from './plain-json.ts';
import { type Reprint, reprint } from './reprint.ts';
import type { Reason, Verdict } from './verdict.ts';

/** How large a PDF may be, in bytes; the form with 1,000 indicators has less than a megabyte. */
export const PDF_LIMIT = { most: 2 ** 25 };

/**
 * Says what became of a printed declaration: the source that it carries is compiled and printed anew, and the same bytes are the same file.
 * Otherwise data and pages are compared. Who changes source, data and pages to match each other has made another declaration, and nothing but a
 * signature would show it.
 */
export async function verifyPdf(host: Host, bytes: Uint8Array, own: readonly Uint8Array[] = []): Promise<Verdict> {
  let printedBy: string | null = null;
  try {
    if (bytes.length > PDF_LIMIT.most) throw new UnreadablePdf({ zh: '文件过大', en: 'the file is too large' });
    const pdf = openPdf(bytes);
    printedBy = printerOf(pdf);
    const carried = carriedBy(pdf);
    const data = carried && plainJson(carried.json.content);
    if (memberOf(data, 'format') !== 'perfdecl/declaration@1' || carried === undefined || data === undefined)
      return { result: 'not-ours', printedBy, reasons: [noData(printedBy)] };
    return { printedBy, ...(await judge(host, { bytes, pdf, carried, data, printedBy, own })) };
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    return { result: 'not-ours', printedBy, reasons: [{ message: error.text }] };
  }
}

interface Printed {
  readonly bytes: Uint8Array;
  readonly pdf: PdfDocument;
  readonly carried: Carried;
  readonly data: PlainData;
  readonly printedBy: string | null;
  /** Faces besides the shipped ones. */
  readonly own: readonly Uint8Array[];
}

async function judge(host: Host, printed: Printed): Promise<Omit<Verdict, 'printedBy'>> {
  const { bytes, carried, data, printedBy, own } = printed;
  const anew = await reprint(host, carried, data, dateOf(printed.pdf), own);
  if (!('pdf' in anew)) return { result: 'data-differ', reasons: anew };
  if (Buffer.compare(anew.pdf, bytes) === 0) return { result: 'unchanged', reasons: anew.remarks };
  const isOther = printedBy !== null && printedBy !== VERSION;
  const differences = differencesOf(printed, anew, isOther);
  if (differences.length > 0) return { result: 'data-differ', reasons: [...differences, ...anew.hints] };
  return { result: 'data-agree', reasons: isOther ? [otherVersion(printedBy)] : [savedAnew, ...anew.remarks] };
}

/** What another version finds in a declaration, and how its forms look, may differ. */
const ofVersion = ['findings', 'form.fingerprint'];

function differencesOf({ pdf, data }: Printed, anew: Reprint, isOther: boolean): readonly Reason[] {
  const expected = plainJson(new TextEncoder().encode(anew.json)) ?? null;
  const differences = compareData(expected, data, isOther ? ofVersion : []);
  try {
    const print = openPdf(anew.pdf);
    const pages = isOther ? compareText(print, pdf) : comparePrint(print, pdf);
    // Data that differ are embedded, so they differ beside the pages as well.
    return [...differences, ...(differences.length > 0 ? pages.filter(({ page }) => page !== undefined) : pages)];
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    return [...differences, { message: error.text }];
  }
}

const savedAnew: Reason = { message: { zh: '文件另存过，内容与原来的一致', en: 'the file was saved anew, with the same contents' } };

function otherVersion(version: string): Reason {
  return {
    message: {
      zh: `由 perfdecl ${version} 印出，现为 ${VERSION}：比较的是数据和文字，不是版面`,
      en: `printed by perfdecl ${version}, and this is ${VERSION}: data and text were compared, not the layout`,
    },
  };
}

function noData(printedBy: string | null): Reason {
  if (printedBy === null) return { message: { zh: '没有 perfdecl 的内嵌数据', en: 'it carries no data of perfdecl' } };
  return {
    message: {
      zh: '由 perfdecl 印出，但没有内嵌数据：是草稿，或被去掉了',
      en: 'it was printed by perfdecl and carries no data: it is a draft, or they were removed',
    },
  };
}

/** The version that printed a file. Tools that save a file anew mostly name themselves as its producer and keep its creator. */
function printerOf({ info, resolve }: PdfDocument): string | null {
  for (const key of ['Creator', 'Producer']) {
    const value = resolve(info.get(key));
    const [, version] = /^perfdecl (\d+\.\d+\.\d+\S{0,40})$/.exec(isKind(value, 'string') ? textOf(value) : '') ?? [];
    if (version !== undefined) return version;
  }
  return null;
}

/** The date that the file says it was printed at, as an instant. */
function dateOf({ info, resolve }: PdfDocument): string | undefined {
  const value = resolve(info.get('CreationDate'));
  const [, year, month, day, hour, minute, second] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(isKind(value, 'string') ? value.bytes : '') ?? [];
  if (year === undefined) return undefined;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}
