import type { Host } from '../host/host.ts';
import type { ExitCode } from './exit-code.ts';
import type { BuildOptions } from './options.ts';
import { runBatch } from './run-batch.ts';

/** Checks declarations and writes what they become. */
export function build(host: Host, paths: readonly string[], options: BuildOptions): Promise<ExitCode> {
  const { outDir, to: outputs, report: reports, cache, check, dryRun, prune } = options;
  // Without a PDF, the summary says whether one could be built, as that of a check does.
  const purpose = outputs.includes('pdf') ? 'build' : 'check';
  return runBatch(
    host,
    { paths, request: { outDir, outputs, reports }, purpose, delivery: { outDir, cache, check, dryRun, prune } },
    options,
  );
}
