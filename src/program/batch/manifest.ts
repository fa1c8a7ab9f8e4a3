import type { FileReport } from '../../writers/report/file-report.ts';
import type { FileRead } from '../workspace/file-read.ts';
import type { Complaint } from './complaint.ts';
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

/** A source a line, so that a difference shows which changed. */
export function manifestText(manifest: Manifest, sha256: (text: string) => string): string {
  const lines = [...manifest.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1)).map(entry => JSON.stringify(entry));
  const entries = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `${head(sha256(entries))}${entries}}\n`;
}

/** undefined: the text is not what was written, or by another format. What is whole needs no further check, as nobody else writes it. */
export function readManifest(text: string, sha256: (text: string) => string): Manifest | undefined {
  const entries = text.slice(head('0'.repeat(64)).length, -2);
  if (text !== `${head(sha256(entries))}${entries}}\n`) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the digest shows that it is what manifestText wrote
  const found = JSON.parse(entries) as readonly ManifestEntry[];
  return new Map(found.map(entry => [entry.source, entry]));
}

function head(digest: string): string {
  return `{ "format": "${FORMAT}", "sha256": "${digest}", "entries": `;
}
