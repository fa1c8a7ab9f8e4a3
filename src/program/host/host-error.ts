/** Why an operation of the host failed. */
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

/** An operation of the host failed. Everything else that is thrown is a bug of perfdecl. */
export class HostError extends Error {
  readonly reason: HostErrorReason;
  readonly path: string;

  constructor(reason: HostErrorReason, path: string, message: string) {
    super(message);
    this.name = 'HostError';
    this.reason = reason;
    this.path = path;
  }
}

/** A file of a set was not written, and so no other of those that had not been. */
export class WriteError extends HostError {
  /** The files of the set that are in place. */
  readonly written: readonly string[];

  constructor({ reason, path, message }: HostError, written: readonly string[]) {
    super(reason, path, message);
    this.name = 'WriteError';
    this.written = written;
  }
}
