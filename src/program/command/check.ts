import { conflictsOf } from '../batch/conflicts.ts';
import { isSource } from '../batch/examine.ts';
import type { Host } from '../host/host.ts';
import { findSources } from '../workspace/find-sources.ts';
import { ownForms } from '../workspace/forms.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { reportWritings } from './report-writings.ts';
import { review, teller } from './review.ts';

/** Checks declarations and writes nothing but the reports that are asked for. */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const sources = await findSources(host, paths, options.stdinPath);
  const writings = reportWritings(host, options.formats);
  const conflicts = await conflictsOf(host, sources.files, writings, source => isSource(host, source));
  if (conflicts.length > 0) {
    for (const text of [...sources.complaints, ...conflicts]) teller(host, options.lang)(text);
    return exitCode.usage;
  }
  return review(host, ownForms(host), sources, { ...options, purpose: 'check' }, async () => undefined);
}
