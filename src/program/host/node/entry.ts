import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Entry } from '../host.ts';
import { reasonOf } from './node-error.ts';

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export function entryOf(kind: Kind): Entry {
  if (kind.isFile()) return 'file';
  if (kind.isDirectory()) return 'folder';
  return kind.isSymbolicLink() ? 'link' : 'other';
}

export function stat(path: string): Entry | undefined {
  try {
    return entryOf(lstatSync(path));
  } catch (error) {
    if (reasonOf(error) === 'missing' || reasonOf(error) === 'not-a-folder') return undefined;
    throw error;
  }
}

export function list(folder: string): readonly { readonly name: string; readonly entry: Entry }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.map(entry => ({ name: entry.name, entry: entryOf(entry) })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}

/** The number of a file that has several names. */
export function hardLink(path: string): string | undefined {
  const there = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return there?.isFile() && there.nlink > 1n ? `${there.dev}:${there.ino}` : undefined;
}
