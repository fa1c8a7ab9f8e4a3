import { HostError, WriteError } from './host-error.ts';
import type { FileToWrite } from './host.ts';

/** A file whose content is ready to take its place. */
export interface PreparedFile {
  readonly path: string;
  /** Puts the content in place, or leaves nothing behind. */
  commit(): void | Promise<void>;
  /** Instead of a commit: leaves nothing behind. Throws nothing. */
  discard(): void;
}

/** Writes files as one set: all are prepared before the first takes its place. What the machine refuses is thrown as a WriteError. */
export async function writeSet(
  files: readonly FileToWrite[],
  prepare: (file: FileToWrite) => PreparedFile | Promise<PreparedFile>,
): Promise<void> {
  const waiting: PreparedFile[] = [];
  const written: string[] = [];
  try {
    for (const file of files) waiting.push(await prepare(file));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await next.commit();
      written.push(next.path);
    }
  } catch (error) {
    for (const file of waiting) file.discard();
    if (error instanceof HostError) throw new WriteError(error, written);
    throw error;
  }
}
