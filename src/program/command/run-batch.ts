import type { Show } from '../../writers/report/reporter.ts';
import { type Summary, summarize } from '../../writers/report/summary.ts';
import { compare } from '../batch/compare.ts';
import { conflictsOf } from '../batch/conflicts.ts';
import { deliver } from '../batch/deliver.ts';
import { delivering } from '../batch/deliver-job.ts';
import { foresee } from '../batch/foresee.ts';
import { outputFolderFaults } from '../batch/output-folder.ts';
import { type Plan, planRun, type Request } from '../batch/plan.ts';
import { preparing } from '../batch/prepare.ts';
import { run } from '../batch/run.ts';
import { builtFor } from '../batch/built.ts';
import type { JobSettings } from '../batch/job.ts';
import type { RunJob } from '../batch/run-job.ts';
import { type EarlierRuns, unlessUpToDate } from '../batch/up-to-date.ts';
import type { Host } from '../host/host.ts';
import { findSources, type Sources } from '../workspace/find-sources.ts';
import { type Workspace, workspaceOf } from '../workspace/workspace.ts';
import { collect } from './collect.ts';
import { dryRun } from './dry-run.ts';
import { eventPrinter } from './events.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import { filesInUse } from './files-in-use.ts';
import { listedPaths } from './listed-paths.ts';
import type { CheckOptions } from './options.ts';
import { printReports, showOf } from './print-reports.ts';
import { showsProgress, withProgress } from './progress.ts';
import { sourceDateOf } from './source-date.ts';
import { type Say, stderrOf } from './stderr.ts';
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
  /** What has been read already; without it, everything is read anew. */
  readonly workspace?: Workspace | undefined;
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
  { request, purpose, delivery, remembering, workspace = workspaceOf(host) }: Omit<Batch, 'paths'>,
  options: CheckOptions,
): Promise<ExitCode> {
  const date = sourceDateOf(host.environment);
  const baseline = await openBaseline(host, options);
  if (typeof baseline === 'number') return baseline;
  const ownFaces = options.faces.length === 0 ? undefined : await (await import('./use-faces.ts')).openFaces(host, options.faces);
  const plan = planRun(host, sources, { ...request, formats: options.formats });
  const conflicts = [
    ...(await conflictsOf(host, workspace, plan, filesInUse(host, options))),
    ...(await outputFolderFaults(host, request.outDir, plan)),
  ];
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

interface Settings extends Omit<Batch, 'paths' | 'request' | 'workspace'>, Omit<JobSettings, 'show'> {
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
  const say = stderrOf(host, options.lang);
  const printEvent = eventPrinter(host, { ...options, quiet: options.quiet || showsProgress(host, options, plan) });
  const found = await collect(withProgress(host, options, plan, run(plan, runJob, host.interrupted, threads)), event => {
    printEvent(event);
    if (event.kind === 'result' && event.result.kind === 'declaration')
      printStale(say, event.result.source.shown, event.result.baseline?.stale ?? []);
  });
  if (typeof found === 'number') return found;
  const { reports, skipped, baselined, made, read, unchanged } = found;
  if (unchanged > 0 && !options.quiet)
    say({ zh: `${unchanged} 份申报没有变化，输出照旧`, en: `${unchanged} declarations are unchanged, and so are their outputs` });
  if (!settings.baseline?.update && !options.quiet) printKnown(say, baselined);
  const written = settings.baseline?.update ? await writeBaseline(host, settings.baseline, baselined, options) : exitCode.clean;
  const summary = summarize(reports);
  const limit = withinLimit(summary, options, say);
  const printed = await printReports(
    host,
    { reports, skipped, summary },
    { ...show, hash: text => host.sha256(text) },
    {
      ...options,
      reports: plan.reports.map(report => ({ ...report, built: builtFor(report, plan, made, settings.date) })),
      read: options.baseline === undefined ? read : new Set([...read, host.resolve(options.baseline)]),
      compares: delivery?.check ?? false,
    },
  );
  return worst([...found.codes, written, limit, printed]);
}

/** Whether a run has no more warnings than the command line allows. */
function withinLimit({ warning }: Summary, { maxWarnings }: CheckOptions, say: Say): ExitCode {
  if (maxWarnings === undefined || warning <= maxWarnings) return exitCode.clean;
  say({ zh: `警告 ${warning} 个，多于允许的 ${maxWarnings} 个`, en: `${warning} warnings, more than the ${maxWarnings} allowed` });
  return exitCode.problems;
}
