import type { FileReport } from '../../writers/report/file-report.ts';
import type { FileRead } from '../workspace/file-read.ts';
import type { Complaint } from './complaint.ts';
import { digestOfLines, linesOf } from './digested-lines.ts';
import type { BaselineResult } from './job.ts';

const FORMAT = 'perfdecl/manifest@1';

/** What a run made of a source. Paths are relative to the output folder, so that the folder may be moved, committed and cached with its sources. */
export interface ManifestEntry {
  readonly source: string;
  /** Identifies everything but files that the result depends on: the program and the options. */
  readonly key: string;
  readonly reads: readonly FileRead[];
  /** The files that it made. */
  readonly made: readonly FileRead[];
  /** Files that earlier runs made of it, and that this one did not replace. */
  readonly left: readonly FileRead[];
  readonly report: FileReport;
  readonly complaints: readonly Complaint[];
  readonly baseline?: BaselineResult;
}

/** What earlier runs made of sources, by source. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/** A source a line, so that a difference shows which changed; in pieces, as it may be longer than the longest string. */
export function manifestText(manifest: Manifest, sha256: (text: string) => string): Iterable<string> {
  const lines = [...manifest.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1)).map(entry => JSON.stringify(entry));
  const entries = lines.map((line, index) => (index === lines.length - 1 ? `${line}\n` : `${line},\n`));
  return [`${opening(lines, sha256)}\n`, ...entries, `${CLOSING}\n`];
}

/** undefined: the bytes are not what was written, or by another format. What is whole needs no further check, as nobody else writes it. */
export function readManifest(bytes: Uint8Array, sha256: (text: string) => string): Manifest | undefined {
  const [first, ...rest] = linesOf(bytes);
  const lines = rest.slice(0, -1).map(line => line.replace(/,$/, ''));
  if (first !== opening(lines, sha256) || rest.at(-1) !== CLOSING) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the digest shows that it is what manifestText wrote
  const found = lines.map(line => JSON.parse(line) as ManifestEntry);
  return new Map(found.map(entry => [entry.source, entry]));
}

function opening(lines: readonly string[], sha256: (text: string) => string): string {
  return `{ "format": "${FORMAT}", "sha256": "${digestOfLines(lines, sha256)}", "entries": [`;
}

const CLOSING = ']}';
