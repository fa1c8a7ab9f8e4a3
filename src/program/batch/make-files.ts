import type { Compilation } from '../../compiler/compile.ts';
import type { Faces } from '../../writers/output/output.ts';
import { writeOutputs } from '../../writers/output/outputs.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import type { Run, Show } from '../../writers/report/reporter.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { summarize } from '../../writers/report/summary.ts';
import type { Host } from '../host/host.ts';
import type { Job, JobSettings } from './job.ts';

/** A source that was compiled. */
export interface Compiled {
  readonly compilation: Compilation;
  readonly report: FileReport;
  /** The source's SHA-256. */
  readonly digest: string;
}

export interface MakingSetting extends JobSettings {
  /** Read once for all jobs of a run. */
  readonly faces: Faces;
}

/** A file to write, whole: it is compared and its digest taken, too. */
export interface MadeFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** The files that a job plans, with their contents: the outputs of an accepted declaration, and the lint report of any. */
export async function makeFiles(
  host: Host,
  { writes }: Job,
  { show, date, faces }: MakingSetting,
  { compilation, report, digest }: Compiled,
): Promise<readonly MadeFile[]> {
  const ids = writes.flatMap(file => (file.kind === 'output' ? [file.id] : []));
  const contents =
    compilation.outcome === 'accepted' ? await writeOutputs(ids, compilation, { faces, sourceDigest: digest, date, encode }) : {};
  const run: Run = { reports: [report], skipped: [], summary: summarize([report]) };
  const plain: Show = { ...show, terminal: { ...show.terminal, color: false }, hash: text => host.sha256(text) };
  const files: MadeFile[] = [];
  for (const { kind, id, path } of writes) {
    const content = kind === 'output' ? contents[id] : [...(await reporters[id].load())(run, plain)].join('');
    if (content !== undefined) files.push({ path, content });
  }
  return files;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
