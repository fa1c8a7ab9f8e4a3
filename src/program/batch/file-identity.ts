import type { Host } from '../host/host.ts';
import { folderOf, nameOf } from '../workspace/path.ts';

/** What identifies the file at a path; `named`: the path was written by a user, so it may be a symbolic link. */
export type FileIdentity = (path: string, named: boolean) => Promise<string>;

/** Paths without symbolic links, and one for all the hard links of a file. Each folder is looked up once; a file only where it may be a link. */
export function fileIdentities(host: Host): FileIdentity {
  const folders = new Map<string, Promise<string>>();
  const real = async (path: string, named: boolean): Promise<string> => {
    if (named) return host.real(path);
    const folder = folderOf(path);
    const looked = folders.get(folder) ?? host.real(folder);
    folders.set(folder, looked);
    return host.resolve(await looked, nameOf(path));
  };
  return async (path, named) => {
    const found = await real(path, named);
    return (await host.hardLink(found)) ?? found;
  };
}
