import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';

/** A file that is not there, or not what would be written; the path is for messages. */
export interface Difference {
  readonly path: string;
  readonly kind: 'missing' | 'different';
}

/** How a file differs from a content. One that cannot be read differs. */
export async function differenceFrom(host: Host, path: string, content: Uint8Array | string): Promise<Difference['kind'] | undefined> {
  const wanted = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    const found = await host.read(path, { most: wanted.length });
    const isSame = found.length === wanted.length && wanted.every((byte, index) => byte === found[index]);
    return isSame ? undefined : 'different';
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.reason === 'missing' ? 'missing' : 'different';
  }
}
