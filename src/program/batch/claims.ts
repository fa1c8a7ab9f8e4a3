import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { SourcePath } from '../workspace/find-sources.ts';
import type { FileIdentity } from './file-identity.ts';
import type { Plan } from './plan.ts';

/** Who writes a file: a source, or an option that asks for a report of the run. */
export interface Writer {
  /** For messages. */
  readonly name: string;
  readonly source?: SourcePath;
}

/** A file that a run reads besides its sources, forms and configurations, as a baseline. */
export interface FileInUse {
  readonly path: string;
  /** For messages. */
  readonly name: Text;
}

/** A file that a run is to write, with everything that may conflict there. */
export interface Claim {
  readonly path: string;
  readonly writers: readonly Writer[];
  /** Whether an option asks for the file. */
  readonly byOption: boolean;
  /** The sources that are this file. */
  readonly sources: readonly SourcePath[];
  /** The other file in use that it is. */
  readonly inUse?: Text;
}

/** The files that a plan writes, in its order, by what identifies them: whatever way leads to a file, it is one. */
export async function claimsOf(
  { sources, jobs, reports }: Plan,
  filesInUse: readonly FileInUse[],
  identify: FileIdentity,
): Promise<ReadonlyMap<string, Claim>> {
  const claims = new Map<string, Claim>();
  const add = async (path: string, writer: Writer): Promise<void> => {
    const byOption = writer.source === undefined;
    const file = await identify(path, byOption);
    const claim = claims.get(file) ?? { path, writers: [], byOption: false, sources: [] };
    claims.set(file, { ...claim, writers: [...claim.writers, writer], byOption: claim.byOption || byOption });
  };
  for (const { source, writes } of jobs) for (const { path } of writes) await add(path, { name: source.shown, source });
  for (const { file, option } of reports) if (file) await add(file.path, { name: option });
  if (claims.size === 0) return claims;
  for (const source of sources.files) {
    const file = await identify(source.path, source.origin === 'named');
    const claim = claims.get(file);
    if (claim) claims.set(file, { ...claim, sources: [...claim.sources, source] });
  }
  for (const { path, name } of filesInUse) {
    const file = await identify(path, true);
    const claim = claims.get(file);
    if (claim) claims.set(file, { ...claim, inUse: name });
  }
  return claims;
}
