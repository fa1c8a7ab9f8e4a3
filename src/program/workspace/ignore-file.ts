import type { Text } from '../../compiler/diagnostic/problem.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { decode, SOURCE_LIMIT } from './decode.ts';
import { relativePath } from './path.ts';

export const IGNORE_FILE = '.perfdeclignore';

/** A file in the notation of .gitignore: what folders and globs do not look at, in its folder and below. */
export interface IgnoreFile {
  readonly path: string;
  /** The line that ignores a path; 0 where a line says that it is not ignored after all; undefined where none says anything. */
  lineOn(path: string, isFolder: boolean): number | undefined;
}

/** Reads the ignore file of a folder, or says why it cannot be. Loads its package, so this is called only where there is one. */
export async function readIgnoreFile(host: Host, folder: string, shown: string): Promise<IgnoreFile | Text> {
  const path = host.resolve(folder, IGNORE_FILE);
  try {
    const bytes = await host.read(path, SOURCE_LIMIT);
    const { encoding, text } = decode(bytes);
    if (encoding === 'utf-8') return ignoreFile(path, folder, text);
    return { zh: `${shown} 不是 UTF-8 编码`, en: `${shown} is not UTF-8` };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return hostErrorText(error, shown);
  }
}

async function ignoreFile(path: string, folder: string, text: string): Promise<IgnoreFile> {
  const { default: ignore } = await import('ignore');
  // The same files on every system.
  const rules = ignore({ ignorecase: false });
  for (const [index, pattern] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries())
    rules.add({ pattern, mark: `${index + 1}` });
  return {
    path,
    lineOn(asked, isFolder) {
      const { ignored, unignored, rule } = rules.test(relativePath(folder, asked) + (isFolder ? '/' : ''));
      return ignored ? Number(rule?.mark ?? 0) : unignored ? 0 : undefined;
    },
  };
}

/** Where it is said that a path is ignored. The nearest file that says anything of it decides, as in git. */
export function ignoringLine(
  nearestFirst: readonly IgnoreFile[],
  path: string,
  isFolder: boolean,
): { path: string; line: number } | undefined {
  for (const file of nearestFirst) {
    const line = file.lineOn(path, isFolder);
    if (line !== undefined) return line === 0 ? undefined : { path: file.path, line };
  }
  return undefined;
}
