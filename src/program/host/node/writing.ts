import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, renameSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../host-error.ts';
import type { FileToWrite } from '../host.ts';
import type { PreparedFile } from '../write-set.ts';
import { load } from './load.ts';
import { asHostErrors, hostError } from './node-error.ts';
import { piecesOf, removeTemporary, sweep, writePieces, writeTemporary } from './temporary-file.ts';

/** Prepares files of one run; a folder is swept before its first file takes its place. */
export function preparation(): (file: FileToWrite) => Promise<PreparedFile> {
  const swept = new Set<string>();
  const prepare = ({ path, content }: FileToWrite): PreparedFile => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new HostError('folder', path, 'it is a folder');
    // A file must not take the place of /dev/null or /dev/stdout.
    if (there && !there.isFile()) return there.isCharacterDevice() ? throughDevice(path, content) : throughPipe(path, content);
    if (there && leadsToStdout(path, there)) return throughStdout(path, content);
    const folder = dirname(path);
    makeFolder(folder);
    const temporary = writeTemporary(folder, content, there?.mode);
    if (!swept.has(folder)) sweep(folder, temporary);
    swept.add(folder);
    return { path, commit: () => putInPlace(temporary, path), discard: () => removeTemporary(temporary) };
  };
  return file => asHostErrors(file.path, () => prepare(file));
}

function putInPlace(temporary: string, path: string): void {
  try {
    renameSync(temporary, path);
  } catch (error) {
    removeTemporary(temporary);
    throw hostError(path, error);
  }
}

/** Opened at once, so that a device that cannot be written to keeps the other files of its set from being written. */
function throughDevice(path: string, content: FileToWrite['content']): PreparedFile {
  const device = openSync(path, 'w');
  const write = (): void => {
    try {
      writePieces(device, content);
    } finally {
      closeSync(device);
    }
  };
  return { path, commit: () => asHostErrors(path, write), discard: () => closeSync(device) };
}

/** Whether a path is a link like /dev/stdout to the file that stdout was directed to. */
function leadsToStdout(path: string, { dev, ino }: Stats): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  const stdout = fstatSync(process.stdout.fd);
  return stdout.dev === dev && stdout.ino === ino;
}

/** After what was printed: opened once more, the file would be written from its start. */
function throughStdout(path: string, content: FileToWrite['content']): PreparedFile {
  return { path, commit: () => asHostErrors(path, () => writePieces(process.stdout.fd, content)), discard() {} };
}

/** Opening a pipe without a reader blocks for ever; opened non-blocking it fails at once, as a socket does. */
function throughPipe(path: string, content: FileToWrite['content']): PreparedFile {
  const pipe = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  return { path, commit: () => asHostErrors(path, () => writePipe(pipe, content)), discard: () => closeSync(pipe) };
}

/** Waits for a slow reader, which a call of `node:fs` takes for a fault. */
async function writePipe(pipe: number, content: FileToWrite['content']): Promise<void> {
  const { Readable, promises } = load.stream();
  const { Socket } = load.net();
  await promises.pipeline(Readable.from(piecesOf(content)), new Socket({ fd: pipe, readable: false, writable: true }));
}

/** One folder after the other: where the system lies about a missing parent, as in /proc, Node's own recursion never ends. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    const above = dirname(folder);
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT') || above === folder) throw error;
    if (statSync(above, { throwIfNoEntry: false })) throw new HostError('no-folder', folder, error.message);
    makeFolder(above);
    makeFolder(folder);
  }
}
