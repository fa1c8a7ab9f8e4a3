import type { FileReport } from '../../writers/report/file-report.ts';
import type { SkippedFile } from '../../writers/report/reporter.ts';
import type { MadeBySource } from '../batch/built.ts';
import type { BaselineResult, JobResult } from '../batch/job.ts';
import type { RunEvent } from '../batch/run.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { exitCodeOf, skippedIn } from './events.ts';
import type { ExitCode } from './exit-code.ts';

/** What a run has come to, for its reports. */
export interface Collected {
  readonly reports: readonly FileReport[];
  readonly skipped: readonly SkippedFile[];
  readonly baselined: readonly BaselineResult[];
  readonly made: MadeBySource;
  /** The absolute paths of the files that were read besides the sources. */
  readonly read: ReadonlySet<string>;
  /** Of how many declarations the outputs of an earlier run were left as they were. */
  readonly unchanged: number;
  readonly codes: readonly ExitCode[];
}

/** Gathers what the events of a run bring, as they come; ends early, with its exit code, where the run is interrupted. */
export async function collect(events: AsyncIterable<RunEvent>, see: (event: RunEvent) => void): Promise<Collected | ExitCode> {
  const reports: FileReport[] = [];
  const skipped: SkippedFile[] = [];
  const baselined: BaselineResult[] = [];
  const made = new Map<string, readonly FileRead[]>();
  const read = new Set<string>();
  const codes: ExitCode[] = [];
  let unchanged = 0;
  for await (const event of events) {
    see(event);
    // What a run has found so far must not pass for all there is.
    if (event.kind === 'interrupted') return exitCodeOf(event);
    codes.push(exitCodeOf(event));
    const other = skippedIn(event);
    if (other) skipped.push(other);
    if (event.kind !== 'result') continue;
    const { result } = event;
    for (const { path } of result.reads) if (path !== result.source.path) read.add(path);
    for (const report of reportsOf(result)) if (!isReportedForm(report, reports)) reports.push(report);
    if (result.kind !== 'declaration') continue;
    made.set(result.source.path, result.made ?? []);
    if (result.isUnchanged) unchanged++;
    if (result.baseline) baselined.push(result.baseline);
  }
  return { reports, skipped, baselined, made, read, unchanged, codes };
}

/** What is reported of a result: a form schema whose faults kept a declaration from being checked stands behind it. */
function reportsOf(result: JobResult): readonly FileReport[] {
  if (result.kind === 'skipped') return [];
  return [...(result.report ? [result.report] : []), ...(result.faultyForms ?? [])];
}

/** Many declarations may need one faulty form. */
function isReportedForm({ kind, path }: FileReport, reports: readonly FileReport[]): boolean {
  return kind === 'form-schema' && reports.some(earlier => earlier.kind === kind && earlier.path === path);
}
