import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { folderOf } from './relative-path.ts';

const CONFIGURATION = 'perfdecl.config.yaml';

/** The path of the nearest configuration, upward from a folder. */
export async function nearestConfiguration(host: Host, folder: string): Promise<string | undefined> {
  const path = folder.endsWith('/') ? folder + CONFIGURATION : `${folder}/${CONFIGURATION}`;
  if (await isThere(host, path)) return path;
  const above = folderOf(folder);
  return above === folder || above === '.' ? undefined : nearestConfiguration(host, above);
}

async function isThere(host: Host, path: string): Promise<boolean> {
  try {
    return (await host.stat(path)) !== undefined;
  } catch (error) {
    // What stdin is called need not exist, and need not be able to.
    if (error instanceof HostError && error.reason === 'name') return false;
    throw error;
  }
}
