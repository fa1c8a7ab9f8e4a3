import { HostError, type HostErrorReason } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { workspaceOf } from '../workspace/workspace.ts';
import { buildDeclaration } from './build-declaration.ts';
import type { Job, JobSettings, PreparedResult } from './job.ts';
import { jobRunner } from './run-job.ts';

/** What a worker is given when it starts. */
export interface WorkerSettings {
  readonly settings: JobSettings;
  readonly makesFiles: boolean;
}

/** A job for a worker. Nobody but the program's own thread reads stdin: what was read goes with the job, or why nothing was. */
export interface JobRequest {
  readonly job: Job;
  readonly stdin: Uint8Array | { readonly reason: HostErrorReason; readonly path: string; readonly message: string } | undefined;
}

/** Prepares jobs in a worker, which has forms, configurations and faces of its own. */
export function jobWorker(host: Host, { settings, makesFiles }: WorkerSettings): (request: JobRequest) => Promise<PreparedResult> {
  let given: JobRequest['stdin'];
  const readStdin = async (): Promise<Uint8Array> => {
    if (given instanceof Uint8Array) return given;
    throw new HostError(given?.reason ?? 'other', given?.path ?? '<stdin>', given?.message ?? '');
  };
  const prepare = jobRunner(host, workspaceOf(host, { readStdin }), buildDeclaration(host, settings, makesFiles));
  return ({ job, stdin }) => {
    given = stdin ?? given;
    return prepare(job);
  };
}
