import { closeSync, fchmodSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileToWrite } from '../host.ts';
import { load } from './load.ts';

/** Names the process that writes it, not the file that it becomes: that name may be as long as a name can be. */
const NAME = /^\.perfdecl-(\d+)-[0-9a-f-]{36}\.tmp$/;

/** A process that is not seen here may run on another machine that shares the folder, where it renames its file within seconds. */
const LEFT_WHERE_NOTHING_RUNS = 60_000;
/** A process that is seen may be another one that got the same number. */
const LEFT_WHERE_SOMETHING_RUNS = 24 * 60 * 60_000;

/** Writes a content into a new file of a folder, with the permissions of the file whose place it takes; gives its path. */
export function writeTemporary(folder: string, content: FileToWrite['content'], mode: number | undefined): string {
  const path = join(folder, `.perfdecl-${process.pid}-${load.crypto().randomUUID()}.tmp`);
  try {
    const file = openSync(path, 'wx');
    try {
      if (mode !== undefined) fchmodSync(file, mode);
      writePieces(file, content);
    } finally {
      closeSync(file);
    }
    return path;
  } catch (error) {
    removeTemporary(path);
    throw error;
  }
}

export function writePieces(file: number, content: FileToWrite['content']): void {
  for (const piece of piecesOf(content)) writeFileSync(file, piece);
}

export function piecesOf(content: FileToWrite['content']): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

/** One that cannot be removed is left to a later run. */
export function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Ignored: a caller that discards the file reports the first error, if there is any.
  }
}

/** Removes what killed runs left in a folder. Its age is counted from a file just made there, as the clock of a server is not ours. */
export function sweep(folder: string, fresh: string): void {
  try {
    const now = statSync(fresh).mtimeMs;
    for (const name of readdirSync(folder)) {
      const [, writer] = NAME.exec(name) ?? [];
      if (writer === undefined) continue;
      const path = join(folder, name);
      const age = now - statSync(path).mtimeMs;
      if (age > (isRunning(Number(writer)) ? LEFT_WHERE_SOMETHING_RUNS : LEFT_WHERE_NOTHING_RUNS)) removeTemporary(path);
    }
  } catch {
    // Another run may be sweeping the folder, and nothing depends on it.
  }
}

function isRunning(writer: number): boolean {
  try {
    return process.kill(writer, 0);
  } catch (error) {
    // It runs, but under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
