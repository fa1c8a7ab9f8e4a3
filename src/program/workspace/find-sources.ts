import type { Text } from '../../compiler/diagnostic/problem.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { type Host, HostError } from '../host/host.ts';
import { folderOf, nameOf, relativePath } from './relative-path.ts';

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

interface Walked {
  readonly files: readonly string[];
  readonly links: readonly string[];
  readonly failures: readonly Text[];
}

/** What the paths on the command line mean: files, folders (recursive), globs, and `-` for stdin, which is called `stdinPath`. */
export async function findSources(host: Host, paths: readonly string[], stdinPath?: string): Promise<Sources> {
  const found: Found[] = [];
  for (const path of paths) found.push(path === '-' ? stdinSource(host, stdinPath) : await meaningOf(host, path));
  return {
    files: each(found.flatMap(({ files }) => files)),
    collections: found.flatMap(({ collection }) => collection ?? []),
    complaints: found.flatMap(({ complaint }) => complaint ?? []),
    failures: found.flatMap(({ failures }) => failures ?? []),
    links: found.flatMap(({ links }) => links ?? []),
  };
}

/** Every file once, where it is named first; stdin is none of them, whatever it is called. */
function each(files: readonly SourcePath[]): readonly SourcePath[] {
  const seen = new Set<string>();
  return files.filter(({ origin, path }) => {
    const key = origin === 'stdin' ? '-' : path;
    return !seen.has(key) && seen.add(key);
  });
}

function stdinSource(host: Host, stdinPath: string | undefined): Found {
  const path = host.resolve(stdinPath?.replaceAll('\\', '/') ?? 'stdin.yaml');
  return { files: [{ path, shown: stdinPath ?? '<stdin>', folder: '', origin: 'stdin' }] };
}

async function meaningOf(host: Host, argument: string): Promise<Found> {
  for (const written of new Set([argument, argument.replaceAll('\\', '/')])) {
    const path = host.resolve(written);
    const entry = await host.stat(path);
    if (entry === undefined) continue;
    if (entry === 'folder' || (entry === 'link' && (await leadsToFolder(host, path)))) {
      return collect(host, argument, path, file => /\.ya?ml$/i.test(file));
    }
    return { files: [{ path, shown: shownPath(host, path), folder: '', origin: 'named' }] };
  }
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob } = picomatch.scan(argument.replaceAll('\\', '/'));
  if (!isGlob) return { files: [], complaint: { zh: `找不到 ${argument}`, en: `there is no ${argument}` } };
  const folder = host.resolve(base === '' ? '.' : base);
  const found = (await host.stat(folder)) === undefined ? undefined : await collect(host, argument, folder, picomatch(glob));
  if (found && (found.files.length > 0 || found.failures?.length)) return found;
  return { files: [], complaint: { zh: `没有文件与 ${argument} 相符`, en: `no file matches ${argument}` } };
}

async function collect(host: Host, argument: string, base: string, matches: (relative: string) => boolean): Promise<Found> {
  const { files, links, failures } = await walk(host, base);
  const paths = files.filter(path => matches(relativePath(base, path))).toSorted();
  return {
    collection: { argument, paths },
    files: paths.map(path => {
      const folder = relativePath(base, folderOf(path));
      return { path, shown: shownPath(host, path), folder: folder === '.' ? '' : folder, origin: 'collected' };
    }),
    failures,
    links: links.map(path => shownPath(host, path)),
  };
}

/** All files below a folder. What is hidden, and what npm installs, is nobody's declaration. */
async function walk(host: Host, folder: string): Promise<Walked> {
  const files: string[] = [];
  const links: string[] = [];
  const failures: Text[] = [];
  for (const { name, entry } of await entriesOf(host, folder, failures)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
    if (entry === 'file') files.push(path);
    if (entry === 'link') links.push(path);
    if (entry === 'folder') {
      const below = await walk(host, path);
      files.push(...below.files);
      links.push(...below.links);
      failures.push(...below.failures);
    }
  }
  return { files, links, failures };
}

/** A folder that cannot be looked into holds nothing, and a failure says so. */
async function entriesOf(host: Host, folder: string, failures: Text[]): ReturnType<Host['list']> {
  try {
    return await host.list(folder);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { zh, en } = hostErrorText(error);
    failures.push({ zh: `无法读取 ${shownPath(host, folder)}：${zh}`, en: `cannot read ${shownPath(host, folder)}: ${en}` });
    return [];
  }
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
