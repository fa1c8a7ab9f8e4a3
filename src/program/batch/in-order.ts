import type { Job, JobResult } from './job.ts';
import type { RunJob } from './run-job.ts';

/** A job that is being done. */
interface Begun {
  /** All is done that can be done before its turn. */
  readonly ready: Promise<void>;
  readonly takeTurn: () => void;
  readonly result: Promise<JobResult>;
}

/**
 * Does jobs, up to `atOnce` of them at once, and yields their results in the order of the jobs: no more results are ever kept, and files are
 * written in that order, too. An interruption ends it before the next job writes.
 */
export async function* inOrder(
  jobs: readonly Job[],
  runJob: RunJob,
  { atOnce, interrupted }: { readonly atOnce: number; readonly interrupted: AbortSignal },
): AsyncIterable<JobResult> {
  const coming = jobs.values();
  const begun: Begun[] = [];
  const interruption = new Promise<void>(resolve => interrupted.addEventListener('abort', () => resolve(), { once: true }));
  for (;;) {
    while (begun.length < atOnce && !interrupted.aborted) {
      const { value: job } = coming.next();
      if (job === undefined) break;
      begun.push(begin(job, runJob));
    }
    const first = begun.shift();
    if (first === undefined) return;
    if (atOnce > 1) await Promise.race([first.ready, interruption]);
    if (atOnce > 1 && interrupted.aborted) return;
    first.takeTurn();
    yield await first.result;
  }
}

function begin(job: Job, runJob: RunJob): Begun {
  const [ready, turn] = [signal(), signal()];
  const waiting = (): Promise<void> => {
    ready.give();
    return turn.given;
  };
  const result = runJob(job, waiting).finally(ready.give);
  return { ready: ready.given, takeTurn: turn.give, result };
}

const nothing = (): void => {};

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = nothing;
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return { given, give };
}
