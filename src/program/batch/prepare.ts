import { HostError } from '../host/host-error.ts';
import type { Host, Workers } from '../host/host.ts';
import { SOURCE_LIMIT } from '../workspace/decode.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { buildDeclaration } from './build-declaration.ts';
import type { Job, PreparedResult } from './job.ts';
import type { JobRequest, WorkerSettings } from './job-worker.ts';
import type { Threads } from './run.ts';
import { crashed, jobRunner, type Prepare } from './run-job.ts';

/** How the user wants jobs to be done. */
export interface Threading {
  /** How many threads work; undefined: as many as pay. */
  readonly jobs: number | undefined;
  /** How many seconds a file may take. Work in the program's own thread cannot be ended, so it needs workers. */
  readonly timeout: number | undefined;
}

/** The preparation of a run's jobs. */
export interface Preparing extends Threads {
  readonly prepare: Prepare;
}

/** With fewer files for each, to check or to print, workers gain little beyond what their start and warming-up cost: see `npm run bench`. */
const LEAST = { check: 500, print: 100 };
/** A run that has only a few files to do, as the others are up to date, starts no worker. */
const FIRST_HERE = 16;
/** How many jobs a worker may be ahead of the one whose turn it is. */
const AHEAD = 4;

/** Prepares jobs in this thread or in workers. */
export function preparing(
  host: Host,
  workspace: Workspace,
  making: WorkerSettings,
  planned: readonly Job[],
  { jobs, timeout }: Threading,
): Preparing {
  const here = (): Prepare => jobRunner(host, workspace, buildDeclaration(host, making.settings, making.makesFiles));
  const files = planned.length;
  const least = making.makesFiles && planned.some(printsForm) ? LEAST.print : LEAST.check;
  const count = Math.max(Math.min(jobs ?? Math.min(host.processors, Math.floor(files / least)), files), 1);
  if (count === 1 && timeout === undefined) return { prepare: here(), atOnce: 1, close: async () => {} };
  let starting: Promise<Workers> | undefined;
  const start = (): Promise<Workers> => (starting ??= host.startWorkers({ count, data: making, timeout }));
  const first = jobs === undefined && timeout === undefined ? here() : undefined;
  let firstHere = FIRST_HERE;
  return {
    atOnce: count * AHEAD,
    prepare: async job => {
      if (first && firstHere-- > 0) return first(job);
      try {
        return await answer(await start(), { job, stdin: job.source.origin === 'stdin' ? await readStdin(host) : undefined });
      } catch (error) {
        return crashed(host, job, error);
      }
    },
    close: async () => (await starting)?.close(),
  };
}

function printsForm({ writes }: Job): boolean {
  return writes.some(file => file.kind === 'draft' || (file.kind === 'output' && file.id === 'pdf'));
}

async function answer(workers: Workers, request: JobRequest): Promise<PreparedResult> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a worker answers what jobWorker gives
  return (await workers.answer(request)) as PreparedResult;
}

async function readStdin(host: Host): Promise<JobRequest['stdin']> {
  try {
    return await host.readStdin(SOURCE_LIMIT);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { reason, path, message } = error;
    return { reason, path, message };
  }
}
