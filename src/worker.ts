import { jobWorker } from './program/batch/job-worker.ts';
import type { JobRequest, WorkerSettings } from './program/batch/job-worker.ts';
import { nodeHost } from './program/host/node-host.ts';
import { serve } from './program/host/node/serve.ts';

/** What a worker of the program runs: jobs in, results out. */
serve(data => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- preparing() starts workers and sends them their jobs
  const answer = jobWorker(nodeHost(), data as WorkerSettings);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return request => answer(request as JobRequest);
});
