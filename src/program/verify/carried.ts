import { entriesOf, isKind, type PdfEntries, type PdfObject, textOf } from './pdf/pdf-object.ts';
import type { PdfDocument } from './pdf/pdf-document.ts';

export interface CarriedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a printed declaration carries of itself (see writers/output/pdf/attachments.ts). */
export interface Carried {
  readonly json: CarriedFile;
  readonly source: CarriedFile;
  /** The resolved schema of a form that is not shipped. */
  readonly form: CarriedFile | undefined;
}

/** The data that a PDF carries; undefined where perfdecl embedded none. */
export function carriedBy(pdf: PdfDocument): Carried | undefined {
  const files = fileSpecifications(pdf);
  const json = find(pdf, files, 'Data', 'perfdecl/declaration@1');
  const source = find(pdf, files, 'Source', 'perfdecl declaration');
  return json && source && { json, source, form: find(pdf, files, 'Supplement', 'perfdecl form') };
}

/** The embedded files by the document's tree of names, which every tool keeps. */
function fileSpecifications({ catalog, resolve }: PdfDocument): readonly PdfEntries[] {
  const found: PdfEntries[] = [];
  const seen = new Set<PdfObject>();
  const waiting = [resolve(entriesOf(resolve(catalog.get('Names'))).get('EmbeddedFiles'))];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const names = resolve(entriesOf(node).get('Names'));
    if (isKind(names, 'array')) found.push(...names.items.filter((_, index) => index % 2 === 1).map(file => entriesOf(resolve(file))));
    const kids = resolve(entriesOf(node).get('Kids'));
    if (isKind(kids, 'array')) waiting.push(...kids.items.map(resolve));
  }
  return found;
}

function find(
  { resolve, decode }: PdfDocument,
  files: readonly PdfEntries[],
  relationship: string,
  description: string,
): CarriedFile | undefined {
  for (const file of files) {
    const [about, kind] = [resolve(file.get('Desc')), resolve(file.get('AFRelationship'))];
    if (!isKind(about, 'string') || textOf(about) !== description || !isKind(kind, 'name') || kind.name !== relationship) continue;
    const name = resolve(file.get('UF') ?? file.get('F'));
    const stream = resolve(entriesOf(resolve(file.get('EF'))).get('F'));
    if (isKind(name, 'string') && isKind(stream, 'stream')) return { name: textOf(name), content: decode(stream) };
  }
  return undefined;
}
