import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostError } from './host-error.ts';
import type { Host, OutputStream } from './host.ts';
import { choose } from './node/choosing.ts';
import { hardLink, list, real, stat } from './node/entry.ts';
import { interruption } from './node/interruption.ts';
import { load } from './node/load.ts';
import { asHostErrors, hostError } from './node/node-error.ts';
import { read, readStdin } from './node/reading.ts';
import { outputStream } from './node/streams.ts';
import { watching } from './node/watching.ts';
import { preparation } from './node/writing.ts';
import { writeSet } from './write-set.ts';

let host: Host | undefined;

/** The machine that Node runs on: always the same, as a process has its streams and signals once. */
export function nodeHost(): Host {
  return (host ??= makeHost());
}

/** Streams and signals are listened to from the first look at them on. */
function makeHost(): Host {
  let stdout: OutputStream | undefined;
  let stderr: OutputStream | undefined;
  let interrupted: AbortSignal | undefined;
  let printAbove: ((lines: string) => void) | undefined;
  const prepare = preparation();
  return {
    get cwd() {
      return absolute('.');
    },
    environment: process.env,
    get stdout() {
      return (stdout ??= outputStream(process.stdout));
    },
    get stderr() {
      return (stderr ??= outputStream(process.stderr, () => printAbove));
    },
    get interrupted() {
      return (interrupted ??= interruption());
    },
    resolve: absolute,
    stat: path => asHostErrors(path, () => stat(path)),
    list: folder => asHostErrors(folder, () => list(folder)),
    real: async path => slashed(real(path)),
    hardLink: path => asHostErrors(path, () => hardLink(path)),
    read: (path, limit) => asHostErrors(path, () => read(path, limit)),
    readStdin: limit => asHostErrors('<stdin>', () => readStdin(limit, interrupted)),
    write: files => writeSet(files, prepare),
    remove: path => asHostErrors(path, () => rmSync(path, { force: true })),
    watch: watched => watching(watched, (interrupted ??= interruption())),
    choose,
    now: () => performance.now(),
    async showProgress(total, lineOf) {
      const { progressBar } = await import('./node/progress-bar.ts');
      const { print, advance, end } = progressBar(process.stderr, total, lineOf);
      printAbove = print;
      return {
        advance,
        end() {
          printAbove = undefined;
          end();
        },
      };
    },
    get processors() {
      return availableParallelism();
    },
    async startWorkers(options) {
      const { workerPool } = await import('./node/worker-pool.ts');
      return workerPool(shippedPath('../bin/worker.js'), options);
    },
    deflate: bytes => load.zlib().deflateSync(bytes),
    sha256: content => load.crypto().createHash('sha256').update(content).digest('hex'),
    readShipped,
  };
}

function absolute(...segments: readonly string[]): string {
  try {
    return slashed(resolve(...segments));
  } catch (error) {
    throw new HostError('no-working-directory', '.', error instanceof Error ? error.message : String(error));
  }
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** A file that is shipped in `dist`, beside the bundle that this module is part of. */
export function readShipped(name: string): Uint8Array {
  const path = shippedPath(name);
  try {
    return readFileSync(path);
  } catch (error) {
    throw hostError(path, error);
  }
}

function shippedPath(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
