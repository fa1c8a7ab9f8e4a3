import type { Writing } from '../batch/conflicts.ts';
import type { Host } from '../host/host.ts';
import type { FormatTarget } from './options.ts';

/** The report files that options ask for. */
export function reportWritings(host: Host, formats: readonly FormatTarget[]): readonly Writing[] {
  return formats.flatMap(({ format, file }) =>
    file === undefined ? [] : [{ path: host.resolve(file), by: `--format ${format}=${file}` }],
  );
}
