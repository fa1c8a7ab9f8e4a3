import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { configurationPaths } from '../workspace/configuration.ts';
import { digestAt, type FileRead } from '../workspace/file-read.ts';
import { folderOf, relativePath } from '../workspace/path.ts';
import { filesThere } from './deliver.ts';
import type { BaselineSetting, Job, JobResult, JobSettings } from './job.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import type { RunJob } from './run-job.ts';

/** What is known of earlier runs; a run brings it up to date. */
export interface EarlierRuns {
  /** The output folder. */
  readonly folder: string;
  /** As it was before the run. */
  readonly before: Manifest;
  readonly entries: Map<string, ManifestEntry>;
  /** The sources of the run, and whether they are declarations still. */
  readonly seen: Map<string, boolean>;
  /** Identifies the program. */
  readonly program: string;
  /** Whether what is known is used: if not, everything is built anew. */
  readonly replays: boolean;
}

type DeclarationResult = Extract<JobResult, { readonly kind: 'declaration' }>;

/** Does a job only where something that it depends on, or something that it made, is not what it was; otherwise gives the result of the earlier run. */
export function unlessUpToDate(host: Host, runs: EarlierRuns, settings: JobSettings, runJob: RunJob): RunJob {
  const digestOf = digestOnce(host);
  return async (job, turn) => {
    if (job.source.origin === 'stdin') return runJob(job, turn);
    const source = relativePath(runs.folder, job.source.path);
    const key = keyOf(host, runs, settings, job);
    const earlier = runs.entries.get(source);
    runs.seen.set(source, true);
    if (runs.replays && earlier?.key === key && (await isUpToDate(host, runs.folder, earlier, digestOf)))
      return replay(host, runs, job, earlier);
    const result = await runJob(job, turn);
    keep(runs, key, result);
    return result;
  };
}

/** Brings what is known of a source up to date. */
export function keep(runs: EarlierRuns, key: string, result: JobResult): void {
  const source = relativePath(runs.folder, result.source.path);
  const earlier = runs.entries.get(source);
  const entry = result.kind === 'declaration' ? entryOf(runs.folder, { source, key, earlier }, result) : undefined;
  if (entry) runs.entries.set(source, entry);
  runs.seen.set(source, result.kind === 'declaration');
}

/** Whether a run has brought nothing new. */
export function isAsBefore({ before, entries }: EarlierRuns): boolean {
  return before.size === entries.size && [...entries].every(([source, entry]) => before.get(source) === entry);
}

/** Of everything that a result depends on besides the files that were read for it. */
function keyOf(
  host: Host,
  { folder, program }: EarlierRuns,
  { show, baseline, ownFaces = [], ...settings }: JobSettings,
  { source, writes }: Job,
): string {
  const { lang, purpose } = show;
  const files = writes.map(file => ({ ...file, path: relativePath(folder, file.path) }));
  const known = baseline && knownIn(baseline, relativePath(baseline.folder, source.path));
  return host.sha256(
    JSON.stringify([program, source.shown, source.origin, files, lang, purpose, settings, ownFaces.map(({ sha256 }) => sha256), known]),
  );
}

function knownIn({ baseline, update }: BaselineSetting, file: string): readonly unknown[] {
  return [file, baseline.get(file) ?? [], update];
}

async function isUpToDate(host: Host, folder: string, { source, reads, made }: ManifestEntry, digestOf: DigestOf): Promise<boolean> {
  const read = new Map(reads.map(({ path, sha256 }) => [host.resolve(folder, path), sha256]));
  for (const [path, sha256] of read) if ((await digestOf(path)) !== sha256) return false;
  // A folder that was moved may lie below another configuration.
  for (const path of configurationPaths(folderOf(host.resolve(folder, source)))) {
    const sha256 = read.get(path) ?? null;
    if ((await digestOf(path)) !== sha256) return false;
    if (sha256 !== null) break;
  }
  for (const { path, sha256 } of made) if ((await outputDigest(host, host.resolve(folder, path))) !== sha256) return false;
  return true;
}

async function replay(host: Host, { folder }: EarlierRuns, { source, outputPaths }: Job, entry: ManifestEntry): Promise<JobResult> {
  const { report, complaints, baseline } = entry;
  const made = entry.made.map(file => ({ ...file, path: host.resolve(folder, file.path) }));
  const others = outputPaths.filter(path => made.every(file => file.path !== path));
  return {
    kind: 'declaration',
    source,
    reads: entry.reads.map(file => ({ ...file, path: host.resolve(folder, file.path) })),
    report,
    complaints,
    made,
    written: [],
    outOfDate: report.outcome === 'accepted' ? [] : await filesThere(host, others),
    failure: undefined,
    isUnchanged: true,
    ...(baseline && { baseline }),
  };
}

interface Asked {
  readonly source: string;
  readonly key: string;
  readonly earlier: ManifestEntry | undefined;
}

/** What is kept of a result; nothing of a failure, which may be another one next time. */
function entryOf(folder: string, { source, key, earlier }: Asked, result: DeclarationResult): ManifestEntry | undefined {
  const { report, complaints, baseline, reads, made } = result;
  if (report.outcome === 'failed' || made === undefined) return undefined;
  const relative = (file: FileRead): FileRead => ({ ...file, path: relativePath(folder, file.path) });
  const now = made.map(relative);
  const before = [...(earlier?.made ?? []), ...(earlier?.left ?? [])];
  const left = before.filter(({ path }) => now.every(file => file.path !== path));
  return { source, key, reads: reads.map(relative), made: now, left, report, complaints, ...(baseline && { baseline }) };
}

type DigestOf = (path: string) => Promise<string | null>;

/** Forms and configurations are read once for all that need them. */
function digestOnce(host: Host): DigestOf {
  const known = new Map<string, Promise<string | null>>();
  return path => {
    const digest = known.get(path) ?? digestAt(host, path);
    known.set(path, digest);
    return digest;
  };
}

/** The digest of an output; undefined where none can be read. */
export async function outputDigest(host: Host, path: string): Promise<string | undefined> {
  try {
    return host.sha256(await host.read(path, { most: Number.MAX_SAFE_INTEGER - 1 }));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
