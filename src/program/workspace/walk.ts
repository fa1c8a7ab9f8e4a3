import type { Text } from '../../compiler/diagnostic/problem.ts';
import { HostError } from '../host/host-error.ts';
import { isFile } from '../host/is-file.ts';
import type { Host } from '../host/host.ts';
import { IGNORE_FILE, type IgnoreFile, ignoringLine, readIgnoreFile } from './ignore-file.ts';
import { folderOf, relativePath } from './path.ts';

/** What is looked for below a folder; paths are relative to it. */
export interface Wanted {
  matches(file: string): boolean;
  /** Whether something that is looked for can lie in a folder, at any depth. */
  mayHold(folder: string): boolean;
  /** Why a file that seems to be meant is not taken. */
  misnamed?(file: string): Text | undefined;
}

/** A file that is wanted, or a folder that may hold one, and why it is not looked at. */
export interface SkippedPath {
  readonly path: string;
  readonly reason: Text;
}

/** Absolute paths, with `/`. */
export interface Walked {
  readonly files: readonly string[];
  readonly skipped: readonly SkippedPath[];
  /** Faults of ignore files. */
  readonly complaints: readonly Text[];
  readonly unreadable: readonly HostError[];
}

/**
 * The files below a folder that are wanted. What is hidden, what npm installs and what lies in the folder of the outputs is nobody's declaration;
 * pipes and devices are no files.
 */
export async function walk(host: Host, base: string, wanted: Wanted, outDir: string | undefined): Promise<Walked> {
  const files: string[] = [];
  const skipped: SkippedPath[] = [];
  const complaints: Text[] = [];
  const unreadable: HostError[] = [];
  const shown = (path: string): string => relativePath(host.cwd, path);
  const withIgnoreFile = async (folder: string, above: readonly IgnoreFile[]): Promise<readonly IgnoreFile[]> => {
    const read = await readIgnoreFile(host, folder, shown(inFolder(folder, IGNORE_FILE)));
    if ('path' in read) return [read, ...above];
    complaints.push(read);
    return above;
  };

  const enter = async (folder: string, below: string, above: readonly IgnoreFile[]): Promise<void> => {
    const entries = await entriesOf(host, folder, unreadable);
    const ignoreFiles = entries.some(({ name }) => name === IGNORE_FILE) ? await withIgnoreFile(folder, above) : above;
    for (const { name, entry } of entries) {
      const path = inFolder(folder, name);
      const relative = below + name;
      if (name.startsWith('.') || name === 'node_modules' || path === outDir) continue;
      const isWanted = entry !== 'folder' && wanted.matches(relative);
      const mayHold = (entry === 'folder' || entry === 'link') && wanted.mayHold(relative);
      const misnamed = entry === 'file' && !isWanted ? wanted.misnamed?.(relative) : undefined;
      if (misnamed) skipped.push({ path, reason: misnamed });
      if (!isWanted && !mayHold) continue;
      const ignoring = ignoringLine(ignoreFiles, path, entry === 'folder');
      if (ignoring) {
        const at = `${shown(ignoring.path)}:${ignoring.line}`;
        skipped.push({ path: entry === 'folder' ? `${path}/` : path, reason: { zh: `${at} 要求忽略`, en: `${at} says to ignore it` } });
      } else if (entry === 'link') skipped.push({ path, reason: { zh: '链接不跟随', en: 'links are not followed' } });
      else if (entry === 'folder') await enter(path, `${relative}/`, ignoreFiles);
      else if (entry === 'file') files.push(path);
      else skipped.push({ path, reason: { zh: '不是普通文件', en: 'it is no regular file' } });
    }
  };

  let above: readonly IgnoreFile[] = [];
  for (const folder of foldersAbove(base)) {
    if (await isFile(host, inFolder(folder, IGNORE_FILE))) above = await withIgnoreFile(folder, above);
  }
  await enter(base, '', above);
  return { files, skipped, complaints, unreadable };
}

/** The outermost first. */
function foldersAbove(folder: string): readonly string[] {
  const above = folderOf(folder);
  return above === folder || above === '.' ? [] : [...foldersAbove(above), above];
}

function inFolder(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** A folder that cannot be read counts as empty, and is reported as a failure. */
async function entriesOf(host: Host, folder: string, unreadable: HostError[]): ReturnType<Host['list']> {
  try {
    return await host.list(folder);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    unreadable.push(error);
    return [];
  }
}
