import type { Host } from '../host/host.ts';
import { findSources } from '../workspace/find-sources.ts';
import { ownForms } from '../workspace/forms.ts';
import type { ExitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { review } from './review.ts';

/** Checks declarations and writes nothing. */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const sources = await findSources(host, paths, options.stdinPath);
  return review(host, ownForms(host), sources, { ...options, purpose: 'check' }, async () => undefined);
}
