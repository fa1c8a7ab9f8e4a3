import { type Stats, watch as watchFolder } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Watched, Watcher } from '../host.ts';
import { asHostErrors } from './node-error.ts';

/** How long nothing must happen before a change counts as over: editors write a file in several steps. */
const REST = 120;
const MOST_WAITS = 20;

/** Resolves when everything is being watched. */
export async function watching({ folders, files }: Watched, interrupted: AbortSignal): Promise<Watcher> {
  const changed = changedPaths(interrupted);
  const deep = await watchBelow(folders, changed.note);
  const shallow = parentsOf(changed.note);
  shallow.add(files);
  return {
    changes: changed.changes,
    add: shallow.add,
    async close() {
      shallow.close();
      await deep?.close();
    },
  };
}

type Note = (path: string, failure?: unknown) => void;

async function watchBelow(folders: readonly string[], note: Note): Promise<FSWatcher | undefined> {
  const [first] = folders;
  if (first === undefined) return undefined;
  const { watch } = await import('chokidar');
  return asHostErrors(first, async () => {
    const watcher = watch([...folders], {
      ignoreInitial: true,
      // What is removed is told at once, together with what else is told of it.
      atomic: false,
      ignored: (path, stats) => !folders.includes(path) && isLeftOut(path, stats),
    });
    watcher.on('all', (_event, path) => note(path)).on('error', error => note(first, error));
    await new Promise<void>((done, fail) => watcher.once('ready', done).once('error', fail));
    return watcher;
  });
}

/** Hidden folders, and what npm installs. */
function isLeftOut(path: string, stats: Stats | undefined): boolean {
  const name = basename(path);
  return stats?.isDirectory() === true && (name.startsWith('.') || name === 'node_modules');
}

/** Watches the folders of files: a file that is removed and made again, as editors do, is another one to the system. */
function parentsOf(note: Note): { readonly add: Watcher['add']; close(): void } {
  const watchers = new Map<string, { close(): void } | undefined>();
  return {
    add(files) {
      for (const folder of new Set(files.map(path => dirname(path))))
        if (!watchers.has(folder)) watchers.set(folder, inFolder(folder, note));
    },
    close() {
      for (const watcher of watchers.values()) watcher?.close();
    },
  };
}

/** What is in a folder, not what is below it; undefined for a folder that is not there or that nobody may look into. */
function inFolder(folder: string, note: Note): { close(): void } | undefined {
  try {
    return watchFolder(folder, (_event, name) => void (name !== null && note(join(folder, name)))).on('error', () => {});
  } catch {
    return undefined;
  }
}

/** Gathers paths until somebody asks. */
function changedPaths(interrupted: AbortSignal): Pick<Watcher, 'changes'> & { readonly note: Note } {
  let paths = new Set<string>();
  let failure: unknown;
  let wake: (() => void) | undefined;
  interrupted.addEventListener('abort', () => wake?.());
  const event = (): Promise<void> =>
    new Promise(resolve => {
      wake = resolve;
    });
  const rest = async (): Promise<void> => {
    // A folder in which something always happens never rests.
    for (let waits = 0; waits < MOST_WAITS && !interrupted.aborted; waits++) {
      const isQuiet = await Promise.race([event().then(() => false), new Promise<boolean>(resolve => setTimeout(resolve, REST, true))]);
      if (isQuiet) return;
    }
  };
  return {
    note(path, error) {
      failure ??= error;
      paths.add(process.platform === 'win32' ? path.replaceAll('\\', '/') : path);
      wake?.();
    },
    async changes() {
      while (paths.size === 0 && !interrupted.aborted) await event();
      if (!interrupted.aborted) await rest();
      const changed = [...paths];
      paths = new Set();
      if (interrupted.aborted) return [];
      return asHostErrors(changed[0] ?? '.', () => {
        if (failure !== undefined) throw failure;
        return changed;
      });
    },
  };
}
