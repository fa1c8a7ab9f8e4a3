import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { type SourcePath, type Sources, shownPath } from '../workspace/find-sources.ts';
import { deliver, type Delivery, filesThere } from './deliver.ts';
import type { FoundShard } from './fitting-shards.ts';
import type { Job, JobResult, MadeFile } from './job.ts';
import type { Plan } from './plan.ts';
import type { RunJob } from './run-job.ts';
import type { ShardResult } from './shard-record.ts';
import { type EarlierRuns, keep } from './up-to-date.ts';

/** The result of a source, with the shard that has it. */
interface Part extends ShardResult {
  readonly folder: string;
}

/** An output of a shard, and where it is to stand. Paths are absolute. */
interface Copy {
  readonly from: string;
  readonly to: string;
  readonly sha256: string | null;
  /** Whether the run itself would write it. */
  readonly isPlanned: boolean;
}

/** The sources of the whole run, in its order. */
export function sourcesOf(host: Host, shards: readonly [FoundShard, ...FoundShard[]]): Sources {
  const { empty, ...common } = shards[0].record.head.sources;
  const files = shards
    .flatMap(({ record }) => record.results)
    .toSorted((a, b) => a.index - b.index)
    .map(({ source }): SourcePath => ({ ...source, path: host.resolve(source.shown) }));
  return { ...common, files, collections: empty.map(argument => ({ argument, folder: '', paths: [] })) };
}

/** The shards of a run in the place of its jobs: results are taken from them, and files copied. */
export interface Joining {
  /** The outputs of the shards. */
  readonly outputs: readonly string[];
  isDeclaration(source: SourcePath): boolean;
  /** Which outputs are not those that the shards have written. */
  damaged(): Promise<readonly Text[]>;
  runJob(earlier: EarlierRuns | undefined): RunJob;
}

export function joining(host: Host, outDir: string, plan: Plan, shards: readonly FoundShard[]): Joining {
  const parts = new Map(
    shards.flatMap(({ folder, record }) =>
      record.results.map((part): [string, Part] => [host.resolve(part.source.shown), { ...part, folder }]),
    ),
  );
  const copiesOf = (job: Job): readonly Copy[] => {
    const part = parts.get(job.source.path);
    return part ? copies(host, outDir, job, part) : [];
  };
  return {
    outputs: plan.jobs.flatMap(job => copiesOf(job).map(({ from }) => from)),
    isDeclaration: ({ path }) => parts.get(path)?.result.kind !== 'skipped',
    async damaged() {
      const found: Text[] = [];
      for (const copy of plan.jobs.flatMap(copiesOf)) {
        const bytes = await soundBytes(host, copy);
        if (!(bytes instanceof Uint8Array)) found.push(bytes);
      }
      return found;
    },
    runJob: earlier => async (job, turn) => {
      await turn();
      const part = parts.get(job.source.path);
      if (part === undefined) throw new Error(`no shard has ${job.source.shown}`);
      const result = await taken(host, job, part, copiesOf(job));
      if (earlier) keep(earlier, part.key ?? '', result);
      return result;
    },
  };
}

function copies(host: Host, outDir: string, { writes }: Job, { folder, result }: Part): readonly Copy[] {
  const made = result.kind === 'declaration' ? (result.made ?? []) : [];
  const planned = new Set(writes.map(({ path }) => path));
  return made.map(({ path, sha256 }) => {
    const to = host.resolve(outDir, path);
    // A record may come from anybody: only what the run itself would write is copied, and nothing out of the output folder.
    const isPlanned = planned.has(to) && to.startsWith(`${host.resolve(outDir)}/`);
    return { from: host.resolve(folder, path), to, sha256, isPlanned };
  });
}

/** The bytes of an output, or why they are not those that its shard has written. */
async function soundBytes(host: Host, { from, sha256, isPlanned }: Copy): Promise<Uint8Array | Text> {
  const shown = shownPath(host, from);
  if (!isPlanned) return { zh: `${shown} 不是这次运行会写的文件`, en: `${shown} is no file that the run would write` };
  try {
    const bytes = await host.read(from, { most: Number.MAX_SAFE_INTEGER - 1 });
    if (host.sha256(bytes) === sha256) return bytes;
    return { zh: `${shown} 不是这一分片写出的样子`, en: `${shown} is not as its shard has written it` };
  } catch (error) {
    if (error instanceof HostError) return hostErrorText(error, shown);
    throw error;
  }
}

async function taken(host: Host, job: Job, { result }: Part, files: readonly Copy[]): Promise<JobResult> {
  const { source, outputPaths } = job;
  const reads = result.reads.map(file => ({ ...file, path: host.resolve(file.path) }));
  if (result.kind !== 'declaration') return { ...result, source, reads };
  const { made, ...rest } = result;
  // What a shard could not write is not there.
  if (made === undefined) return { ...rest, source, reads, outOfDate: await filesThere(host, outputPaths) };
  return { ...rest, source, reads, ...(await deliverCopies(host, job, rest.report, files)) };
}

async function deliverCopies(host: Host, job: Job, report: FileReport, copied: readonly Copy[]): Promise<Delivery> {
  const isAccepted = report.outcome === 'accepted';
  const made = { isAccepted, isPrintable: isAccepted };
  const files: MadeFile[] = [];
  for (const copy of copied) {
    const content = await soundBytes(host, copy);
    if (!(content instanceof Uint8Array)) return deliver(host, job, report, { ...made, files: content });
    files.push({ path: copy.to, content });
  }
  return deliver(host, job, report, { ...made, files });
}
