import type { Language, Text } from '../../compiler/diagnostic/problem.ts';
import { type Manifest, manifestText, readManifest } from '../batch/manifest.ts';
import { orphansIn } from '../batch/orphans.ts';
import { isAsBefore, type EarlierRuns, outputDigest } from '../batch/up-to-date.ts';
import { hostErrorText, reasonText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import type { BuildOptions } from './options.ts';
import { type Say, stderrOf } from './stderr.ts';

/** Hidden, so that neither a search for declarations nor an upload of the outputs takes it for one of them. */
const MANIFEST = '.perfdecl/manifest.json';

export interface Delivering extends Pick<BuildOptions, 'cache' | 'check' | 'dryRun' | 'prune'> {
  readonly outDir: string;
}

/** Reads what earlier runs have left in the output folder; undefined where the program does not know itself, as when it runs from its source. */
export async function openManifest(host: Host, { outDir, cache, check }: Delivering, say: Say): Promise<EarlierRuns | undefined> {
  const program = fingerprintOf(host);
  if (program === undefined) return undefined;
  const folder = host.resolve(outDir);
  const before = await readManifestIn(host, folder, say);
  return { folder, program, replays: cache && !check, before, entries: new Map(before), seen: new Map() };
}

/** Identifies the program; undefined where it runs from its source. */
export function fingerprintOf(host: Host): string | undefined {
  try {
    return new TextDecoder().decode(host.readShipped('fingerprint'));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

async function readManifestIn(host: Host, folder: string, say: Say): Promise<Manifest> {
  const path = host.resolve(folder, MANIFEST);
  if (!(await isFile(host, path))) return new Map();
  const shown = shownPath(host, path);
  try {
    const bytes = await host.read(path, { most: Number.MAX_SAFE_INTEGER - 1 });
    const manifest = readManifest(bytes, text => host.sha256(text));
    if (manifest) return manifest;
    say({
      zh: `${shown} 已损坏，或是别的版本写的：全部重新生成`,
      en: `${shown} is damaged, or of another version: everything is built anew`,
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { zh, en } = hostErrorText(error, shown);
    say({ zh: `${zh}；全部重新生成`, en: `${en}; everything is built anew` });
  }
  return new Map();
}

/** Reports outputs whose declaration is gone, removes them if that is asked for, and writes what the next run has to know. */
export async function closeManifest(
  host: Host,
  earlier: EarlierRuns,
  { check, dryRun, prune }: Delivering,
  lang: Language,
): Promise<ExitCode> {
  const say = stderrOf(host, lang);
  const codes: ExitCode[] = [];
  for (const { path, source, sha256 } of await orphansIn(host, earlier)) {
    const shown = shownPath(host, path);
    const gone = {
      zh: `${shown} 是 ${shownPath(host, source)} 的输出，后者已不存在或不再是申报`,
      en: `${shown} is an output of ${shownPath(host, source)}, which is gone or no declaration any more`,
    };
    const end = prune ? await removed(host, path, sha256, dryRun) : { zh: '用 --prune 删去', en: '--prune removes it' };
    if (end instanceof HostError) codes.push(exitCode.failure);
    const { zh, en } = end instanceof HostError ? couldNotRemove(end) : end;
    say({ zh: `${gone.zh}；${zh}`, en: `${gone.en}; ${en}` });
  }
  if (check || dryRun) return worst(codes);
  // What was removed just now is forgotten.
  await orphansIn(host, earlier);
  codes.push(await writeManifest(host, earlier, say));
  return worst(codes);
}

/** Removes an output, unless it is not as it was written: then somebody may need it. */
async function removed(host: Host, path: string, sha256: string | null, isDryRun: boolean): Promise<Text | HostError> {
  if ((await outputDigest(host, path)) !== sha256) return { zh: '它被改动过，没有删去', en: 'it was changed since, and is left' };
  if (isDryRun) return { zh: '会被删去', en: 'it would be removed' };
  try {
    await host.remove(path);
    return { zh: '已删去', en: 'removed' };
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

function couldNotRemove(error: HostError): Text {
  const { zh, en } = reasonText(error);
  return { zh: `无法删去：${zh}`, en: `it cannot be removed: ${en}` };
}

/** A manifest that cannot be written costs the next run time; nevertheless a write has failed. */
async function writeManifest(host: Host, earlier: EarlierRuns, say: Say): Promise<ExitCode> {
  if (isAsBefore(earlier)) return exitCode.clean;
  const path = host.resolve(earlier.folder, MANIFEST);
  try {
    await host.write([{ path, content: manifestText(earlier.entries, text => host.sha256(text)) }]);
    return exitCode.clean;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    say(hostErrorText(error, shownPath(host, path)));
    return exitCode.failure;
  }
}
