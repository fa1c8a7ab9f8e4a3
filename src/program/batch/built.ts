import type { Built, BuiltFile } from '../../writers/report/reporter.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { folderOf, relativePath } from '../workspace/path.ts';
import type { Job } from './job.ts';
import type { Plan, PlannedReport } from './plan.ts';

/** The files that became of each source, by its path. */
export type MadeBySource = ReadonlyMap<string, readonly FileRead[]>;

/** What a report in the output folder says of the files that a run has made; a report elsewhere cannot point to them. */
export function builtFor(
  { file, isOutput }: PlannedReport,
  { request, jobs }: Plan,
  made: MadeBySource,
  date: string | undefined,
): Built | undefined {
  if (!isOutput || file === undefined) return undefined;
  const folder = folderOf(file.path);
  return {
    options: { outputs: request.outputs, draft: request.draft ?? false, date: date ?? null },
    files: new Map(jobs.map(job => [job.source.shown, builtFiles(job, folder, made.get(job.source.path) ?? [])])),
  };
}

/** In the order of the plan. */
function builtFiles({ writes }: Job, folder: string, made: readonly FileRead[]): readonly BuiltFile[] {
  const digests = new Map(made.map(({ path, sha256 }) => [path, sha256]));
  return writes.flatMap(file => {
    const sha256 = digests.get(file.path);
    if (sha256 === undefined) return [];
    return [{ kind: file.kind === 'draft' ? 'draft' : file.id, path: relativePath(folder, file.path), sha256 }];
  });
}
