import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { unwritten } from '../../writers/report/report-file.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { WriteError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import type { FileRead } from '../workspace/file-read.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { type Difference, differenceFrom } from './difference.ts';
import type { Job, MadeFile, MadeFiles } from './job.ts';

/** What became of a job's files. `written`, `planned` and `outOfDate` are paths for messages. */
export interface Delivery {
  readonly report: FileReport;
  /** The files that were made, with their digests. */
  readonly made?: readonly FileRead[];
  readonly written: readonly string[];
  /** What would be written. */
  readonly planned?: readonly string[];
  /** Where what stands there is not what was made. */
  readonly differences?: readonly Difference[];
  /** Outputs of an earlier run, which no longer match the declaration. */
  readonly outOfDate: readonly string[];
  /** Why something was not written. */
  readonly failure: Text | undefined;
}

/** What is done with the files that become of a source. */
export type Deliver = (host: Host, job: Job, report: FileReport, made: MadeFiles) => Promise<Delivery>;

/** Writes the files of a source as one set: all are made before the first is written. */
export const deliver: Deliver = async (host, job, report, { isAccepted, files }) => {
  const shown = (paths: readonly string[]): readonly string[] => paths.map(path => shownPath(host, path));
  const undone = async (failure: Text, replaced: readonly string[]): Promise<Delivery> => {
    const left = job.outputPaths.filter(path => !replaced.includes(path));
    return { report: unwritten(report, failure), written: shown(replaced), outOfDate: await filesThere(host, left), failure };
  };

  if ('zh' in files) return undone(files, []);
  const older = await filesThere(
    host,
    job.outputPaths.filter(path => files.every(file => file.path !== path)),
  );
  const isOutOfDate = older.length > 0 && (!isAccepted || (await isOther(host, job, files)));
  try {
    await host.write(files);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return undone(notWritten(host, error), error.written);
  }
  const written = files.map(({ path }) => path);
  const made = files.map(({ path, content }) => ({ path, sha256: host.sha256(content) }));
  return { report, made, written: shown(written), outOfDate: isOutOfDate ? older : [], failure: undefined };
};

/** Whether an output takes the place of another content: then the outputs that are not made this time are of an older declaration. */
async function isOther(host: Host, { outputPaths }: Job, files: readonly MadeFile[]): Promise<boolean> {
  for (const { path, content } of files) {
    if (outputPaths.includes(path) && (await differenceFrom(host, path, content)) === 'different') return true;
  }
  return false;
}

/** Those of the paths where a file exists, for messages. */
export async function filesThere(host: Host, paths: readonly string[]): Promise<readonly string[]> {
  const there: string[] = [];
  for (const path of paths) if (await isFile(host, path)) there.push(shownPath(host, path));
  return there;
}

function notWritten(host: Host, error: WriteError): Text {
  const { zh, en } = hostErrorText(error, shownPath(host, error.path));
  if (error.written.length === 0) return { zh, en };
  const before = error.written.map(path => shownPath(host, path));
  return { zh: `${zh}；此前已写出 ${before.join('、')}`, en: `${en}; written before it: ${before.join(', ')}` };
}
