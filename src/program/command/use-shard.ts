import type { JobSettings } from '../batch/job.ts';
import type { Plan, Request } from '../batch/plan.ts';
import { type Recorder, recorder } from '../batch/record-results.ts';
import { planDigest, planOfShard, type Shard } from '../batch/shard.ts';
import { type ShardHead, type ShardOptions, shardRecordText } from '../batch/shard-record.ts';
import type { EarlierRuns } from '../batch/up-to-date.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { shownPath } from '../workspace/find-sources.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CheckOptions } from './options.ts';
import { stderrOf } from './stderr.ts';
import { UsageError } from './usage-error.ts';
import { type Delivering, fingerprintOf } from './use-manifest.ts';

/** What a shard leaves in its output folder for `merge`. */
export const SHARD_RECORD = '.perfdecl/shard.json';

/** A shard that is under way. */
export interface OpenShard {
  readonly plan: Plan;
  readonly recording: Recorder['recording'] | undefined;
  /** Writes what `merge` needs, now that the shard is done. */
  close(earlier: EarlierRuns | undefined): Promise<ExitCode>;
}

interface Setting extends Omit<JobSettings, 'show'> {
  readonly request: Omit<Request, 'formats'>;
  readonly purpose: ShardOptions['purpose'];
  readonly delivery: Delivering | undefined;
}

/** The part of a run that is to be done. */
export async function openShard(
  host: Host,
  workspace: Workspace,
  whole: Plan,
  { request, purpose, delivery, date, baseline, ownFaces = [] }: Setting,
  shard: Shard,
  { lang, maxWarnings }: CheckOptions,
): Promise<OpenShard> {
  if (whole.sources.files.some(({ origin }) => origin === 'stdin'))
    throw new UsageError({ zh: '--shard 不能用于标准输入', en: '--shard cannot divide stdin' });
  const say = stderrOf(host, lang);
  const plan = await planOfShard(host, workspace, whole, shard);
  if (plan.jobs.length === 0 && whole.jobs.length > 0) say(nothingIn(shard));
  if (delivery === undefined || delivery.check || delivery.dryRun) {
    // Reports of the whole run are not those of a part.
    const reports = delivery?.check ? plan.reports.filter(({ isOutput }) => !isOutput) : plan.reports;
    return { plan: { ...plan, reports }, recording: undefined, close: async () => exitCode.clean };
  }
  const path = host.resolve(delivery.outDir, SHARD_RECORD);
  // While the shard is done, its folder must not pass for that of one that is.
  await host.remove(path);
  const { outputs, reports, draft = false } = request;
  const known = baseline ? host.sha256(JSON.stringify([...baseline.baseline])) : null;
  const { complaints, failures, skipped, collections } = plan.sources;
  const head: ShardHead = {
    shard,
    program: fingerprintOf(host) ?? '',
    plan: { digest: planDigest(host, whole), files: whole.jobs.length },
    options: {
      outputs,
      reports,
      draft,
      purpose,
      lang,
      date: date ?? null,
      faces: ownFaces.map(({ sha256 }) => sha256),
      baseline: known,
      maxWarnings: maxWarnings ?? null,
    },
    sources: { complaints, failures, skipped, empty: collections.map(({ argument }) => argument) },
  };
  const { recording, results } = recorder(host, whole, delivery.outDir);
  return {
    plan,
    recording,
    async close(earlier) {
      try {
        await host.write([{ path, content: shardRecordText({ head, results: results(earlier) }, text => host.sha256(text)) }]);
        return exitCode.clean;
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        say(hostErrorText(error, shownPath(host, path)));
        return exitCode.failure;
      }
    },
  };
}

function nothingIn([index, count]: Shard): { readonly zh: string; readonly en: string } {
  return { zh: `分片 ${index}/${count} 里没有文件`, en: `there is no file in shard ${index}/${count}` };
}
