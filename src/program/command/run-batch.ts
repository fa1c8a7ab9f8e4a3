import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import type { Show, SkippedFile } from '../../writers/report/reporter.ts';
import { summarize } from '../../writers/report/summary.ts';
import { compare } from '../batch/compare.ts';
import { conflictsOf } from '../batch/conflicts.ts';
import { deliver } from '../batch/deliver.ts';
import { delivering } from '../batch/deliver-job.ts';
import { foresee } from '../batch/foresee.ts';
import { type Plan, planRun, type Request } from '../batch/plan.ts';
import { preparing } from '../batch/prepare.ts';
import { run } from '../batch/run.ts';
import { builtFor } from '../batch/built.ts';
import type { BaselineResult, JobResult, JobSettings } from '../batch/job.ts';
import type { RunJob } from '../batch/run-job.ts';
import { type EarlierRuns, unlessUpToDate } from '../batch/up-to-date.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { findSources, shownPath, type Sources } from '../workspace/find-sources.ts';
import { type Workspace, workspaceOf } from '../workspace/workspace.ts';
import { dryRun } from './dry-run.ts';
import { eventPrinter, exitCodeOf, skippedIn } from './events.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import { filesInUse } from './files-in-use.ts';
import { listedPaths } from './listed-paths.ts';
import type { CheckOptions } from './options.ts';
import { printReports, showOf } from './print-reports.ts';
import { showsProgress, withProgress } from './progress.ts';
import { sourceDateOf } from './source-date.ts';
import { stderrOf } from './stderr.ts';
import { openBaseline, printKnown, printStale, writeBaseline } from './use-baseline.ts';
import { closeManifest, type Delivering, openManifest } from './use-manifest.ts';

export interface Batch {
  readonly paths: readonly string[];
  readonly request: Omit<Request, 'formats'>;
  /** Whether the run is to print the form, or only to say whether it could be printed. */
  readonly purpose: Show['purpose'];
  /** What is done with outputs; undefined: there are none. */
  readonly delivery?: Delivering | undefined;
  /** Replaces the work on files of which nothing has changed since an earlier run. */
  readonly remembering?: ((runJob: RunJob) => RunJob) | undefined;
}

/** Carries out a run, once or whenever something changes. */
export async function runBatch(host: Host, batch: Batch, options: CheckOptions): Promise<ExitCode> {
  const search = { stdinPath: options.stdinPath, listed: await listedPaths(host, options), outDir: batch.request.outDir };
  if (options.watch) return (await import('./watch-batch.ts')).watchBatch(host, batch, search, options);
  return runOnce(host, await findSources(host, batch.paths, search), batch, options);
}

/** Plans a run and carries it out, unless it would overwrite what is in use or what it writes itself. */
export async function runOnce(
  host: Host,
  sources: Sources,
  { request, purpose, delivery, remembering }: Omit<Batch, 'paths'>,
  options: CheckOptions,
): Promise<ExitCode> {
  const date = sourceDateOf(host.environment);
  const baseline = await openBaseline(host, options);
  if (typeof baseline === 'number') return baseline;
  const ownFaces = options.faces.length === 0 ? undefined : await (await import('./use-faces.ts')).openFaces(host, options.faces);
  const plan = planRun(host, sources, { ...request, formats: options.formats });
  const workspace = workspaceOf(host);
  const conflicts = [...(await conflictsOf(host, workspace, plan, filesInUse(host, options))), ...(await noFolder(host, request.outDir))];
  const say = stderrOf(host, options.lang);
  for (const text of conflicts.length > 0 ? [...sources.complaints, ...conflicts] : []) say(text);
  if (conflicts.length > 0) return exitCode.usage;
  const shared = { request, purpose, delivery, date, baseline, ownFaces };
  const shard = options.shard && (await (await import('./use-shard.ts')).openShard(host, workspace, plan, shared, options.shard, options));
  const earlier = delivery && (await openManifest(host, delivery, say));
  const settings = { purpose, date, baseline, ownFaces, delivery, earlier, remembering: shard?.recording ?? remembering };
  const code = await carryOut(host, workspace, shard?.plan ?? plan, settings, options);
  const isInterrupted = code === exitCode.interrupted || code === exitCode.terminated;
  const codes: ExitCode[] = [code];
  if (delivery && earlier)
    codes.push(await closeManifest(host, earlier, { ...delivery, prune: delivery.prune && !isInterrupted }, options.lang));
  if (shard && !isInterrupted) codes.push(await shard.close(earlier));
  return worst(codes);
}

/** A file stands where the output folder is to be. */
async function noFolder(host: Host, outDir: string | undefined): Promise<readonly Text[]> {
  if (outDir === undefined || !(await isFile(host, host.resolve(outDir)))) return [];
  const shown = shownPath(host, host.resolve(outDir));
  return [{ zh: `输出文件夹 ${shown} 是一个文件；用 -o 另指定`, en: `the output folder ${shown} is a file; choose another one with -o` }];
}

interface Settings extends Omit<Batch, 'paths' | 'request'>, Omit<JobSettings, 'show'> {
  readonly earlier?: EarlierRuns | undefined;
}

/** Runs a plan, prints its events and reports, and returns the exit code. */
export async function carryOut(
  host: Host,
  workspace: Workspace,
  plan: Plan,
  { purpose, delivery, earlier, remembering = runJob => runJob, ...common }: Settings,
  options: CheckOptions,
): Promise<ExitCode> {
  const show = showOf(host, options, purpose);
  const settings = { ...common, show };
  const { jobs, timeout } = options;
  const making = { settings, makesFiles: delivery?.dryRun !== true };
  const { prepare, ...threads } = preparing(host, workspace, making, plan.jobs, { jobs, timeout });
  const always = delivering(host, prepare, delivery?.check ? compare : delivery?.dryRun ? foresee : deliver);
  const runJob = remembering(earlier ? unlessUpToDate(host, earlier, settings, always) : always);
  if (delivery?.dryRun) return dryRun(host, { plan, runJob, threads }, options);
  const printEvent = eventPrinter(host, { ...options, quiet: options.quiet || showsProgress(host, options, plan) });
  const say = stderrOf(host, options.lang);
  const baselined: BaselineResult[] = [];
  const reports: FileReport[] = [];
  const skipped: SkippedFile[] = [];
  const read = new Set<string>(options.baseline === undefined ? [] : [host.resolve(options.baseline)]);
  const made = new Map<string, readonly FileRead[]>();
  const codes: ExitCode[] = [];
  let unchanged = 0;
  for await (const event of withProgress(host, options, plan, run(plan, runJob, host.interrupted, threads))) {
    printEvent(event);
    // What a run has found so far must not pass for all there is.
    if (event.kind === 'interrupted') return exitCodeOf(event);
    codes.push(exitCodeOf(event));
    const other = skippedIn(event);
    if (other) skipped.push(other);
    if (event.kind !== 'result') continue;
    const { source } = event.result;
    for (const { path } of event.result.reads) if (path !== source.path) read.add(path);
    for (const report of reportsOf(event.result)) {
      if (!isReportedForm(report, reports)) reports.push(report);
    }
    if (event.result.kind !== 'declaration') continue;
    made.set(source.path, event.result.made ?? []);
    const { baseline, isUnchanged } = event.result;
    if (isUnchanged) unchanged++;
    if (baseline) baselined.push(baseline);
    printStale(say, source.shown, baseline?.stale ?? []);
  }
  if (unchanged > 0 && !options.quiet)
    say({ zh: `${unchanged} 份申报没有变化，输出照旧`, en: `${unchanged} declarations are unchanged, and so are their outputs` });
  if (settings.baseline?.update) codes.push(await writeBaseline(host, settings.baseline, baselined, options));
  else if (!options.quiet) printKnown(say, baselined);
  const summary = summarize(reports);
  if (options.maxWarnings !== undefined && summary.warning > options.maxWarnings) {
    say({
      zh: `警告 ${summary.warning} 个，多于允许的 ${options.maxWarnings} 个`,
      en: `${summary.warning} warnings, more than the ${options.maxWarnings} allowed`,
    });
    codes.push(exitCode.problems);
  }
  const toPrint = { ...show, hash: (text: string) => host.sha256(text) };
  const planned = plan.reports.map(report => ({ ...report, built: builtFor(report, plan, made, settings.date) }));
  codes.push(
    await printReports(host, { reports, skipped, summary }, toPrint, {
      ...options,
      reports: planned,
      read,
      compares: delivery?.check ?? false,
    }),
  );
  return worst(codes);
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
