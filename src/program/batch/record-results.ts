import type { Host } from '../host/host.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { relativePath } from '../workspace/path.ts';
import type { JobResult } from './job.ts';
import type { Plan } from './plan.ts';
import type { RunJob } from './run-job.ts';
import type { RecordedResult, ShardResult } from './shard-record.ts';
import type { EarlierRuns } from './up-to-date.ts';

/** Keeps the results of a shard as they are before they are compared with one another. */
export interface Recorder {
  readonly recording: (runJob: RunJob) => RunJob;
  /** In the order of the whole plan. */
  readonly results: (earlier: EarlierRuns | undefined) => readonly ShardResult[];
}

export function recorder(host: Host, whole: Plan, outDir: string): Recorder {
  const folder = host.resolve(outDir);
  const indexes = new Map(whole.jobs.map(({ source }, index) => [source.path, index]));
  const kept = new Map<number, JobResult>();
  return {
    recording:
      runJob =>
      async (...asked) => {
        const result = await runJob(...asked);
        kept.set(indexes.get(result.source.path) ?? -1, result);
        return result;
      },
    results: earlier =>
      [...kept]
        .toSorted(([a], [b]) => a - b)
        .map(([index, result]) => {
          const { shown, folder: place, origin, path } = result.source;
          const key = earlier?.entries.get(relativePath(folder, path))?.key ?? null;
          return { index, source: { shown, folder: place, origin }, key, result: recorded(host, folder, result) };
        }),
  };
}

/** Without what is true of this output folder only: what was written and what is out of date there. */
function recorded(host: Host, folder: string, result: JobResult): RecordedResult {
  const { complaints } = result;
  const reads = relativeTo(host.cwd, result.reads);
  if (result.kind === 'skipped') return { kind: result.kind, reads, complaints, reason: result.reason };
  const { report, faultyForms } = result;
  const faulty = faultyForms && { faultyForms };
  if (result.kind === 'form-schema') return { kind: result.kind, reads, complaints, report, ...faulty };
  const { kind, made, failure, baseline } = result;
  return {
    kind,
    reads,
    complaints,
    report: result.report,
    ...faulty,
    ...(made && { made: relativeTo(folder, made) }),
    written: [],
    outOfDate: [],
    failure,
    ...(baseline && { baseline }),
  };
}

function relativeTo(base: string, files: readonly FileRead[]): readonly FileRead[] {
  return files.map(file => ({ ...file, path: relativePath(base, file.path) }));
}
