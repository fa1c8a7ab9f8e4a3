/** Why the machine did not do what it was asked. */
export type HostErrorReason =
  | 'missing'
  | 'denied'
  | 'folder'
  | 'not-a-folder'
  | 'not-a-file'
  | 'no-folder'
  | 'no-reader'
  | 'no-working-directory'
  | 'name'
  | 'full'
  | 'too-many-open'
  | 'interrupted'
  | 'other';

/** The machine did not do what it was asked; everything else that is thrown is our own fault. */
export class HostError extends Error {
  readonly reason: HostErrorReason;
  readonly path: string;
  /** Files of the same set that were in place before the failure, by path. */
  readonly written: readonly string[];

  constructor(reason: HostErrorReason, path: string, message: string, written: readonly string[] = []) {
    super(message);
    this.name = 'HostError';
    this.reason = reason;
    this.path = path;
    this.written = written;
  }
}
