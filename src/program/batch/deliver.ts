import type { Accepted, Compilation } from '../../compiler/compile.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Faces, OutputWorld } from '../../writers/output/output.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError, WriteError } from '../host/host-error.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { type OutputFormat, outputs } from './outputs.ts';
import type { Job } from './plan.ts';

/** What became of the outputs of a declaration, with paths as people are told them. */
export interface Delivery {
  readonly written: readonly string[];
  /** Outputs of an earlier run, which the declaration does not say any more. */
  readonly outOfDate: readonly string[];
  /** Why something was not written. */
  readonly failure: Text | undefined;
}

/** Writes the outputs of an accepted declaration, and only the report of another. All is made before anything is written. */
export async function deliver(
  host: Host,
  { outputs: paths }: Job,
  compilation: Compilation,
  report: string | undefined,
  formats: readonly OutputFormat[],
  world: (accepted: Accepted) => OutputWorld,
): Promise<Delivery> {
  try {
    const files: FileToWrite[] = [];
    if (compilation.outcome === 'accepted') {
      for (const format of formats) files.push({ path: paths[format], content: await outputs[format](compilation, world(compilation)) });
    }
    if (report !== undefined) files.push({ path: paths.report, content: report });
    await host.write(files);
    const written = files.map(({ path }) => shownPath(host, path));
    return { written, outOfDate: compilation.outcome === 'accepted' ? [] : await earlier(host, paths), failure: undefined };
  } catch (error) {
    const written = error instanceof WriteError ? error.written.map(path => shownPath(host, path)) : [];
    return { written, outOfDate: [], failure: failureText(host, error, written) };
  }
}

/** The outputs of an earlier run that are still there. */
export async function earlier(host: Host, { json, pdf }: Job['outputs']): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of [json, pdf]) if (await isThere(host, path)) found.push(shownPath(host, path));
  return found;
}

/** What nobody may look at is not known to be there. */
async function isThere(host: Host, path: string): Promise<boolean> {
  try {
    return (await host.stat(path)) !== undefined;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** What the outputs of a declaration need of the machine. */
export function outputWorld(host: Host, { declaration }: Accepted, digest: string, faces: Faces): OutputWorld {
  const epoch = Number.parseInt(host.environment['SOURCE_DATE_EPOCH'] ?? '', 10);
  const year = String(declaration.fiscalYear?.value ?? 2000).padStart(4, '0');
  return { faces, sourceDigest: digest, date: Number.isNaN(epoch) ? `${year}-01-01` : new Date(epoch * 1000).toISOString(), encode };
}

function failureText(host: Host, error: unknown, written: readonly string[]): Text {
  if (error instanceof HostError) {
    const { zh, en } = hostErrorText(error, shownPath(host, error.path));
    const before = {
      zh: written.length > 0 ? `；此前已写出 ${written.join('、')}` : '',
      en: written.length > 0 ? `; written before it: ${written.join(', ')}` : '',
    };
    return { zh: zh + before.zh, en: en + before.en };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `程序出错：${reason}`, en: `internal error: ${reason}` };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
