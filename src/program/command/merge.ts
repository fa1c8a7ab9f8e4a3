import type { Text } from '../../compiler/diagnostic/problem.ts';
import { conflictsOf } from '../batch/conflicts.ts';
import { fittingShards, type FoundShard } from '../batch/fitting-shards.ts';
import { joining, sourcesOf } from '../batch/join-shards.ts';
import { planRun } from '../batch/plan.ts';
import { readShardRecord, type ShardRecord } from '../batch/shard-record.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { nearestConfigurations } from '../workspace/configuration.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { formsOf } from '../workspace/forms.ts';
import { slashed } from '../workspace/path.ts';
import { workspaceOf } from '../workspace/workspace.ts';
import { type ExitCode, exitCode, worst } from './exit-code.ts';
import type { MergeOptions } from './options.ts';
import { carryOut } from './run-batch.ts';
import { stderrOf } from './stderr.ts';
import { UsageError } from './usage-error.ts';
import { closeManifest, fingerprintOf, openManifest } from './use-manifest.ts';
import { SHARD_RECORD } from './use-shard.ts';

/** Makes of the output folders of shards what one run would have written, printed and exited with. Nothing is written unless all of them fit. */
export async function merge(host: Host, folders: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const say = stderrOf(host, options.lang);
  const refuse = (reasons: readonly Text[]): ExitCode => {
    for (const reason of reasons) say(reason);
    return exitCode.usage;
  };
  const outDir = options.outDir ?? (await configuredOutDir(host)) ?? 'build';
  const found = await Promise.all(folders.map(folder => readShard(host, slashed(folder), outDir)));
  const unread = found.flatMap(one => ('zh' in one ? [one] : []));
  if (unread.length > 0) return refuse(unread);
  const fitting = fittingShards(
    found.flatMap(one => ('zh' in one ? [] : [one])),
    fingerprintOf(host) ?? '',
  );
  if ('reasons' in fitting) return refuse(fitting.reasons);

  const { shards } = fitting;
  const { purpose, lang, maxWarnings, date, ...request } = shards[0].record.head.options;
  const plan = planRun(host, sourcesOf(host, shards), { ...request, outDir, formats: options.formats });
  const joined = joining(host, outDir, plan, shards);
  const workspace = workspaceOf(host);
  const inUse = [...shards.map(({ folder }) => host.resolve(folder, SHARD_RECORD)), ...joined.outputs];
  const conflicts = await conflictsOf(
    host,
    // The sources need not be here.
    { ...workspace, isDeclaration: async source => joined.isDeclaration(source) },
    { ...plan, sources: { ...plan.sources, files: [] } },
    inUse.map(path => ({ path, name: { zh: `分片的 ${shownPath(host, path)}`, en: `${shownPath(host, path)} of a shard` } })),
  );
  const reasons = [...conflicts, ...(await joined.damaged())];
  if (reasons.length > 0) return refuse(reasons);

  const delivery = { outDir, cache: false, check: false, dryRun: false, prune: false };
  const earlier = await openManifest(host, delivery, say);
  const settings = { purpose, date: date ?? undefined, baseline: undefined, delivery, earlier, remembering: () => joined.runJob(earlier) };
  // The shards have written their reports in one language, and the run has that one.
  const whole = { ...options, lang, maxWarnings: options.maxWarnings ?? maxWarnings ?? undefined };
  const code = await carryOut(host, workspace, plan, settings, whole);
  return earlier ? worst([code, await closeManifest(host, earlier, delivery, lang)]) : code;
}

async function configuredOutDir(host: Host): Promise<string | undefined> {
  const configured = await nearestConfigurations(host, formsOf(host))(host.cwd);
  return configured.kind === 'settings' ? configured.settings.outputs?.outDir?.value : undefined;
}

/** The record of a shard, or why there is none. */
async function readShard(host: Host, folder: string, outDir: string): Promise<FoundShard | Text> {
  if (host.resolve(folder) === host.resolve(outDir)) {
    throw new UsageError({
      zh: `${folder} 是分片的文件夹，不能同时是输出文件夹；用 -o 另指定一个`,
      en: `${folder} is a shard’s folder and cannot be the output folder; name another one with -o`,
    });
  }
  const path = host.resolve(folder, SHARD_RECORD);
  if (!(await isFile(host, path))) {
    return {
      zh: `${folder} 里没有分片记录：它不是 build --shard 的输出文件夹，或那一分片没有做完`,
      en: `${folder} has no record of a shard: it is no output folder of build --shard, or the shard was not finished`,
    };
  }
  const bytes = await host.read(path, { most: Number.MAX_SAFE_INTEGER - 1 });
  const record: ShardRecord | undefined = readShardRecord(bytes, text => host.sha256(text));
  if (record) return { folder, record };
  const shown = shownPath(host, path);
  return {
    zh: `${shown} 已损坏，或是别的版本写的；重做这一分片`,
    en: `${shown} is damaged, or of another version; do this shard again`,
  };
}
