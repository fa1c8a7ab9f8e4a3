import type { Text } from '../../compiler/diagnostic/problem.ts';
import { duplicateFinder } from './duplicates.ts';
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

/** Runs the jobs of a plan one after the other and yields events. A failed job does not stop the others; an interruption does, between jobs. */
export async function* run({ sources, jobs }: Plan, runJob: RunJob, interrupted: AbortSignal): AsyncIterable<RunEvent> {
  for (const text of sources.complaints) yield { kind: 'complaint', cause: 'usage', text };
  for (const text of sources.failures) yield { kind: 'complaint', cause: 'failure', text };
  for (const skipped of sources.skipped) yield { kind: 'skipped', ...skipped };
  const declarations = new Set<string>();
  const withDuplicates = duplicateFinder();
  for (const [index, job] of jobs.entries()) {
    if (interrupted.aborted) {
      yield interruption(interrupted, jobs.length - index);
      return;
    }
    const result = withDuplicates(await runJob(job));
    if (result.kind !== 'skipped') declarations.add(job.source.path);
    yield { kind: 'result', result };
    await nextTurn();
  }
  if (interrupted.aborted) {
    yield interruption(interrupted, 0);
    return;
  }
  for (const { argument, paths } of sources.collections) {
    if (paths.some(path => declarations.has(path))) continue;
    yield { kind: 'complaint', cause: 'usage', text: { zh: `${argument} 里没有申报`, en: `there is no declaration in ${argument}` } };
  }
}

function interruption({ reason }: AbortSignal, left: number): RunEvent {
  return { kind: 'interrupted', signal: String(reason), left };
}

/** Lets what is written go out, signals arrive and memory be freed, before the next job. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => void setImmediate(resolve));
}
