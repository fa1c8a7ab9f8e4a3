import type { PdfDocument } from './pdf-document.ts';
import { isKind, type PdfEntries, type PdfObject } from './pdf-object.ts';
import { damaged } from './unreadable-pdf.ts';

/** An object of a document together with its counterpart in another. */
export interface Pair {
  readonly a: PdfObject | undefined;
  readonly b: PdfObject | undefined;
  /** The first keys that lead there. */
  readonly path: readonly string[];
}

/** More pairs than any print of a declaration has. */
const MOST_PAIRS = 5_000_000;

const LONGEST_PATH = 3;

/** How a stream is packed, which tools change when they save a file anew. */
const packing = new Set(['Length', 'Filter', 'DecodeParms', 'DL']);

/**
 * Compares two documents object by object, whatever their objects are numbered and however their streams are packed. Objects that were found
 * equal once are not compared again, so that circles end.
 */
export class ObjectComparison {
  readonly #a: PdfDocument;
  readonly #b: PdfDocument;
  readonly #seen = new Map<PdfObject, Set<PdfObject>>();
  #left = MOST_PAIRS;

  constructor(a: PdfDocument, b: PdfDocument) {
    this.#a = a;
    this.#b = b;
  }

  /** Takes two objects for the same, since they are compared otherwise. */
  assume(a: PdfObject, b: PdfObject): void {
    this.#seen.set(a, (this.#seen.get(a) ?? new Set()).add(b));
  }

  /** Where two dictionaries differ first, but for some of their members; undefined where they are the same. */
  difference(a: PdfEntries, b: PdfEntries, without: ReadonlySet<string>): readonly string[] | undefined {
    const waiting = membersOf(a, b, without, []).toReversed();
    for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
      if (--this.#left === 0) throw damaged('too many objects');
      const parts = this.#parts(pair);
      if (parts === 'different') return pair.path;
      // One by one, for a list may have more items than a call takes arguments.
      for (const part of parts.toReversed()) waiting.push(part);
    }
    return undefined;
  }

  /** The pairs that two objects consist of; none where they are the same. */
  #parts({ a: left, b: right, path }: Pair): readonly Pair[] | 'different' {
    const [a, b] = [this.#a.resolve(left), this.#b.resolve(right)];
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? [] : 'different';
    if (isKind(a, 'name') && isKind(b, 'name')) return a.name === b.name ? [] : 'different';
    if (isKind(a, 'string') && isKind(b, 'string')) return a.bytes === b.bytes ? [] : 'different';
    if (this.#seen.get(a)?.has(b)) return [];
    this.assume(a, b);
    if (isKind(a, 'array') && isKind(b, 'array')) {
      if (a.items.length !== b.items.length) return 'different';
      return a.items.map((item, index) => ({ a: item, b: b.items[index], path }));
    }
    if (isKind(a, 'dictionary') && isKind(b, 'dictionary')) return membersOf(a.entries, b.entries, nothing, path);
    if (!isKind(a, 'stream') || !isKind(b, 'stream')) return 'different';
    if (Buffer.compare(this.#a.decode(a), this.#b.decode(b)) !== 0) return 'different';
    return membersOf(a.entries, b.entries, packing, path);
  }
}

const nothing: ReadonlySet<string> = new Set();

function membersOf(a: PdfEntries, b: PdfEntries, without: ReadonlySet<string>, path: readonly string[]): readonly Pair[] {
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter(key => !without.has(key)).toSorted();
  return keys.map(key => ({ a: a.get(key), b: b.get(key), path: path.length < LONGEST_PATH ? [...path, key] : path }));
}
