import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';

/** What is looked for below a folder; paths are relative to it. */
export interface Wanted {
  matches(file: string): boolean;
  /** Whether something that is looked for can lie in a folder, at any depth. */
  mayHold(folder: string): boolean;
}

/** Absolute paths, with `/`. */
export interface Walked {
  readonly files: readonly string[];
  readonly links: readonly string[];
  readonly unreadable: readonly HostError[];
}

/** The files below a folder that are wanted. What is hidden, and what npm installs, is nobody's declaration; pipes and devices are no files. */
export async function walk(host: Host, folder: string, wanted: Wanted, below = ''): Promise<Walked> {
  const files: string[] = [];
  const links: string[] = [];
  const unreadable: HostError[] = [];
  for (const { name, entry } of await entriesOf(host, folder, unreadable)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
    const relative = below + name;
    if (entry === 'file' && wanted.matches(relative)) files.push(path);
    if (entry === 'link' && (wanted.matches(relative) || wanted.mayHold(relative))) links.push(path);
    if (entry === 'folder' && wanted.mayHold(relative)) {
      const inside = await walk(host, path, wanted, `${relative}/`);
      files.push(...inside.files);
      links.push(...inside.links);
      unreadable.push(...inside.unreadable);
    }
  }
  return { files, links, unreadable };
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
