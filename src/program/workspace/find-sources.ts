import type { Text } from '../../compiler/diagnostic/problem.ts';
import { hostErrorText, reasonText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Entry, Host } from '../host/host.ts';
import { folderOf, nameOf, relativePath, slashed } from './path.ts';
import { walk, type Wanted } from './walk.ts';

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
  /** Links, which are not followed, as they may lead out of the folder. */
  readonly links: readonly string[];
}

interface Found {
  readonly files: readonly SourcePath[];
  readonly collection?: Collection;
  readonly complaint?: Text;
  readonly failures?: readonly Text[];
  readonly links?: readonly string[];
}

export interface SearchOptions {
  /** What stdin is called. */
  readonly stdinPath?: string | undefined;
  /** Which files of a folder are meant, by default YAML files. */
  readonly inFolders?: (file: string) => boolean;
}

/** What the paths on the command line mean: files, folders (recursive), globs, and `-` for stdin. */
export async function findSources(
  host: Host,
  paths: readonly string[],
  { stdinPath, inFolders = isYaml }: SearchOptions = {},
): Promise<Sources> {
  const found: Found[] = [];
  for (const path of paths) found.push(path === '-' ? stdinSource(host, stdinPath) : await meaningOf(host, path, inFolders));
  return {
    files: each(found.flatMap(({ files }) => files)),
    collections: found.flatMap(({ collection }) => collection ?? []),
    complaints: found.flatMap(({ complaint }) => complaint ?? []),
    failures: found.flatMap(({ failures }) => failures ?? []),
    links: found.flatMap(({ links }) => links ?? []),
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

async function meaningOf(host: Host, argument: string, inFolders: (file: string) => boolean): Promise<Found> {
  const withSlashes = slashed(argument);
  let entry: Entry | HostError | undefined;
  for (const written of new Set([argument, withSlashes])) {
    const path = host.resolve(written);
    entry = await entryAt(host, path);
    if (entry === undefined || entry instanceof HostError) continue;
    return (await isFolder(host, path, entry))
      ? collect(host, argument, path, { matches: inFolders, mayHold: () => true })
      : named(host, path);
  }
  const glob = (await import('./glob.ts')).readGlob(withSlashes);
  if (glob === undefined) return unseen(host, argument, entry);
  if (glob === 'too-many-stars') {
    const zh = `${argument} 里的 * 过多：带括号的一段最多三个`;
    return { files: [], complaint: { zh, en: `${argument} has too many *: a part with brackets may have three` } };
  }
  const folder = host.resolve(glob.base === '' ? '.' : glob.base);
  const found = (await isFolder(host, folder, await entryAt(host, folder))) ? await collect(host, argument, folder, glob) : undefined;
  if (found && (found.files.length > 0 || found.failures?.length)) return found;
  return { files: [], complaint: { zh: `没有文件与 ${argument} 相符`, en: `no file matches ${argument}` } };
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

function named(host: Host, path: string): Found {
  return { files: [{ path, shown: shownPath(host, path), folder: '', origin: 'named' }] };
}

/** A path at which nothing is seen: nothing can be there, or reading it will say why. */
function unseen(host: Host, argument: string, entry: Entry | HostError | undefined): Found {
  const nowhere = { zh: `找不到 ${argument}`, en: `there is no ${argument}` };
  if (!(entry instanceof HostError)) return { files: [], complaint: nowhere };
  if (entry.reason !== 'name') return named(host, host.resolve(slashed(argument)));
  const { zh, en } = reasonText(entry);
  return { files: [], complaint: { zh: `${nowhere.zh}：${zh}`, en: `${nowhere.en}: ${en}` } };
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

async function collect(host: Host, argument: string, base: string, wanted: Wanted): Promise<Found> {
  const { files, links, unreadable } = await walk(host, base, wanted);
  const paths = files.toSorted();
  return {
    // Of a folder that was not wholly seen nobody can say that it holds no declaration.
    ...(unreadable.length === 0 ? { collection: { argument, folder: base, paths } } : {}),
    files: paths.map(path => {
      const folder = relativePath(base, folderOf(path));
      return { path, shown: shownPath(host, path), folder: folder === '.' ? '' : folder, origin: 'collected' };
    }),
    failures: unreadable.map(error => hostErrorText(error, shownPath(host, error.path))),
    links: links.map(path => shownPath(host, path)),
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
