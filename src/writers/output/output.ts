import type { Accepted } from '../../compiler/compile.ts';
import type { Severity } from '../../compiler/diagnostic/problem.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** What an output needs of the machine: everything that is not in the declaration. */
export interface OutputWorld {
  /** The faces of the print, as TrueType files: text, bold, label, and wider ones for rare characters. */
  readonly faces: Faces;
  /** The source's SHA-256, 64 hexadecimal digits, over the file's bytes. */
  readonly sourceDigest: string;
  /** The creation date of a PDF: SOURCE_DATE_EPOCH, else 1 January of the declaration's 年度, as an ISO day or instant. */
  readonly date: string;
  /** How many findings the declaration had where it was printed first: `verify` does not know the configuration and the baseline of that place. */
  readonly findings?: FindingCounts | undefined;
  /** A text as UTF-8. */
  encode(text: string): Uint8Array;
  /** Bytes compressed in the zlib format. */
  deflate(bytes: Uint8Array): Uint8Array;
}

export type FindingCounts = Readonly<Record<Severity, number>>;

/**
 * TrueType files (glyf outlines). `text` is a Song face, `title` its bold, `label` a Hei face; `fallbacks` are tried in order for what those lack.
 * They are large and seldom needed, so the property may be a getter: it is read only for a character that the others lack.
 */
export interface Faces {
  readonly text: Uint8Array;
  readonly title: Uint8Array;
  readonly label: Uint8Array;
  readonly fallbacks: readonly Uint8Array[];
}

/** Bytes out: no paths in, no flags read, no disk, no clock. */
export interface Output<From extends Accepted | Sheet, Content extends Uint8Array | string> {
  write(from: From, world: OutputWorld): Promise<Content>;
}
