import type { Host } from '../host/host.ts';
import { folderOf } from './relative-path.ts';

const CONFIGURATION = 'perfdecl.config.yaml';

/** The path of the nearest configuration, upward from a folder. */
export async function nearestConfiguration(host: Host, folder: string): Promise<string | undefined> {
  const path = folder.endsWith('/') ? folder + CONFIGURATION : `${folder}/${CONFIGURATION}`;
  if ((await host.stat(path)) !== undefined) return path;
  const above = folderOf(folder);
  return above === folder || above === '.' ? undefined : nearestConfiguration(host, above);
}
