import type { Compilation } from '../../compiler/compile.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { writeOutputs } from '../../writers/output/outputs.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { unwritten } from '../../writers/report/report-file.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { summarize } from '../../writers/report/summary.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError, WriteError } from '../host/host-error.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { readFaces } from '../host/read-faces.ts';
import { shownPath } from '../workspace/find-sources.ts';
import type { Job, JobSettings } from './job.ts';

/** A source that was compiled. */
interface Compiled {
  readonly compilation: Compilation;
  readonly report: FileReport;
  /** The source's SHA-256. */
  readonly digest: string;
}

/** What became of a job's files, with paths as people are told them. */
export interface Delivery {
  readonly report: FileReport;
  readonly written: readonly string[];
  /** Outputs of an earlier run, which the declaration does not say any more. */
  readonly outOfDate: readonly string[];
  /** Why something was not written. */
  readonly failure: Text | undefined;
}

/** Writes the outputs of an accepted declaration, and of another only its report: all or none of them. */
export async function deliver(host: Host, job: Job, settings: JobSettings, compiled: Compiled): Promise<Delivery> {
  const { compilation, report } = compiled;
  const shown = (paths: readonly string[]): readonly string[] => paths.map(path => shownPath(host, path));
  const undone = async (failure: Text, replaced: readonly string[]): Promise<Delivery> => {
    const left = job.outputPaths.filter(path => !replaced.includes(path));
    return { report: unwritten(report, failure), written: shown(replaced), outOfDate: await filesThere(host, left), failure };
  };

  let files: readonly FileToWrite[];
  try {
    files = await filesOf(host, job, settings, compiled);
  } catch (error) {
    return undone(notMade(host, error), []);
  }
  try {
    await host.write(files);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return undone(notWritten(host, error), error.written);
  }
  const outOfDate = compilation.outcome === 'accepted' ? [] : await filesThere(host, job.outputPaths);
  return { report, written: shown(files.map(({ path }) => path)), outOfDate, failure: undefined };
}

/** Files that stand there, as people are told them. */
export async function filesThere(host: Host, paths: readonly string[]): Promise<readonly string[]> {
  const there: string[] = [];
  for (const path of paths) if (await isFile(host, path)) there.push(shownPath(host, path));
  return there;
}

async function filesOf(
  host: Host,
  { writes }: Job,
  { show, date }: JobSettings,
  { compilation, report, digest }: Compiled,
): Promise<readonly FileToWrite[]> {
  const ids = writes.flatMap(file => (file.kind === 'output' ? [file.id] : []));
  const setting = { faces: readFaces(host), sourceDigest: digest, date, encode };
  const contents = compilation.outcome === 'accepted' ? await writeOutputs(ids, compilation, setting) : {};
  const files: FileToWrite[] = [];
  for (const { kind, id, path } of writes) {
    const content = kind === 'output' ? contents[id] : await reportContent(id);
    if (content !== undefined) files.push({ path, content });
  }
  return files;

  async function reportContent(format: keyof typeof reporters): Promise<Iterable<string>> {
    const reporter = await reporters[format].load();
    const plain = { ...show.terminal, color: false };
    const run = { reports: [report], skipped: [], summary: summarize([report]) };
    return reporter(run, { ...show, terminal: plain, hash: text => host.sha256(text) });
  }
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

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
