import type { Compilation } from '../../compiler/compile.ts';
import type { Faces } from '../../writers/output/output.ts';
import { writeDraft, writeOutputs } from '../../writers/output/outputs.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import type { Run, Show } from '../../writers/report/reporter.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { summarize } from '../../writers/report/summary.ts';
import type { Host } from '../host/host.ts';
import type { Job, JobSettings, PlannedFile } from './job.ts';

/** A source that was compiled. */
export interface Compiled {
  readonly compilation: Compilation;
  readonly report: FileReport;
  /** The source's SHA-256. */
  readonly digest: string;
}

/** A file to write, whole: its digest is taken, too. */
export interface MadeFile {
  readonly path: string;
  readonly content: Uint8Array | string;
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

/** The files that a job plans, with their contents: the outputs of an accepted declaration, and the draft and the lint report of any. */
export async function makeFiles(
  host: Host,
  { writes }: Job,
  { show, date, faces }: MakingSetting,
  { compilation, report, digest }: Compiled,
): Promise<readonly MadeFile[]> {
  const ids = writes.flatMap(file => (file.kind === 'output' ? [file.id] : []));
  const setting = { faces, sourceDigest: digest, date, encode, deflate: (bytes: Uint8Array) => host.deflate(bytes) };
  const { declaration } = compilation;
  const contents = compilation.outcome === 'accepted' ? await writeOutputs(ids, compilation, setting) : {};
  const run: Run = { reports: [report], skipped: [], summary: summarize([report]), built: undefined };
  const plain: Show = { ...show, terminal: { ...show.terminal, color: false }, hash: text => host.sha256(text) };
  const files: MadeFile[] = [];
  for (const file of writes) {
    const content = await contentOf(file);
    if (content !== undefined) files.push({ path: file.path, content });
  }
  return files;

  async function contentOf(file: PlannedFile): Promise<MadeFile['content'] | undefined> {
    if (file.kind === 'output') return contents[file.id];
    if (file.kind === 'report') return [...(await reporters[file.id].load())(run, plain)].join('');
    return declaration && writeDraft(declaration, setting);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
