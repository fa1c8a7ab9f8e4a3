import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { HostError } from '../host-error.ts';
import type { ReadLimit } from '../host.ts';
import { entryOf } from './entry.ts';

/** At once: one file after the other it is faster, and `node:fs/promises` need not be loaded. */
export function read(path: string, { most }: ReadLimit): Uint8Array {
  // To open a pipe that nobody writes to would wait for ever.
  if (entryOf(statSync(path)) === 'other') throw new HostError('not-a-file', path, 'not a regular file');
  const file = openSync(path, 'r');
  try {
    // The size is a first guess only: a file may grow while it is read, and those of /proc say that they are empty.
    let bytes = new Uint8Array(Math.min(fstatSync(file).size, most) + 1);
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0 || length > most) return bytes.subarray(0, length);
      if (length === bytes.length) {
        const larger = new Uint8Array(Math.min(2 * length + 4096, most + 1));
        larger.set(bytes);
        bytes = larger;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Ends with an interruption too: whoever waits for input may wait for ever. */
export async function readStdin({ most }: ReadLimit, interrupted: AbortSignal | undefined): Promise<Uint8Array> {
  const { stdin } = process;
  const stop = (): void => void stdin.destroy(new HostError('interrupted', '<stdin>', 'interrupted'));
  if (interrupted?.aborted) stop();
  interrupted?.addEventListener('abort', stop);
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > most) break;
    }
    return Buffer.concat(chunks, Math.min(length, most + 1));
  } finally {
    interrupted?.removeEventListener('abort', stop);
  }
}
