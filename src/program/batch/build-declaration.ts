import { type Compilation, compile, type CompileOptions, reject } from '../../compiler/compile.ts';
import { isDrawable } from '../../compiler/check/drawable.ts';
import { type KnownFinding, knownFrom } from '../../compiler/diagnostic/known.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { SourceFile } from '../../compiler/source/source-file.ts';
import { reportFile } from '../../writers/report/report-file.ts';
import type { Host } from '../host/host.ts';
import { bytesOfFaces, haveGlyph } from '../host/own-faces.ts';
import { readFaces } from '../host/read-faces.ts';
import { relativePath } from '../workspace/path.ts';
import { ruleFailures } from './complaint.ts';
import type { Job, JobSettings, MadeFiles } from './job.ts';
import { type Compiled, makeFiles, type MakingSetting, notMade } from './make-files.ts';
import type { Work } from './run-job.ts';

/** The work of `check` and `build`: compiles a declaration and makes its files, unless their names are all that is wanted. */
export function buildDeclaration(host: Host, settings: JobSettings, makesFiles = true): Work {
  const { baseline: baselined } = settings;
  const reading = readPrint(host, settings);
  return async (job, { source, options: opened, digest }) => {
    const { faces, drawable } = await reading;
    const setting = { ...settings, faces };
    const options = 'problem' in opened ? opened : { ...opened, ...(drawable && { drawable }) };
    const file = baselined && relativePath(baselined.folder, job.source.path);
    const before = (file !== undefined && baselined?.baseline.get(file)) || [];
    const isUpdated = baselined?.update === true;
    const known = isUpdated && !('problem' in options) ? knownNow(source, options, before) : before;
    const compilation = 'problem' in options ? reject(source, options) : compile(source, { ...options, known });
    const report = reportFile(compilation, job.source.shown);
    const toDeliver = await made(host, job, makesFiles ? setting : undefined, { compilation, report, digest });
    const baseline = file === undefined ? undefined : { file, isUpdated, known, stale: isUpdated ? [] : compilation.stale };
    const asksForDraft = job.writes.some(({ kind }) => kind === 'draft');
    const complaints = [...ruleFailures(report), ...(asksForDraft ? draftRemarks(compilation, job.source.shown) : [])];
    return { complaints, report, written: [], outOfDate: [], failure: undefined, toDeliver, ...(baseline && { baseline }) };
  };
}

async function made(host: Host, job: Job, setting: MakingSetting | undefined, compiled: Compiled): Promise<MadeFiles> {
  const { outcome, declaration } = compiled.compilation;
  const common = { isAccepted: outcome === 'accepted', isPrintable: declaration !== undefined };
  try {
    return { ...common, files: setting ? await makeFiles(host, job, setting, compiled) : [] };
  } catch (error) {
    return { ...common, files: notMade(host, error) };
  }
}

/** The faces of the print, and which characters they have, where some of them are not shipped. */
async function readPrint(
  host: Host,
  { ownFaces = [] }: JobSettings,
): Promise<Pick<MakingSetting, 'faces'> & Pick<CompileOptions, 'drawable'>> {
  if (ownFaces.length === 0) return { faces: readFaces(host) };
  const own = await bytesOfFaces(host, ownFaces);
  const has = haveGlyph(own);
  return { faces: readFaces(host, own), drawable: character => isDrawable(character) || has(character) };
}

/** What a draft does not show, or why there is none. */
function draftRemarks({ declaration, skipped }: Compilation, shown: string): readonly Text[] {
  if (declaration === undefined)
    return [{ zh: `${shown} 读不出表样和内容，没有草稿`, en: `no draft of ${shown}: its form or text cannot be read` }];
  if (!skipped.has('*')) return [];
  const zh = `${shown} 的源文件有错，草稿只印出读得出的内容，标为“缺”的可能已经写了`;
  return [
    { zh, en: `the source of ${shown} is at fault: the draft shows what could be read, and what it marks as missing may be written` },
  ];
}

/** The findings of today; those of codes whose check could not run everywhere stay known. */
function knownNow(source: SourceFile, options: CompileOptions, before: readonly KnownFinding[]): readonly KnownFinding[] {
  const { diagnostics, skipped } = compile(source, options);
  if (skipped.has('*')) return before;
  const now = knownFrom(diagnostics);
  const codes = new Set(now.map(({ code }) => code));
  return [...now, ...before.filter(({ code }) => skipped.has(code) && !codes.has(code))];
}
