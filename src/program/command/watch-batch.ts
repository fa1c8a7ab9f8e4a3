import { resultMemory } from '../batch/memory.ts';
import type { Host, Watched, Watcher } from '../host/host.ts';
import { findSources, type SearchOptions, shownPath, type Sources } from '../workspace/find-sources.ts';
import { slashed } from '../workspace/path.ts';
import { exitCodeOf } from './events.ts';
import type { ExitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { type Batch, runOnce } from './run-batch.ts';
import { stderrOf } from './stderr.ts';
import { UsageError } from './usage-error.ts';

/** Carries out a run again whenever a source, a form, a configuration or the baseline changes; only files that the change concerns are checked again. */
export async function watchBatch(host: Host, batch: Batch, search: SearchOptions, options: CheckOptions): Promise<ExitCode> {
  if (batch.paths.includes('-')) throw new UsageError({ zh: '--watch 不能用于标准输入', en: '--watch cannot watch stdin' });
  const say = options.quiet ? () => {} : stderrOf(host, options.lang);
  const memory = resultMemory();
  const baseline = options.baseline === undefined ? undefined : host.resolve(options.baseline);
  let sources = await findSources(host, batch.paths, search);
  const { folders, files: named } = watchedBy(host, [...batch.paths, ...(search.listed ?? [])], sources);
  const files = [...named, ...(baseline === undefined ? [] : [baseline])];
  const watcher = await host.watch({ folders, files });
  try {
    for (;;) {
      const code = await runOnce(host, sources, { ...batch, workspace: undefined, remembering: memory.remembering }, options);
      if (host.interrupted.aborted) return code;
      const used = new Set([...memory.reads(), ...files]);
      watcher.add([...used]);
      say({ zh: '等待修改，按 Ctrl-C 结束', en: 'waiting for changes; Ctrl-C ends' });
      const isNew = (path: string): boolean => folders.some(folder => isBelow(folder, path)) || memory.isBesideSettings(path);
      const changed = await nextChange(watcher, path => used.has(path) || (/\.ya?ml$/i.test(path) && isNew(path)));
      if (changed.length === 0) return exitCodeOf({ kind: 'interrupted', signal: String(host.interrupted.reason), left: 0 });
      memory.forget(baseline !== undefined && changed.includes(baseline) ? [...used] : changed);
      for (const path of changed) say({ zh: `${shownPath(host, path)} 有修改`, en: `${shownPath(host, path)} has changed` });
      sources = await findSources(host, batch.paths, search);
    }
  } finally {
    await watcher.close();
  }
}

/** The folders that are searched, and the paths that are files, or nothing yet. */
function watchedBy(host: Host, paths: readonly string[], { collections }: Sources): Watched {
  const folders = new Map(collections.map(({ argument, folder }) => [argument, folder]));
  return {
    folders: paths.flatMap(path => folders.get(path) ?? []),
    files: paths.filter(path => !folders.has(path)).map(path => host.resolve(slashed(path))),
  };
}

/** The outputs of the run, and what else happens in a folder, do not matter. */
async function nextChange(watcher: Watcher, matters: (path: string) => boolean): Promise<readonly string[]> {
  for (;;) {
    const changed = await watcher.changes();
    const relevant = changed.filter(matters);
    if (changed.length === 0 || relevant.length > 0) return relevant;
  }
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
