import type { Text } from '../../compiler/diagnostic/problem.ts';
import { hostErrorText, reasonText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Entry, Host } from '../host/host.ts';
import { folderOf, nameOf, relativePath, slashed } from './path.ts';
import { type SkippedPath, walk, type Wanted } from './walk.ts';

/** A file that an argument means. */
export interface SourcePath {
  /** Absolute, with `/`. */
  readonly path: string;
  /** As reports call it: relative to the working directory. */
  readonly shown: string;
  /** Where its outputs go, below the output folder: `''` or `a/b`. */
  readonly folder: string;
  /** What is named on the command line is always taken as a declaration; what is collected from a folder or glob need not be one. */
  readonly origin: 'named' | 'collected' | 'stdin';
}

/** A folder or a glob, with the files that it means. */
export interface Collection {
  readonly argument: string;
  /** The folder, or the fixed part of the glob. */
  readonly folder: string;
  readonly paths: readonly string[];
}

export interface Sources {
  /** In the order of the arguments, within a folder by code unit, each once. */
  readonly files: readonly SourcePath[];
  readonly collections: readonly Collection[];
  /** Arguments that mean nothing. */
  readonly complaints: readonly Text[];
  /** Folders that could not be looked into. */
  readonly failures: readonly Text[];
  /** What folders and globs hold and is not looked at: links, which may lead out of the folder, and what is to be ignored. Paths are for messages. */
  readonly skipped: readonly SkippedPath[];
}

interface Found {
  readonly files: readonly SourcePath[];
  readonly collection?: Collection;
  readonly complaints?: readonly Text[];
  readonly failures?: readonly Text[];
  readonly skipped?: readonly SkippedPath[];
}

export interface SearchOptions {
  /** What stdin is called. */
  readonly stdinPath?: string | undefined;
  /** Which files of a folder are meant, by default YAML files. */
  readonly inFolders?: (file: string) => boolean;
  /** The paths of a list: names of files and folders as they stand, never globs. */
  readonly listed?: readonly string[];
  /** The folder that outputs go to, which no source is looked for in. */
  readonly outDir?: string | undefined;
}

/** What the paths on the command line mean: files, folders (recursive), globs, and `-` for stdin. */
export async function findSources(
  host: Host,
  paths: readonly string[],
  { stdinPath, inFolders = isYaml, listed = [], outDir }: SearchOptions = {},
): Promise<Sources> {
  const search: Search = { inFolders, outDir: outDir === undefined ? undefined : host.resolve(outDir) };
  const found: Found[] = [];
  for (const path of paths) {
    if (path === '-') found.push(stdinSource(host, stdinPath));
    else found.push((await atPath(host, path, search)) ?? (await matching(host, path, search)));
  }
  for (const path of listed) found.push((await atPath(host, path, search)) ?? (await unseen(host, path)));
  const meant = each(found.flatMap(({ files }) => files));
  const shown = new Set(meant.map(file => file.shown));
  // An argument may lie within another one.
  const ignored = new Map(found.flatMap(({ skipped }) => skipped ?? []).map(one => [one.path, one]));
  return {
    files: meant,
    collections: found.flatMap(({ collection }) => collection ?? []),
    complaints: [...new Map(found.flatMap(({ complaints }) => complaints ?? []).map(text => [text.zh, text])).values()],
    failures: found.flatMap(({ failures }) => failures ?? []),
    skipped: [...ignored.values()].filter(({ path }) => !shown.has(path)),
  };
}

/** Every file once, where it is met first; stdin is none of them, whatever it is called. One that is also named itself counts as named. */
function each(files: readonly SourcePath[]): readonly SourcePath[] {
  const seen = new Set<string>();
  const alsoNamed = new Set(files.filter(({ origin }) => origin === 'named').map(({ path }) => path));
  return files
    .filter(({ origin, path }) => {
      const key = origin === 'stdin' ? '-' : path;
      return !seen.has(key) && seen.add(key);
    })
    .map(file => (file.origin === 'collected' && alsoNamed.has(file.path) ? { ...file, origin: 'named' } : file));
}

function stdinSource(host: Host, stdinPath: string | undefined): Found {
  const written = stdinPath && slashed(stdinPath);
  return { files: [{ path: host.resolve(written ?? 'stdin.yaml'), shown: written ?? '<stdin>', folder: '', origin: 'stdin' }] };
}

/** How folders are searched. */
interface Search {
  readonly inFolders: (file: string) => boolean;
  readonly outDir: string | undefined;
}

/** The file or folder that a path names; undefined where nothing is seen there. */
async function atPath(host: Host, argument: string, { inFolders, outDir }: Search): Promise<Found | undefined> {
  const wanted: Wanted = { matches: inFolders, mayHold: () => true, ...(inFolders === isYaml && { misnamed: withTextExtension }) };
  for (const written of new Set([argument, slashed(argument)])) {
    const path = host.resolve(written);
    const entry = await entryAt(host, path);
    if (entry === undefined || entry instanceof HostError) continue;
    return (await isFolder(host, path, entry)) ? collect(host, argument, { base: path, wanted, outDir }) : named(host, path);
  }
  return undefined;
}

/** What a glob matches. */
async function matching(host: Host, argument: string, { outDir }: Search): Promise<Found> {
  const glob = (await import('./glob.ts')).readGlob(slashed(argument));
  if (glob === undefined) return unseen(host, argument);
  if (glob === 'too-many-stars') {
    const zh = `${argument} 里的 * 过多：带括号的一段最多三个`;
    return nothing({ zh, en: `${argument} has too many *: a part with brackets may have three` });
  }
  const base = host.resolve(glob.base === '' ? '.' : glob.base);
  const found = (await isFolder(host, base, await entryAt(host, base)))
    ? await collect(host, argument, { base, wanted: glob, outDir })
    : undefined;
  if (found && (found.files.length > 0 || found.failures?.length)) return found;
  const none = nothing({ zh: `没有文件与 ${argument} 相符`, en: `no file matches ${argument}` }, found?.complaints);
  return { ...none, skipped: found?.skipped ?? [] };
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** Notepad adds .txt to a name, and the file manager does not show it. */
function withTextExtension(file: string): Text | undefined {
  if (!/\.ya?ml\.txt$/i.test(file)) return undefined;
  return { zh: '文件名以 .txt 结尾，应以 .yaml 结尾，请改名', en: 'its name ends in .txt and should end in .yaml: rename it' };
}

function named(host: Host, path: string): Found {
  return { files: [{ path, shown: shownPath(host, path), folder: '', origin: 'named' }] };
}

/** A path at which nothing is seen: nothing can be there, or reading it will say why. */
async function unseen(host: Host, argument: string): Promise<Found> {
  const path = host.resolve(slashed(argument));
  const entry = await entryAt(host, path);
  const nowhere = { zh: `找不到 ${argument}`, en: `there is no ${argument}` };
  if (!(entry instanceof HostError)) return nothing(nowhere);
  if (entry.reason !== 'name') return named(host, path);
  const { zh, en } = reasonText(entry);
  return nothing({ zh: `${nowhere.zh}：${zh}`, en: `${nowhere.en}: ${en}` });
}

function nothing(complaint: Text, others: readonly Text[] = []): Found {
  return { files: [], complaints: [...others, complaint] };
}

async function entryAt(host: Host, path: string): Promise<Entry | HostError | undefined> {
  try {
    return await host.stat(path);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Also links and folders that may not be read, so that the walk reports them. */
async function isFolder(host: Host, path: string, entry: Entry | HostError | undefined): Promise<boolean> {
  if (entry instanceof HostError) return entry.reason !== 'name';
  return entry === 'folder' || (entry === 'link' && leadsToFolder(host, path));
}

interface Place {
  readonly base: string;
  readonly wanted: Wanted;
  readonly outDir: string | undefined;
}

async function collect(host: Host, argument: string, { base, wanted, outDir }: Place): Promise<Found> {
  const { files, skipped, complaints, unreadable } = await walk(host, base, wanted, outDir);
  const paths = files.toSorted();
  return {
    // Of a folder that was not wholly seen nobody can say that it holds no declaration.
    ...(unreadable.length === 0 ? { collection: { argument, folder: base, paths } } : {}),
    files: paths.map(path => {
      const folder = relativePath(base, folderOf(path));
      return { path, shown: shownPath(host, path), folder: folder === '.' ? '' : folder, origin: 'collected' };
    }),
    complaints,
    failures: unreadable.map(error => hostErrorText(error, shownPath(host, error.path))),
    skipped: skipped.map(({ path, reason }) => ({ path: shownPath(host, path) + (path.endsWith('/') ? '/' : ''), reason })),
  };
}

async function leadsToFolder(host: Host, path: string): Promise<boolean> {
  try {
    await host.list(path);
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

export function shownPath(host: Host, path: string): string {
  return relativePath(host.cwd, path);
}

/** The name of a source without its extension, which its outputs bear too. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/\.ya?ml$/i, '');
}
