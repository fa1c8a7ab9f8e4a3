import { HostError, type HostErrorReason } from '../host-error.ts';

/** By the codes of Node’s errors. */
const reasons: Readonly<Record<string, HostErrorReason>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EISDIR: 'folder',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  ENXIO: 'no-reader',
  EPIPE: 'no-reader',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  ENAMETOOLONG: 'name',
  ERR_INVALID_ARG_VALUE: 'name',
  ABORT_ERR: 'interrupted',
};

export function reasonOf(error: unknown): HostErrorReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? 'other';
}

/** The HostError for what an action on a path threw. */
export function hostError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(reasonOf(error), path, error instanceof Error ? error.message : String(error));
}

/** Does an action on a path. What it throws becomes a HostError. */
export async function asHostErrors<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw hostError(path, error);
  }
}
