import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { unwritten } from '../../writers/report/report-file.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError, WriteError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { shownPath } from '../workspace/find-sources.ts';
import type { Job } from './job.ts';
import { type Compiled, type MadeFile, makeFiles, type MakingSetting } from './make-files.ts';

/** What became of a job's files. `written` and `outOfDate` are paths for messages. */
export interface Delivery {
  readonly report: FileReport;
  /** The files that were made, with their digests. */
  readonly made?: readonly FileRead[];
  readonly written: readonly string[];
  /** Outputs of an earlier run, which no longer match the declaration. */
  readonly outOfDate: readonly string[];
  /** Why something was not written. */
  readonly failure: Text | undefined;
}

/** Writes the files of a source as one set: all are made before the first is written. */
export async function deliver(host: Host, job: Job, setting: MakingSetting, compiled: Compiled): Promise<Delivery> {
  const { compilation, report } = compiled;
  const shown = (paths: readonly string[]): readonly string[] => paths.map(path => shownPath(host, path));
  const undone = async (failure: Text, replaced: readonly string[]): Promise<Delivery> => {
    const left = job.outputPaths.filter(path => !replaced.includes(path));
    return { report: unwritten(report, failure), written: shown(replaced), outOfDate: await filesThere(host, left), failure };
  };

  let files: readonly MadeFile[];
  try {
    files = await makeFiles(host, job, setting, compiled);
  } catch (error) {
    return undone(notMade(host, error), []);
  }
  try {
    await host.write(files);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return undone(notWritten(host, error), error.written);
  }
  const written = files.map(({ path }) => path);
  const older = compilation.outcome === 'accepted' ? [] : job.outputPaths.filter(path => !written.includes(path));
  const made = files.map(({ path, content }) => ({ path, sha256: host.sha256(content) }));
  return { report, made, written: shown(written), outOfDate: await filesThere(host, older), failure: undefined };
}

/** Those of the paths where a file exists, for messages. */
export async function filesThere(host: Host, paths: readonly string[]): Promise<readonly string[]> {
  const there: string[] = [];
  for (const path of paths) if (await isFile(host, path)) there.push(shownPath(host, path));
  return there;
}

function notMade(host: Host, error: unknown): Text {
  if (error instanceof HostError) return hostErrorText(error, shownPath(host, error.path));
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `程序出错：${reason}`, en: `internal error: ${reason}` };
}

function notWritten(host: Host, error: WriteError): Text {
  const { zh, en } = hostErrorText(error, shownPath(host, error.path));
  if (error.written.length === 0) return { zh, en };
  const before = error.written.map(path => shownPath(host, path));
  return { zh: `${zh}；此前已写出 ${before.join('、')}`, en: `${en}; written before it: ${before.join(', ')}` };
}
