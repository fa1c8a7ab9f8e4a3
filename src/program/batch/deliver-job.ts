import type { Host } from '../host/host.ts';
import type { Deliver } from './deliver.ts';
import { crashed, type Prepare, type RunJob } from './run-job.ts';

/** Prepares jobs as they come, and delivers what is made of each in its turn. */
export function delivering(host: Host, prepare: Prepare, by: Deliver): RunJob {
  return async (job, turn) => {
    const { toDeliver, ...result } = await prepare(job);
    if (result.kind !== 'declaration' || toDeliver === undefined) return result;
    await turn();
    try {
      return { ...result, ...(await by(host, job, result.report, toDeliver)) };
    } catch (error) {
      return crashed(host, job, error);
    }
  };
}
