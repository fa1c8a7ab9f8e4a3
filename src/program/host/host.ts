/** What stands at a path of the machine. */
export type Entry = 'file' | 'folder' | 'link' | 'other';

/** How far something is read: up to `most` bytes, and one more if there is one, which shows that it is longer. */
export interface ReadLimit {
  readonly most: number;
}

/** A file to write; a text also in pieces, so that a long one is never held as a whole. */
export interface FileToWrite {
  readonly path: string;
  readonly content: Uint8Array | string | Iterable<string>;
}

/** A reader that goes away (`| head`) is no failure: what is written after that goes nowhere, and the run ends as it would have. */
export interface OutputStream {
  write(text: string): void;
  /** Resolves when the reader has taken what was written; who writes much waits for it, so that nothing piles up in memory. */
  drained(): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in cells; by default 80. */
  readonly columns: number;
}

/** What is watched: all that is below the folders, but what is hidden and what npm installs; and the files, which need not exist yet. */
export interface Watched {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Watches files and folders for changes. */
export interface Watcher {
  /** Watches more files. */
  readonly add: (files: readonly string[]) => void;
  /**
   * Waits until something was written, made or removed since the last call, and then for a moment of rest: the paths, among them some that
   * stand beside the watched files. None: interrupted.
   */
  readonly changes: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** One of several answers to a question. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** How far a run has come. */
export interface ProgressState {
  /** A bar of characters. */
  readonly bar: string;
  readonly done: number;
  readonly total: number;
  readonly perSecond: number;
  /** undefined: too little is done to tell. */
  readonly secondsLeft: number | undefined;
}

/** A line at the foot of a terminal that says how far a run has come; what is written to stderr meanwhile stands above it. */
export interface Progress {
  readonly advance: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Threads of the program, each with a copy of all that it has loaded. What goes to them and comes from them is plain data. */
export interface Workers {
  /** Has a message answered by a worker that is free. A worker that ends meanwhile, or takes too long, gives a WorkerError and is replaced. */
  readonly answer: (message: unknown) => Promise<unknown>;
  /** Ends the workers, whatever they are at. */
  readonly close: () => Promise<void>;
}

export interface WorkerOptions {
  /** How many there are at most: each is started when it is needed. */
  readonly count: number;
  /** What each is given when it starts. */
  readonly data: unknown;
  /** How many seconds an answer may take. */
  readonly timeout: number | undefined;
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
  /**
   * Aborted by Ctrl-C or the system's wish to end the program, its reason `'SIGINT'` or `'SIGTERM'`: checked between jobs, so that only whole
   * sets of files are left. Who never asks is ended by the signal itself, and everybody by a second one.
   */
  readonly interrupted: AbortSignal;
  /** An absolute path with `/` from one that a user wrote, also with backslashes on Windows. */
  resolve(...segments: readonly string[]): string;
  /** What stands at a path: a link at its end is not followed. undefined: nothing. */
  stat(path: string): Promise<Entry | undefined>;
  list(folder: string): Promise<readonly { readonly name: string; readonly entry: Entry }[]>;
  /** The path without links, as far as something stands there: two paths of one file give the same. */
  real(path: string): Promise<string>;
  /** The same for every name of a file that has several; undefined where it has one, or nothing stands. */
  hardLink(path: string): Promise<string | undefined>;
  /** The bytes of a file; a link that was named is followed, a pipe or device is not read. */
  read(path: string, limit: ReadLimit): Promise<Uint8Array>;
  readStdin(limit: ReadLimit): Promise<Uint8Array>;
  /**
   * Writes files as one set, with the folders that they lack: first all into temporary files beside them, then these take their places. If one
   * cannot be written, none is; if one cannot take its place, the WriteError names those that have. Nothing is flushed to the disk, which would cost
   * more than all else: after a power failure a file may be torn. Pipes and devices are written through.
   */
  write(files: readonly FileToWrite[]): Promise<void>;
  /** Removes a file or link; where nothing stands, nothing is done. */
  remove(path: string): Promise<void>;
  watch(watched: Watched): Promise<Watcher>;
  /** Milliseconds since some moment, for what people are told only: no output may hang on it. */
  now(): number;
  showProgress(total: number, lineOf: (state: ProgressState) => string): Promise<Progress>;
  /** How many threads can run at once. */
  readonly processors: number;
  startWorkers(options: WorkerOptions): Promise<Workers>;
  /** In the zlib format. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** Asks somebody at the terminal; undefined where nobody is there, null if the question is cancelled. */
  choose(question: string, choices: readonly Choice[]): Promise<string | null | undefined>;
  sha256(bytes: Uint8Array | string): string;
  /** A file that is shipped with the program, as faces/text.ttf; at once, so that a large one is read only where it is needed. */
  readShipped(name: string): Uint8Array;
}
