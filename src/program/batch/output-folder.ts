import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { folderOf } from '../workspace/path.ts';
import type { Plan } from './plan.ts';

/** Why nothing can be written to the output folder: it is a file, or a link in it leads outputs out of it. */
export async function outputFolderFaults(host: Host, outDir: string | undefined, { jobs }: Plan): Promise<readonly Text[]> {
  if (outDir === undefined) return [];
  const folder = host.resolve(outDir);
  const shown = shownPath(host, folder);
  const real = await host.real(folder);
  if (await isFile(host, real)) {
    return [{ zh: `输出文件夹 ${shown} 是一个文件；用 -o 另指定`, en: `the output folder ${shown} is a file; choose another one with -o` }];
  }
  const faults: Text[] = [];
  for (const inside of new Set(jobs.flatMap(({ writes }) => writes.map(({ path }) => folderOf(path))))) {
    const target = await host.real(inside);
    if (target === real || target.startsWith(real.endsWith('/') ? real : `${real}/`)) continue;
    const name = shownPath(host, inside);
    faults.push({
      zh: `${name} 通过链接指向输出文件夹之外的 ${shownPath(host, target)}`,
      en: `a link leads from ${name} to ${shownPath(host, target)}, outside the output folder`,
    });
  }
  return faults;
}
