import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Entry, type Host, HostError, type HostErrorReason, type OutputStream } from './host.ts';

/** What takes Node milliseconds to load, and a check does without. */
const load = createRequire(import.meta.url);
// A module of Node's own is what its types say.
const crypto = () => load('node:crypto') as typeof import('node:crypto');

/** The machine that Node runs on. The only file that knows its files, streams and environment. */
export function nodeHost(): Host {
  let stderr: OutputStream | undefined;
  return {
    cwd: slashed(process.cwd()),
    environment: process.env,
    stdout: streamOf(process.stdout),
    get stderr() {
      return (stderr ??= streamOf(process.stderr));
    },
    resolve: (...segments) => slashed(resolve(...segments)),
    stat: path => asked(path, () => stat(path)),
    list: folder => asked(folder, () => list(folder)),
    real: async path => slashed(real(path)),
    read: path => asked(path, () => read(path)),
    readStdin: () => asked('<stdin>', readStdin),
    write: (path, content) => asked(path, () => writeWhole(path, content)),
    sha256: content => crypto().createHash('sha256').update(content).digest('hex'),
    readShipped,
  };
}

/** A file that is shipped in `dist`, beside the bundle that this module is part of. */
export function readShipped(name: string): Uint8Array {
  const path = fileURLToPath(new URL(name, import.meta.url));
  try {
    return readFileSync(path);
  } catch (error) {
    throw hostError(path, error);
  }
}

function streamOf(stream: NodeJS.WriteStream): OutputStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure.
    if (error.code === 'EPIPE') return;
    if (stream !== process.stderr) process.stderr.write(`perfdecl: ${error.message}\n`);
    // What the program says of itself comes later, and does not know of this.
    process.once('exit', () => {
      process.exitCode = 3;
    });
  });
  return {
    write: text => void stream.write(text),
    isTerminal: 'isTTY' in stream && stream.isTTY,
    columns: stream.columns ?? (Number.parseInt(process.env['COLUMNS'] ?? '', 10) || 80),
  };
}

function stat(path: string): Entry | undefined {
  try {
    return entryOf(lstatSync(path));
  } catch (error) {
    if (reasonOf(error) === 'missing' || reasonOf(error) === 'not-a-folder') return undefined;
    throw error;
  }
}

function list(folder: string): readonly { readonly name: string; readonly entry: Entry }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.map(entry => ({ name: entry.name, entry: entryOf(entry) })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}

function read(path: string): Uint8Array {
  // To open a pipe that nobody writes to would wait for ever.
  if (entryOf(statSync(path)) === 'other') throw new HostError('not-a-file', path, 'not a regular file');
  return readFileSync(path);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function writeWhole(path: string, content: Uint8Array | string | Iterable<string>): void {
  // A file must not take the place of /dev/null or /dev/stdout.
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && entryOf(there) === 'other') return writeTo(openSync(path, 'w'), content);
  mkdirSync(dirname(path), { recursive: true });
  // Its name is short, since that of the file may be as long as a name can be.
  const temporary = join(dirname(path), `.${crypto().randomUUID()}.tmp`);
  try {
    writeTo(openSync(temporary, 'wx'), content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeTo(file: number, content: Uint8Array | string | Iterable<string>): void {
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function entryOf(kind: Kind): Entry {
  if (kind.isFile()) return 'file';
  if (kind.isDirectory()) return 'folder';
  return kind.isSymbolicLink() ? 'link' : 'other';
}

/** Files are read and written at once: one after the other it is faster, and `node:fs/promises` need not be loaded. */
async function asked<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw hostError(path, error);
  }
}

function hostError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(reasonOf(error), path, error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, HostErrorReason>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EISDIR: 'folder',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  ENOSPC: 'full',
  ENAMETOOLONG: 'name',
  ERR_INVALID_ARG_VALUE: 'name',
};

function reasonOf(error: unknown): HostErrorReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? 'other';
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
