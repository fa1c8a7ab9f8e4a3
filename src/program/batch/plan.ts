import type { Host } from '../host/host.ts';
import { type SourcePath, stemOf } from '../workspace/find-sources.ts';
import type { OutputFormat } from './outputs.ts';

/** A source and the files that it is to become. */
export interface Job {
  readonly source: SourcePath;
  readonly outputs: Readonly<Record<OutputFormat | 'report', string>>;
}

/** Where the outputs of a source go: below the output folder, as it lies below the folder or glob that was given. */
export function plan(host: Host, outDir: string, source: SourcePath): Job {
  const stem = host.resolve(outDir, source.folder, stemOf(source.path));
  return { source, outputs: { json: `${stem}.json`, pdf: `${stem}.pdf`, report: `${stem}.lint.html` } };
}
