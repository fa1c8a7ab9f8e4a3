import type { Text } from '../../compiler/diagnostic/problem.ts';
import { duplicateFinder } from './duplicates.ts';
import { inOrder } from './in-order.ts';
import type { JobResult } from './job.ts';
import type { Plan } from './plan.ts';
import type { RunJob } from './run-job.ts';

/** The events of a run, in the order in which they are printed. */
export type RunEvent =
  /** An argument that means nothing, or a folder that could not be looked into. */
  | { readonly kind: 'complaint'; readonly cause: 'usage' | 'failure'; readonly text: Text }
  /** What a folder holds and nobody looks at. */
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: Text }
  | { readonly kind: 'result'; readonly result: JobResult }
  /** The run was stopped; so many jobs are left. */
  | { readonly kind: 'interrupted'; readonly signal: string; readonly left: number };

/** How many jobs are done at once, and what is to be done when no more are. */
export interface Threads {
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

/** Runs the jobs of a plan and yields events, in the plan's order. A failed job does not stop the others; an interruption does, between jobs. */
export async function* run(plan: Plan, runJob: RunJob, interrupted: AbortSignal, threads?: Threads): AsyncIterable<RunEvent> {
  try {
    yield* events(plan, runJob, { interrupted, atOnce: threads?.atOnce ?? 1 });
  } finally {
    await threads?.close();
  }
}

async function* events(
  { sources, jobs }: Plan,
  runJob: RunJob,
  setting: { readonly atOnce: number; readonly interrupted: AbortSignal },
): AsyncIterable<RunEvent> {
  const { interrupted } = setting;
  for (const text of sources.complaints) yield { kind: 'complaint', cause: 'usage', text };
  for (const text of sources.failures) yield { kind: 'complaint', cause: 'failure', text };
  for (const skipped of sources.skipped) yield { kind: 'skipped', ...skipped };
  const declarations = new Set<string>();
  const withDuplicates = duplicateFinder();
  let left = jobs.length;
  for await (const done of inOrder(jobs, runJob, setting)) {
    const result = withDuplicates(done);
    if (result.kind !== 'skipped') declarations.add(result.source.path);
    left--;
    yield { kind: 'result', result };
    await nextTurn();
  }
  if (interrupted.aborted) {
    yield { kind: 'interrupted', signal: String(interrupted.reason), left };
    return;
  }
  for (const { argument, paths } of sources.collections) {
    if (paths.some(path => declarations.has(path))) continue;
    yield { kind: 'complaint', cause: 'usage', text: { zh: `${argument} 里没有申报`, en: `there is no declaration in ${argument}` } };
  }
}

/** Lets what is written go out, signals arrive and memory be freed, before the next job. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => void setImmediate(resolve));
}
