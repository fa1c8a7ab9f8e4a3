import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Host } from '../host/host.ts';
import { shownPath, type SourcePath } from '../workspace/find-sources.ts';
import { folderOf } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fileIdentities } from './file-identity.ts';
import { type Claim, claimsOf, type FileInUse, type Writer } from './claims.ts';
import type { Plan } from './plan.ts';

/** Why a plan cannot be carried out: files that would be written twice, over a file in use, or as a file and a folder at once. Each conflict is reported once. */
export async function conflictsOf(
  host: Host,
  workspace: Workspace,
  plan: Plan,
  filesInUse: readonly FileInUse[] = [],
): Promise<readonly Text[]> {
  const claims = await claimsOf(plan, filesInUse, fileIdentities(host));
  const found = new Map<string, Text>();
  for (const [file, claim] of claims) {
    const over = await conflictOver(host, workspace, claim, outerClaim(file, claims));
    // Rivals for one output are rivals for all.
    if (over && !found.has(over.key)) found.set(over.key, over.text);
  }
  for (const alike of alikeIn(claims)) {
    const over = await likeness(host, workspace, alike);
    if (over && !found.has(over.key)) found.set(over.key, over.text);
  }
  return [...found.values()];
}

interface Conflict {
  readonly key: string;
  readonly text: Text;
}

/** Telling whether a source is a declaration means reading it, so that is done only where a conflict depends on it. */
async function conflictOver(host: Host, workspace: Workspace, claim: Claim, outer: Claim | undefined): Promise<Conflict | undefined> {
  const { writers: all, sources, byOption } = claim;
  if (all.length < 2 && sources.length === 0 && outer === undefined && !byOption && !claim.inUse) return undefined;
  const writers = await realWriters(workspace, claim);
  if (writers.length === 0) return undefined;
  for (const source of claim.sources) {
    if (await workspace.isDeclaration(source)) return conflict(writers, source.shown, overwriting(writers, declarationAt(source)));
  }
  if (writers.length > 1) return conflict(writers, '', rivalry(writers, shownPath(host, claim.path)));
  if (claim.inUse) return conflict(writers, claim.path, overwriting(writers, claim.inUse));
  const inUse = claim.byOption ? await workspace.settingsAt(claim.path) : undefined;
  if (inUse) return conflict(writers, claim.path, overwriting(writers, settingsFile(inUse, shownPath(host, claim.path))));
  const around = outer ? await realWriters(workspace, outer) : [];
  if (outer && around.length > 0) return conflict([...around, ...writers], 'inside', nesting(around, writers, shownPath(host, outer.path)));
  return undefined;
}

/** Outputs that are one file where case, or the way in which Unicode composes a character, does not tell names apart. */
function alikeIn(claims: ReadonlyMap<string, Claim>): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const [file, claim] of claims) {
    const folded = file.normalize('NFD').toLowerCase();
    groups.set(folded, [...(groups.get(folded) ?? []), claim]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

async function likeness(host: Host, workspace: Workspace, claims: readonly Claim[]): Promise<Conflict | undefined> {
  const writers: Writer[] = [];
  const paths: string[] = [];
  for (const claim of claims) {
    const real = await realWriters(workspace, claim);
    if (real.length === 0) continue;
    writers.push(...real);
    paths.push(shownPath(host, claim.path));
  }
  if (paths.length < 2) return undefined;
  const { zh, en } = remedy(writers);
  const names = writers.map(({ name }) => name);
  return conflict(writers, '', {
    zh: `${names.join('、')} 要写出的 ${paths.join('、')} 只差大小写或 Unicode 的写法，在有的系统上是同一个文件；${zh}`,
    en: `${names.join(', ')} would write ${paths.join(', ')}, which differ only in case or Unicode form and are one file on some systems; ${en}`,
  });
}

/** Options and declarations; other files of a folder are never written. */
async function realWriters(workspace: Workspace, { writers }: Claim): Promise<readonly Writer[]> {
  const real: Writer[] = [];
  for (const writer of writers) if (writer.source === undefined || (await workspace.isDeclaration(writer.source))) real.push(writer);
  return real;
}

/** The claim to a file that would have to be a folder for this one. */
function outerClaim(file: string, claims: ReadonlyMap<string, Claim>): Claim | undefined {
  const folder = folderOf(file);
  return folder === file ? undefined : (claims.get(folder) ?? outerClaim(folder, claims));
}

function conflict(writers: readonly Writer[], over: string, text: Text): Conflict {
  return { key: [...writers.map(({ name }) => name), over].join('\n'), text };
}

function declarationAt({ shown }: SourcePath): Text {
  return { zh: `申报 ${shown}`, en: shown };
}

function settingsFile(kind: 'form-schema' | 'configuration', shown: string): Text {
  return kind === 'configuration'
    ? { zh: `配置文件 ${shown}`, en: `the configuration ${shown}` }
    : { zh: `表样文件 ${shown}`, en: `the form schema ${shown}` };
}

function overwriting(writers: readonly Writer[], over: Text): Text {
  const { zh, en } = outputsOf(writers);
  const gap = writers.at(-1)?.source === undefined ? ' ' : '';
  return { zh: `${zh}${gap}会覆盖${over.zh}；请另写一个位置`, en: `${en} would overwrite ${over.en}; choose another place` };
}

function rivalry(writers: readonly Writer[], written: string): Text {
  const names = writers.map(({ name }) => name);
  const { zh, en } = remedy(writers);
  return { zh: `${names.join('、')} 都要写出 ${written}；${zh}`, en: `${names.join(', ')} would all write ${written}; ${en}` };
}

function nesting(around: readonly Writer[], inside: readonly Writer[], written: string): Text {
  const { zh, en } = remedy([...around, ...inside]);
  const [outer, inner] = [outputsOf(around), outputsOf(inside)];
  return {
    zh: `${written} 不能既是 ${outer.zh}，又是 ${inner.zh}所在的文件夹；${zh}`,
    en: `${written} cannot be ${outer.en} and the folder of ${inner.en}; ${en}`,
  };
}

function remedy(writers: readonly Writer[]): Text {
  return writers.some(({ source }) => source === undefined)
    ? { zh: '报告请另取文件名', en: 'give the report a name of its own' }
    : { zh: '请改名，或分开放进不同的文件夹', en: 'rename them, or put them into folders of their own' };
}

function outputsOf(writers: readonly Writer[]): Text {
  return {
    zh: writers.map(({ name, source }) => (source ? `${name} 的输出` : name)).join('、'),
    en: writers.map(({ name, source }) => (source ? `the output of ${name}` : name)).join(', '),
  };
}
