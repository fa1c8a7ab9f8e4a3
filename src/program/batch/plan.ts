import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Host } from '../host/host.ts';
import { shownPath, type SourcePath, stemOf } from '../workspace/find-sources.ts';
import type { OutputFormat } from './outputs.ts';

/** A source and the files that it is to become. */
export interface Job {
  readonly source: SourcePath;
  readonly outputs: Readonly<Record<OutputFormat | 'report', string>>;
}

/** Where the outputs of a source go: below the output folder, as it lies below the folder or glob that was given. */
export function plan(host: Host, outDir: string, source: SourcePath): Job {
  const stem = host.resolve(outDir, source.folder, stemOf(source.path));
  return { source, outputs: { json: `${stem}.json`, pdf: `${stem}.pdf`, report: `${stem}.lint.html` } };
}

/** Sources that would write the same file; `counts` says which of them are declarations at all. */
export async function conflictsOf(
  host: Host,
  jobs: readonly Job[],
  counts: (source: SourcePath) => Promise<boolean>,
): Promise<readonly Text[]> {
  const complaints: Text[] = [];
  for (const [output, rivals] of byOutput(jobs)) {
    if (rivals.length === 1) continue;
    const declarations: string[] = [];
    for (const { source } of rivals) if (await counts(source)) declarations.push(source.shown);
    if (declarations.length < 2) continue;
    const written = shownPath(host, output);
    complaints.push({
      zh: `${declarations.join('、')} 都要写出 ${written}；请改名，或分开放进不同的文件夹`,
      en: `${declarations.join(', ')} would all write ${written}; rename them, or put them into folders of their own`,
    });
  }
  return complaints;
}

function byOutput(jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> {
  const groups = new Map<string, Job[]>();
  for (const job of jobs) groups.set(job.outputs.json, [...(groups.get(job.outputs.json) ?? []), job]);
  return groups;
}
