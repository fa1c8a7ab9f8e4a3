import type { Compilation } from '../../compiler/compile.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Faces } from '../../writers/output/output.ts';
import { writeDraft, writeOutputs } from '../../writers/output/outputs.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import type { BuiltFile, Run, Show } from '../../writers/report/reporter.ts';
import { reporters } from '../../writers/report/reporters.ts';
import { summarize } from '../../writers/report/summary.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { nameOf } from '../workspace/path.ts';
import type { Job, JobSettings, MadeFile, PlannedFile } from './job.ts';

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
  const plain: Show = { ...show, terminal: { ...show.terminal, color: false }, hash: text => host.sha256(text) };
  const isMade = (file: PlannedFile): boolean =>
    file.kind === 'output' ? contents[file.id] !== undefined : file.kind === 'draft' && declaration !== undefined;
  const made = writes.filter(isMade).map(besideReport);
  const options = { outputs: ids, draft: writes.some(({ kind }) => kind === 'draft'), date: date ?? null };
  const built = { options, files: new Map([[report.path, made]]) };
  const run: Run = { reports: [report], skipped: [], summary: summarize([report]), built };
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

/** A file as the lint report beside it points to it. */
function besideReport(file: PlannedFile): BuiltFile {
  return { kind: file.kind === 'draft' ? file.kind : file.id, path: nameOf(file.path), sha256: null };
}

/** Why files could not be made. */
export function notMade(host: Host, error: unknown): Text {
  if (error instanceof HostError) return hostErrorText(error, shownPath(host, error.path));
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `程序出错：${reason}`, en: `internal error: ${reason}` };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
