import type { CompileOptions } from '../../compiler/compile.ts';
import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { notUtf8Finding } from '../../compiler/syntax/problems/not-utf8.ts';
import type { SourceFile } from '../../compiler/source/source-file.ts';
import { overflowing } from '../../writers/output/pdf/overflowing.ts';
import type { FileReport, StopCause } from '../../writers/report/file-report.ts';
import { detached, failedReport } from '../../writers/report/report-file.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { WorkerError, workerErrorText } from '../host/worker-error.ts';
import type { Encoding } from '../workspace/decode.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { shownPath } from '../workspace/find-sources.ts';
import type { Opened, Workspace } from '../workspace/workspace.ts';
import { type Complaint, faultReports, faultsOf } from './complaint.ts';
import { filesThere } from './deliver.ts';
import type { Job, JobResult, MadeFiles, PreparedResult } from './job.ts';

/** Does all of a job that can be done before its turn. Never throws. */
export type Prepare = (job: Job) => Promise<PreparedResult>;

/** Does a job. Several may be done at once, but each waits for its turn before it writes. */
export type RunJob = (job: Job, turn: () => Promise<void>) => Promise<JobResult>;

/** A declaration that was opened: what is needed to compile it, or why its text could not be read. */
export interface OpenedDeclaration {
  readonly source: SourceFile;
  readonly options: CompileOptions | Finding;
  /** The encoding of the file. */
  readonly encoding: Encoding;
  /** The file's SHA-256. */
  readonly digest: string;
}

/** What the work on a declaration results in. */
export interface Done extends Omit<Extract<JobResult, { readonly kind: 'declaration' }>, 'kind' | 'source' | 'reads'> {
  readonly toDeliver?: MadeFiles;
}

/** What a command does with a declaration. */
export type Work = (job: Job, declaration: OpenedDeclaration) => Promise<Done>;

/** Opens sources and does the work on those that are declarations. Never throws: an error becomes the result of its file. */
export function jobRunner(host: Host, workspace: Workspace, work: Work): Prepare {
  return async job => {
    const start = host.now();
    try {
      return { ...(await runJob(host, workspace, work, job)), took: host.now() - start };
    } catch (error) {
      return crashed(host, job, error);
    }
  };
}

async function runJob(host: Host, workspace: Workspace, work: Work, job: Job): Promise<PreparedResult> {
  const { source } = job;
  const opened = await workspace.open(source);
  const { reads } = opened;
  const remarks = faultsOf(opened.remarks);
  if (opened.kind === 'other') return { kind: 'skipped', source, reads, complaints: remarks, reason: opened.reason };
  if (opened.kind === 'form-schema') return { kind: 'form-schema', source, reads, ...verdictOn(opened.form, source.shown) };
  if (opened.kind === 'unreadable')
    return failed(host, job, reads, { cause: 'source', reason: opened.reason, complaints: [opened.reason] });
  if (opened.kind === 'faulty-form') return failed(host, job, reads, faultyForm(opened.faults));
  if (opened.kind === 'faulty-configuration') return failed(host, job, reads, faultyConfiguration(opened.faults));
  const { source: text, encoding } = opened;
  const options =
    opened.kind === 'declaration'
      ? { ...opened.options, overflowing }
      : notUtf8Finding(text, encoding === 'utf-8' || encoding === 'unknown' ? undefined : encoding);
  const done = await work(job, { source: text, options, encoding, digest: reads[0]?.sha256 ?? '' });
  // A batch keeps the reports of all its files, and none of their sources.
  return { kind: 'declaration', source, reads, ...done, complaints: [...remarks, ...done.complaints], report: detached(done.report) };
}

function verdictOn(
  form: Extract<Opened, { readonly kind: 'form-schema' }>['form'],
  shown: string,
): Pick<Extract<JobResult, { readonly kind: 'form-schema' }>, 'report' | 'faultyForms' | 'complaints'> {
  if (form.kind === 'form') return { report: undefined, complaints: [] };
  const { reason, faultyForms = [], complaints } = faultyForm(form.faults);
  const own = faultyForms.find(({ path }) => path === shown);
  return { report: own ?? failedReport(shown, 'form', reason, 'form-schema'), faultyForms, complaints };
}

/** Why a source could not be checked. */
interface Failure {
  readonly cause: StopCause;
  readonly reason: Text;
  readonly complaints: readonly Complaint[];
  readonly faultyForms?: readonly FileReport[];
}

async function failed(host: Host, { source, outputPaths }: Job, reads: readonly FileRead[], failure: Failure): Promise<JobResult> {
  const { cause, reason, complaints, faultyForms = [] } = failure;
  const report = failedReport(source.shown, cause, reason);
  const outOfDate = await filesThere(host, outputPaths);
  return { kind: 'declaration', source, reads, complaints, faultyForms, report, written: [], outOfDate, failure: undefined };
}

function faultyForm(faults: readonly Finding[]): Failure {
  const name = faults[0]?.place.source.name ?? '';
  const faultyForms = faultReports(faults);
  const reason = { zh: `表样文件 ${name} 有误`, en: `the form schema ${name} is faulty` };
  return { cause: 'form', reason, complaints: faultyForms.flatMap(({ findings }) => findings), faultyForms };
}

function faultyConfiguration(faults: readonly Finding[]): Failure {
  const name = faults[0]?.place.source.name ?? '';
  const reason = { zh: `配置文件 ${name} 有误`, en: `the configuration ${name} is faulty` };
  return { cause: 'configuration', reason, complaints: faultsOf(faults) };
}

/** The result of a job that ended with a fault of the program, or with the end of the thread that did it. */
export function crashed(host: Host, job: Job, error: unknown): Promise<JobResult> {
  const reason = crashText(host, error, job.source.shown);
  return failed(host, job, [], { cause: 'program', reason, complaints: [reason] });
}

function crashText(host: Host, error: unknown, shown: string): Text {
  if (error instanceof HostError) return hostErrorText(error, shownPath(host, error.path));
  if (error instanceof WorkerError) return workerErrorText(error, shown);
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `检查 ${shown} 时程序出错：${message}`, en: `internal error while checking ${shown}: ${message}` };
}
