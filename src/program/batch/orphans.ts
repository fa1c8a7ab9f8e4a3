import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import type { FileRead } from '../workspace/file-read.ts';
import type { ManifestEntry } from './manifest.ts';
import type { EarlierRuns } from './up-to-date.ts';

/** An output whose source does not exist, or is no declaration any more. Paths are absolute. */
export interface Orphan extends FileRead {
  readonly source: string;
}

/** The outputs of earlier runs whose source is gone, as far as they are there and nothing else has become of them. Forgets sources of which nothing is left. */
export async function orphansIn(host: Host, { folder, entries, seen }: EarlierRuns): Promise<readonly Orphan[]> {
  const gone: ManifestEntry[] = [];
  for (const entry of entries.values()) {
    const isThere = seen.get(entry.source) ?? !(await isGone(host, host.resolve(folder, entry.source)));
    if (!isThere) gone.push(entry);
  }
  const alive = new Set([...entries.values()].filter(entry => !gone.includes(entry)).flatMap(({ made }) => made.map(({ path }) => path)));
  const orphans: Orphan[] = [];
  for (const { source, made, left } of gone) {
    const found: Orphan[] = [];
    for (const { path: relative, sha256 } of [...made, ...left]) {
      const path = host.resolve(folder, relative);
      // A manifest may come from anybody: nothing outside the output folder is an output.
      if (alive.has(relative) || !path.startsWith(`${folder}/`) || !(await isFile(host, path))) continue;
      found.push({ path, sha256, source: host.resolve(folder, source) });
    }
    if (found.length === 0) entries.delete(source);
    orphans.push(...found);
  }
  return orphans;
}

/** What cannot be looked at is not known to be gone. */
async function isGone(host: Host, path: string): Promise<boolean> {
  try {
    return (await host.stat(path)) === undefined;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
