import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { SOURCE_LIMIT } from './decode.ts';

/** A file that was read, or looked for, or a folder whose names were: what depends on it is up to date as long as it stays so. */
export interface FileRead {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Of its bytes or names, in hexadecimal; null where nothing could be read. */
  readonly sha256: string | null;
}

/** The digest of what stands at a path now, as far as sources and settings are read. */
export async function digestAt(host: Host, path: string): Promise<string | null> {
  try {
    return host.sha256(await host.read(path, SOURCE_LIMIT));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.reason === 'folder' ? namesDigestAt(host, path) : null;
  }
}

/** The digest of a folder: of the names in it. */
export async function namesDigestAt(host: Host, folder: string): Promise<string | null> {
  try {
    const entries = await host.list(folder);
    return host.sha256(entries.map(({ name, entry }) => `${name}/${entry}`).join('\n'));
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
