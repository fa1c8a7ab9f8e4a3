import { type JobRequest, jobWorker, type WorkerSettings } from '../src/program/batch/job-worker.ts';
import type { Host, Workers } from '../src/program/host/host.ts';
import { WorkerError } from '../src/program/host/worker-error.ts';

/** How the work on a message ends before there is an answer. */
export type WorkerEnd = { readonly crash: string } | 'timeout';

/** How many messages are answered in an order of their own. */
const GROUP = 4;

/** Workers of a machine in memory. What goes to them and comes back is copied, and of each group of messages the last is answered first. */
export function memoryWorkers(
  host: Host,
  { data, timeout }: { readonly data: unknown; readonly timeout: number | undefined },
  endOf: (nth: number) => WorkerEnd | undefined,
): Workers {
  const prepare = jobWorker(host, structuredClone(data) as WorkerSettings);
  let count = 0;
  return {
    answer: async message => {
      const nth = ++count;
      const request = structuredClone(message) as JobRequest;
      const end = endOf(nth);
      for (let turns = (GROUP - (nth % GROUP)) * 3; turns > 0; turns--) await new Promise(resolve => void setImmediate(resolve));
      if (end === 'timeout') throw new WorkerError('timeout', timeout ?? 0);
      if (end) throw new WorkerError(end.crash, undefined);
      return structuredClone(await prepare(request));
    },
    close: async () => {},
  };
}
