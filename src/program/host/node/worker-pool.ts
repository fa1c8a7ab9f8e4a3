import type { ResourceLimits } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { WorkerOptions, Workers } from '../host.ts';
import { WorkerError } from '../worker-error.ts';

/** How long a worker may take to end by itself before it is ended. */
const PATIENCE_MS = 100;

/** A pool of threads that run a script which calls `serve`. */
export function workerPool(
  script: string,
  { count, data, timeout }: WorkerOptions,
  thread: { readonly resourceLimits?: ResourceLimits } = {},
): Workers {
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    maxWorkers: count,
    workerTerminateTimeout: PATIENCE_MS,
    workerThreadOpts: { workerData: data, ...thread },
  });
  return {
    // The library's promises are its own: they do not show when they are awaited and rejected.
    answer: message =>
      new Promise((resolve, reject) => {
        // A worker tells when it begins: neither waiting for it nor its start takes a file's time.
        const begun = (): unknown => timeout !== undefined && answered.timeout(timeout * 1000);
        const answered = pool.exec('answer', [message], { on: begun });
        answered.then(resolve, (error: unknown) => reject(workerError(error, timeout)));
      }),
    close: async () => {
      await pool.terminate(true);
    },
  };
}

function workerError(error: unknown, timeout: number | undefined): WorkerError {
  if (error instanceof workerpool.Promise.TimeoutError) return new WorkerError(error.message, timeout);
  const cause = error instanceof workerpool.TerminateError ? error.cause : error;
  return new WorkerError(cause instanceof Error ? cause.message : 'exit', undefined);
}
