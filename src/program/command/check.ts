import type { Host } from '../host/host.ts';
import type { ExitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { runBatch } from './run-batch.ts';

/** Checks declarations and writes nothing but the requested reports. */
export function check(host: Host, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  return runBatch(host, { paths, request: { outputs: [], reports: [] }, purpose: 'check' }, options);
}
