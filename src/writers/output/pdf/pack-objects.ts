/** Compresses bytes into the zlib format. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** An object that is no stream, without the lines that enclose it. */
interface PlainObject {
  readonly id: number;
  readonly body: Uint8Array;
}

/** Where an object stands: at an offset, or in an object stream. */
type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** So many that a reader need not unpack the whole file for a page. */
const MOST_IN_STREAM = 400;

/**
 * Packs what is no stream of a file with a cross-reference table, as PDFKit writes it, into object streams, and the table into a stream
 * (ISO 32000-1, 7.5.7 and 7.5.8): a quarter of the file is its structure, in which every object is like the next.
 */
export function packObjects(pdf: Uint8Array, deflate: Deflate): Uint8Array {
  const tail = latin1(pdf, Math.max(0, pdf.length - 2048), pdf.length);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const offsets = offsetsIn(latin1(pdf, table, pdf.length));
  const bytes = byteWriter();
  bytes.add(pdf.subarray(0, Math.min(...offsets.values())));
  const entries = new Map<number, Entry>();
  const plain: PlainObject[] = [];
  const inOrder = [...offsets].toSorted(([, a], [, b]) => a - b);
  for (const [at, [id, start]] of inOrder.entries()) {
    const object = pdf.subarray(start, inOrder[at + 1]?.[1] ?? table);
    const body = bodyOf(object, id);
    if (body === undefined) {
      entries.set(id, { offset: bytes.length() });
      bytes.add(object);
    } else plain.push({ id, body });
  }
  let next = Math.max(...offsets.keys()) + 1;
  for (let from = 0; from < plain.length; from += MOST_IN_STREAM) {
    const some = plain.slice(from, from + MOST_IN_STREAM);
    entries.set(next, { offset: bytes.length() });
    for (const [index, { id }] of some.entries()) entries.set(id, { stream: next, index });
    const { first, content } = objectStream(some);
    bytes.stream(next, `/Type /ObjStm /N ${some.length} /First ${first}`, deflate(content));
    next += 1;
  }
  const start = bytes.length();
  entries.set(next, { offset: start });
  const references = (/trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1] ?? '')
    .replace(/\/Size \d+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const size = next + 1;
  bytes.stream(next, `/Type /XRef /Size ${size} /W [1 4 2] ${references}`, deflate(crossReferences(entries, size)));
  bytes.text(`startxref\n${start}\n%%EOF\n`);
  return bytes.all();
}

/** The offsets of objects, by their numbers, in a table of one section. */
function offsetsIn(table: string): ReadonlyMap<number, number> {
  const lines = table.split('\n').slice(2);
  return new Map(lines.flatMap((line, id) => (/^\d{10} \d{5} n/.test(line) ? [[id, Number(line.slice(0, 10))] as const] : [])));
}

/** What stands between the lines `1 0 obj` and `endobj`; undefined for a stream. */
function bodyOf(object: Uint8Array, id: number): Uint8Array | undefined {
  const end = latin1(object, Math.max(0, object.length - 24), object.length);
  if (/endstream\s+endobj\s*$/.test(end)) return undefined;
  return object.subarray(`${id} 0 obj\n`.length, object.length - (/\s*endobj\s*$/.exec(end)?.[0].length ?? 0));
}

/** The numbers and offsets of its objects, and behind them the objects. */
function objectStream(objects: readonly PlainObject[]): { readonly first: number; readonly content: Uint8Array } {
  const pairs: number[] = [];
  let offset = 0;
  for (const { id, body } of objects) {
    pairs.push(id, offset);
    offset += body.length + 1;
  }
  const bytes = byteWriter();
  bytes.text(`${pairs.join(' ')}\n`);
  const first = bytes.length();
  for (const { body } of objects) {
    bytes.add(body);
    bytes.text('\n');
  }
  return { first, content: bytes.all() };
}

/** An entry a number: its type in one byte, four bytes of an offset or the number of a stream, two of an index. */
function crossReferences(entries: ReadonlyMap<number, Entry>, size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(size * 7));
  view.setUint16(5, 65_535);
  for (const [id, entry] of entries) {
    const isPacked = 'stream' in entry;
    view.setUint8(id * 7, isPacked ? 2 : 1);
    view.setUint32(id * 7 + 1, isPacked ? entry.stream : entry.offset);
    view.setUint16(id * 7 + 5, isPacked ? entry.index : 0);
  }
  return new Uint8Array(view.buffer);
}

function byteWriter() {
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  const text = (latin: string): void => add(Uint8Array.from(latin, character => character.charCodeAt(0)));
  return {
    add,
    text,
    length: () => length,
    stream(id: number, dictionary: string, content: Uint8Array) {
      text(`${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n`);
      add(content);
      text('\nendstream\nendobj\n');
    },
    all(): Uint8Array {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 4096) text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)));
  return text;
}
