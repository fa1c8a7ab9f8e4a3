import { folderOf } from '../workspace/path.ts';
import type { JobResult } from './job.ts';
import type { RunJob } from './run-job.ts';

/** The results of a watched run, which are given again until something that was read for them changes. */
export interface Memory {
  readonly remembering: (runJob: RunJob) => RunJob;
  /** Every file that was read or looked for. */
  reads(): ReadonlySet<string>;
  /** Whether a form or configuration beside a path was read: the path may be another one. */
  isBesideSettings(path: string): boolean;
  /** Drops the results that rest on one of these paths. */
  forget(changed: readonly string[]): void;
}

export function resultMemory(): Memory {
  const results = new Map<string, JobResult>();
  const reads = (): ReadonlySet<string> => new Set([...results.values()].flatMap(result => result.reads.map(({ path }) => path)));
  const isBesideSettings = (path: string): boolean => settingsFolders(results.values()).has(folderOf(path));
  return {
    remembering: runJob => async (job, turn) => {
      const { path } = job.source;
      const earlier = results.get(path);
      if (earlier) return earlier.kind === 'declaration' ? { ...earlier, written: [], isUnchanged: false } : earlier;
      const result = await runJob(job, turn);
      if (isRepeatable(result)) results.set(path, result);
      return result;
    },
    reads,
    isBesideSettings,
    forget(changed) {
      const known = reads();
      if (changed.some(path => !known.has(path) && isBesideSettings(path))) results.clear();
      const paths = new Set(changed);
      for (const [source, result] of results)
        if (paths.has(source) || result.reads.some(({ path }) => paths.has(path))) results.delete(source);
    },
  };
}

/** What failed for reasons of the machine may succeed the next time, without a change. */
function isRepeatable(result: JobResult): boolean {
  return result.kind !== 'declaration' || (result.failure === undefined && result.report.stopped?.cause !== 'program');
}

/** The folders of the forms and configurations that were read. */
function settingsFolders(results: Iterable<JobResult>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { source, reads } of results)
    for (const { path, sha256 } of reads) if (path !== source.path && sha256 !== null) folders.add(folderOf(path));
  return folders;
}
