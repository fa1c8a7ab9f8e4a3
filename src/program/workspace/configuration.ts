import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { folderOf } from './path.ts';

export const CONFIGURATION = 'perfdecl.config.yaml';

/** The path of the configuration that holds in a folder: the nearest one upward. */
export type Configurations = (folder: string) => Promise<string | undefined>;

/** Each folder is looked at once a run. */
export function nearestConfigurations(host: Host): Configurations {
  const known = new Map<string, Promise<string | undefined>>();
  const nearest: Configurations = folder => {
    const looked = known.get(folder) ?? lookUp(folder);
    known.set(folder, looked);
    return looked;
  };
  const lookUp: Configurations = async folder => {
    const path = folder.endsWith('/') ? folder + CONFIGURATION : `${folder}/${CONFIGURATION}`;
    if (await isFile(host, path)) return path;
    const above = folderOf(folder);
    return above === folder || above === '.' ? undefined : nearest(above);
  };
  return nearest;
}
