/** What stands at a path of the machine. */
export type Entry = 'file' | 'folder' | 'link' | 'other';

/** Why the machine did not do what it was asked; everything else that is thrown is our own fault. */
export type HostErrorReason = 'missing' | 'denied' | 'folder' | 'not-a-folder' | 'not-a-file' | 'name' | 'full' | 'other';

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

export interface OutputStream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in cells; 80 where nobody says. */
  readonly columns: number;
}

/**
 * The machine, as far as perfdecl uses it. Paths are absolute with `/`; a folder's names come sorted by code unit.
 * Every member throws HostError only.
 */
export interface Host {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** An absolute path with `/` from one that a user wrote, also with backslashes on Windows. */
  resolve(...segments: readonly string[]): string;
  /** What stands at a path: a link at its end is not followed. undefined: nothing. */
  stat(path: string): Promise<Entry | undefined>;
  list(folder: string): Promise<readonly { readonly name: string; readonly entry: Entry }[]>;
  /** The path without links, as far as something stands there: two paths of one file give the same. */
  real(path: string): Promise<string>;
  /** The bytes of a file; a link that was named is followed, a pipe or device is not read. */
  read(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  /** Writes a file whole or not at all, a text also piece by piece: a temporary file in the same folder, renamed. Makes the folders it lacks. */
  write(path: string, content: Uint8Array | string | Iterable<string>): Promise<void>;
  sha256(bytes: Uint8Array | string): string;
  /** A file that is shipped with the program, as faces/text.ttf; at once, so that a large one is read only where it is needed. */
  readShipped(name: string): Uint8Array;
}
