import { outputIds } from '../../writers/output/outputs.ts';
import type { Host } from '../host/host.ts';
import { workspaceOf } from '../workspace/workspace.ts';
import type { ExitCode } from './exit-code.ts';
import type { BuildOptions } from './options.ts';
import { runBatch } from './run-batch.ts';
import { UsageError } from './usage-error.ts';

/** Checks declarations and writes what they become: as the command line says, else the configuration of the working directory. */
export async function build(host: Host, paths: readonly string[], options: BuildOptions): Promise<ExitCode> {
  const { draft, cache, check, dryRun, prune } = options;
  const workspace = workspaceOf(host);
  const configured = await workspace.configurationOf(host.cwd);
  // The faults of a configuration are told with the declarations that it holds for.
  const defaults = configured.kind === 'settings' ? configured.settings.outputs : undefined;
  const outDir = options.outDir ?? defaults?.outDir?.value ?? 'build';
  const outputs = options.to ?? defaults?.to?.value ?? outputIds;
  const reports = options.report ?? defaults?.report?.value ?? ['html'];
  if (draft && !outputs.includes('pdf'))
    throw new UsageError({ zh: '--draft 印的是 PDF，--to 须有 pdf', en: '--draft prints the PDF, so --to has to name pdf' });
  // Without a PDF but a draft, the summary says whether one could be built, as that of a check does.
  const purpose = outputs.includes('pdf') && !draft ? 'build' : 'check';
  const delivery = { outDir, cache, check, dryRun, prune };
  return runBatch(host, { paths, request: { outDir, outputs, draft, reports }, purpose, delivery, workspace }, options);
}
