import { isUtf8 } from 'node:buffer';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { pathsInList } from '../workspace/file-list.ts';
import { slashed } from '../workspace/path.ts';
import type { CheckOptions } from './options.ts';
import { stderrOf } from './stderr.ts';
import { UsageError } from './usage-error.ts';

/** Some hundred thousand paths. */
const LIMIT = { most: 64 * 1024 * 1024 };

/** The paths of the list of `--files-from`. An empty one is no fault: of a change without declarations there is nothing to check. */
export async function listedPaths(host: Host, { filesFrom: list, lang }: CheckOptions): Promise<readonly string[]> {
  if (list === undefined) return [];
  const bytes = await readList(host, list);
  if (bytes.length > LIMIT.most) throw new UsageError({ zh: `清单 ${list} 超过 64 MiB`, en: `the list ${list} is longer than 64 MiB` });
  if (!isUtf8(bytes)) throw new UsageError({ zh: `清单 ${list} 不是 UTF-8 编码`, en: `the list ${list} is not UTF-8` });
  const paths = pathsInList(new TextDecoder().decode(bytes));
  if (paths.length === 0)
    stderrOf(host, lang)({ zh: `清单 ${list} 里没有路径，没有要检查的文件`, en: `there is no path in the list ${list}: nothing to check` });
  return paths;
}

async function readList(host: Host, list: string): Promise<Uint8Array> {
  if (list === '-') return host.readStdin(LIMIT);
  try {
    return await host.read(host.resolve(slashed(list)), LIMIT);
  } catch (error) {
    if (error instanceof HostError) throw new HostError(error.reason, list, error.message);
    throw error;
  }
}
