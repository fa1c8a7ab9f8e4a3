import { type Compilation, compile, reject } from '../../compiler/compile.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { notUtf8Finding } from '../../compiler/syntax/problems/not-utf8.ts';
import type { StopCause } from '../../writers/report/file-report.ts';
import { failedReport, reportFile } from '../../writers/report/report-file.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import type { Encoding } from '../workspace/decode.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { shownPath } from '../workspace/find-sources.ts';
import type { NamedForm } from '../workspace/forms.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Complaint, faultOfFile, faultsOf } from './complaint.ts';
import { deliver, filesThere } from './deliver.ts';
import type { Job, JobResult, JobSettings } from './job.ts';

export type RunJob = (job: Job) => Promise<JobResult>;

/** Does jobs on a machine. It throws nothing: what goes wrong with a file is that file's result. */
export function jobRunner(host: Host, workspace: Workspace, settings: JobSettings): RunJob {
  return async job => {
    try {
      return await runJob(host, workspace, settings, job);
    } catch (error) {
      const reason = crash(host, error, job.source.shown);
      return failed(host, job, [], 'program', reason, [reason]);
    }
  };
}

/** Opens a source, compiles it, and writes what it becomes. */
async function runJob(host: Host, workspace: Workspace, settings: JobSettings, job: Job): Promise<JobResult> {
  const { source } = job;
  const opened = await workspace.open(source);
  const { reads } = opened;
  const finish = async (compilation: Compilation): Promise<JobResult> => {
    const found = reportFile(compilation, source.shown);
    const complaints = found.outcome === 'failed' ? [aRuleFailed(source.shown)] : [];
    const delivery = await deliver(host, job, settings, { compilation, report: found, digest: reads[0]?.sha256 ?? '' });
    return { kind: 'declaration', source, reads, complaints, ...delivery };
  };
  switch (opened.kind) {
    case 'declaration':
      return finish(compile(opened.source, opened.options));
    case 'undecodable':
      return finish(reject(opened.source, notUtf8Finding(opened.source, encodingNames[opened.encoding])));
    case 'form-schema':
      return { kind: 'form-schema', source, reads, ...verdictOn(opened.form) };
    case 'other':
      return { kind: 'skipped', source, reads, complaints: [], reason: opened.reason };
    case 'unreadable':
      return failed(host, job, reads, 'source', opened.reason, [opened.reason]);
    case 'faulty-form': {
      const name = opened.faults[0]?.place.source.name ?? '';
      const reason = { zh: `表样文件 ${name} 有误`, en: `the form schema ${name} is faulty` };
      return failed(host, job, reads, 'form', reason, faultsOf(opened.faults));
    }
    case 'configured': {
      const path = shownPath(host, opened.configuration);
      const reason = { zh: `${path}：${noConfigurations.zh}`, en: `${path}: ${noConfigurations.en}` };
      return failed(host, job, reads, 'configuration', reason, [faultOfFile(path, 'configuration', noConfigurations)]);
    }
  }
}

const noConfigurations: Text = { zh: '本版本还不支持配置文件', en: 'this version does not support configuration files yet' };

const encodingNames: Partial<Record<Encoding, 'GB18030' | 'UTF-16'>> = { gb18030: 'GB18030', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

function aRuleFailed(shown: string): Text {
  return {
    zh: `检查 ${shown} 时有规则出错，见“未执行”`,
    en: `a rule failed while checking ${shown}; see what was not executed`,
  };
}

function verdictOn(form: NamedForm): { readonly sound: boolean; readonly complaints: readonly Complaint[] } {
  return form.kind === 'faulty' ? { sound: false, complaints: faultsOf(form.faults) } : { sound: form.kind === 'form', complaints: [] };
}

/** The result of a source that could not be checked. */
async function failed(
  host: Host,
  { source, outputPaths }: Job,
  reads: readonly FileRead[],
  cause: StopCause,
  reason: Text,
  complaints: readonly Complaint[],
): Promise<JobResult> {
  const report = failedReport(source.shown, cause, reason);
  return {
    kind: 'declaration',
    source,
    reads,
    complaints,
    report,
    written: [],
    outOfDate: await filesThere(host, outputPaths),
    failure: undefined,
  };
}

function crash(host: Host, error: unknown, shown: string): Text {
  if (error instanceof HostError) return hostErrorText(error, shownPath(host, error.path));
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `检查 ${shown} 时程序出错：${message}`, en: `internal error while checking ${shown}: ${message}` };
}
