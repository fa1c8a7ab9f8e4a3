import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

/*
 * Loads the program's bundles with the code that V8 made of them in an earlier run: compiling takes a fifth to a third of a cold `check`.
 * The code is kept in the user's own cache folder, never in a shared one, because who can write there can run code as the user.
 * Where anything about the cache is amiss, the program runs without it.
 */

const nodeRequire = createRequire(import.meta.url);
const folder = cacheFolder();
const modules = new Map<string, { exports: unknown }>();

/** The scripts whose code is not in the cache yet, by the file that it belongs in. */
const uncached = new Map<string, Script>();

/** Whether the work was left to workers, and the functions that it needs are not compiled here. */
let hasWorkers = false;
process.once('worker', () => {
  hasWorkers = true;
});

/** What a bundle exports; the bundles that it requires are loaded likewise. */
export function load(path: string): unknown {
  const known = modules.get(path);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(path, module);
  const require = (id: string): unknown => (id.startsWith('.') ? load(join(dirname(path), id)) : nodeRequire(id));
  compile(path).runInThisContext()(module.exports, require, module, path, dirname(path));
  return module.exports;
}

function compile(path: string): Script {
  const source = readFileSync(path);
  const file = folder === undefined ? undefined : join(folder, keyOf(source));
  const cachedData = file === undefined ? undefined : readCode(file);
  const script = new Script(wrap(source.toString()), { filename: path, cachedData });
  if (file !== undefined && cachedData === undefined) uncached.set(file, script);
  return script;
}

/** V8 itself compares only its version, its flags and the length of the source. */
function keyOf(source: Uint8Array): string {
  const { arch, env, execArgv, execPath, platform, version } = process;
  const run = JSON.stringify([version, platform, arch, execPath, execArgv, env['NODE_OPTIONS']]);
  return sha256(run, source).toString('hex');
}

const digestLength = 32;

/** The code in a file, if it is what was written: V8 crashes on damaged code, or runs it. */
function readCode(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(digestLength);
    return sha256(code).equals(bytes.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Bounds the cache: a version of perfdecl has about 25 files for each version of Node, 1.5 MB together. */
const mostFiles = 200;

/** Writes the code of the bundles that were compiled in this run, as far as their functions were needed; removes the oldest files. */
export function keepCompiledCode(): void {
  if (folder === undefined || uncached.size === 0 || hasWorkers) return;
  try {
    makeFolder(folder);
    if (!isOwn(folder)) return;
    for (const [file, script] of uncached) writeWhole(file, script.createCachedData());
    const files = readdirSync(folder).map(name => join(folder, name));
    const written = new Map(files.map(file => [file, statSync(file).mtimeMs]));
    const newestFirst = files.toSorted((a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0));
    for (const file of newestFirst.slice(mostFiles)) rmSync(file, { force: true });
  } catch {
    // The next run compiles again.
  }
}

/** Makes a folder and the two above it; Node's own recursion does not end where the system has no room for any, as in /proc. */
function makeFolder(wanted: string): void {
  for (const path of [dirname(dirname(wanted)), dirname(wanted), wanted]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
}

function writeWhole(file: string, code: Uint8Array): void {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, Buffer.concat([sha256(code), code]), { mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  // Takes 3 ms to load, and a run without the cache may do without.
  const { createHash }: typeof import('node:crypto') = nodeRequire('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** undefined where the cache is switched off, or where there is no folder to trust. */
function cacheFolder(): string | undefined {
  const { env, platform } = process;
  if (env['PERFDECL_NO_CODE_CACHE']) return undefined;
  const base = [env['XDG_CACHE_HOME'], platform === 'win32' ? env['LOCALAPPDATA'] : ofHome(env['HOME'])].find(
    path => path && isAbsolute(path),
  );
  if (base === undefined) return undefined;
  const path = join(base, 'perfdecl', 'code');
  return isOwn(path) ? path : undefined;
}

function ofHome(home: string | undefined): string | undefined {
  return home && join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Whether nobody but the user can write to a folder; also of one that is yet to be made. */
function isOwn(path: string): boolean {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined || process.platform === 'win32') return true;
    return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
