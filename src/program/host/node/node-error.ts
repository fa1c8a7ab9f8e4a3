import { HostError, type HostErrorReason } from '../host-error.ts';

/** What Node throws, by its code. */
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

/** What was thrown while something was done with a path. */
export function hostError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(reasonOf(error), path, error instanceof Error ? error.message : String(error));
}

/** What an action gives; what it throws as a HostError. */
export async function asked<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw hostError(path, error);
  }
}
