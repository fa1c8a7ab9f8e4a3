import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Host } from '../host/host.ts';
import { shownPath, type SourcePath } from '../workspace/find-sources.ts';
import { folderOf, nameOf } from '../workspace/relative-path.ts';

/** A file that a run is to write. */
export interface Writing {
  readonly path: string;
  /** The source whose output it is, or the option that asks for it. */
  readonly by: SourcePath | string;
}

/** All that has to do with one file. */
interface Claim {
  readonly path: string;
  readonly writings: readonly Writing[];
  readonly sources: readonly SourcePath[];
}

/** Files that a run would write twice, or over a declaration; `counts` says which sources are declarations at all. */
export async function conflictsOf(
  host: Host,
  sources: readonly SourcePath[],
  writings: readonly Writing[],
  counts: (source: SourcePath) => Promise<boolean>,
): Promise<readonly Text[]> {
  const complaints = new Map<string, Text>();
  for (const { path, writings: rivals, sources: read } of await claimsOf(host, sources, writings)) {
    // Whether a source counts is learnt by reading it, so it is asked only where something hangs on it.
    if (rivals.length < 2 && read.length === 0) continue;
    const writers: Writing['by'][] = [];
    for (const { by } of rivals) if (typeof by === 'string' || (await counts(by))) writers.push(by);
    const overwritten: SourcePath[] = [];
    for (const source of read) if (writers.length > 0 && (await counts(source))) overwritten.push(source);
    const names = writers.map(by => (typeof by === 'string' ? by : by.shown));
    const [source] = overwritten;
    const text = source ? overwriting(writers, source) : names.length > 1 ? rivalry(writers, names, shownPath(host, path)) : undefined;
    // Rivals for one output are rivals for all; it is said once.
    const key = [...names, source?.shown].join('\n');
    if (text && !complaints.has(key)) complaints.set(key, text);
  }
  return [...complaints.values()];
}

function overwriting(writers: readonly Writing['by'][], { shown }: SourcePath): Text {
  const zh = writers.map(by => (typeof by === 'string' ? by : `${by.shown} 的输出`)).join('、');
  const en = writers.map(by => (typeof by === 'string' ? by : `the output of ${by.shown}`)).join(', ');
  const gap = typeof writers.at(-1) === 'string' ? ' ' : '';
  return { zh: `${zh}${gap}会覆盖申报 ${shown}；请另写一个位置`, en: `${en} would overwrite ${shown}; choose another place` };
}

function rivalry(writers: readonly Writing['by'][], names: readonly string[], written: string): Text {
  const way = writers.some(by => typeof by === 'string')
    ? { zh: '报告请另取文件名', en: 'give the report a name of its own' }
    : { zh: '请改名，或分开放进不同的文件夹', en: 'rename them, or put them into folders of their own' };
  return { zh: `${names.join('、')} 都要写出 ${written}；${way.zh}`, en: `${names.join(', ')} would all write ${written}; ${way.en}` };
}

/** Files that are to be written, whatever way leads to them, in the order of the writings. */
async function claimsOf(host: Host, sources: readonly SourcePath[], writings: readonly Writing[]): Promise<Iterable<Claim>> {
  const claims = new Map<string, Claim>();
  if (writings.length === 0) return [];
  const identify = identification(host);
  for (const writing of writings) {
    const key = await identify(writing.path, typeof writing.by === 'string');
    const claim = claims.get(key) ?? { path: writing.path, writings: [], sources: [] };
    claims.set(key, { ...claim, writings: [...claim.writings, writing] });
  }
  for (const source of sources) {
    const key = await identify(source.path, source.origin === 'named');
    const claim = claims.get(key);
    if (claim) claims.set(key, { ...claim, sources: [...claim.sources, source] });
  }
  return claims.values();
}

/** Each folder is looked up once; a file only where it may be a link. */
function identification(host: Host): (path: string, link: boolean) => Promise<string> {
  const folders = new Map<string, Promise<string>>();
  return async (path, link) => {
    if (link) return host.real(path);
    const folder = folderOf(path);
    const real = folders.get(folder) ?? host.real(folder);
    folders.set(folder, real);
    return host.resolve(await real, nameOf(path));
  };
}
