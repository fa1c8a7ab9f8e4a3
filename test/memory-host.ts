import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { deflateSync } from 'node:zlib';
import { HostError, type HostErrorReason } from '../src/program/host/host-error.ts';
import type { Entry, FileToWrite, Host, ReadLimit } from '../src/program/host/host.ts';
import { type PreparedFile, writeSet } from '../src/program/host/write-set.ts';
import { memoryWorkers, type WorkerEnd } from './memory-workers.ts';
import { validJson } from './written-json.ts';

/** What the machine is asked to do: `write` fills the temporary file of one output, `rename` puts it in place. */
export type Call = 'list' | 'read' | 'readShipped' | 'readStdin' | 'real' | 'remove' | 'rename' | 'stat' | 'write';

export interface MemoryHost extends Host {
  /** Everything written to stdout and stderr so far. */
  readonly printed: { readonly stdout: string; readonly stderr: string };
  /** Files that the program wrote, by path relative to the working directory. */
  readonly written: ReadonlyMap<string, Uint8Array | string>;
  /** Temporary files that are neither in place nor removed. */
  readonly temporary: ReadonlySet<string>;
  /** How often the machine was asked for each. */
  readonly calls: Readonly<Record<Call, number>>;
  /** Lets the n-th call of a kind fail, counted from 1. */
  fail(call: Call, nth: number, reason: HostErrorReason): void;
  /** Ends the worker that is given the n-th message, counted from 1. */
  endWorker(nth: number, end: WorkerEnd): void;
  /** What the line at the foot of the terminal said, one after the other. */
  readonly progress: readonly string[];
  /** How often workers were started. */
  readonly started: () => number;
  /** Interrupts the program as Ctrl-C does, with the n-th call of a kind. */
  interrupt(call: Call, nth: number, signal: 'SIGINT' | 'SIGTERM'): void;
}

export interface Machine {
  /** By path relative to the working directory; `null` is a file that nobody may read, `{ link }` a link, `{ sameAs }` another name of a file. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null | { readonly link: string } | { readonly sameAs: string }>>;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly processors?: number;
  /** What happens to the files while they are watched, one after the other, and then Ctrl-C; `undefined` removes a file. */
  readonly changes?: readonly Readonly<Record<string, string | undefined>>[];
  /** What is answered to every question; nobody is there without it. */
  readonly answer?: string | null;
  /** Paths that cannot be written. */
  readonly readOnly?: readonly string[];
  readonly shipped?: (name: string) => Uint8Array;
}

const CWD = '/work';

/** A machine in memory: no disk, no clock, no terminal. */
export function memoryHost({
  files = {},
  stdin = '',
  environment = {},
  isTerminal = false,
  columns = 80,
  processors = 1,
  changes = [],
  answer,
  readOnly = [],
  shipped,
}: Machine): MemoryHost {
  const stored = new Map(Object.entries(files).map(([path, content]) => [posix.resolve(CWD, path), content]));
  const written = new Map<string, Uint8Array | string>();
  const temporary = new Set<string>();
  const printed = { stdout: '', stderr: '' };
  const interruption = new AbortController();
  const { calls, count, on } = events();
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (printed[name] += text),
    drained: async () => {},
    isTerminal,
    columns,
  });
  const entryAt = (path: string): Entry | undefined => {
    const content = stored.get(path);
    if (content !== undefined) return typeof content === 'object' && content !== null && 'link' in content ? 'link' : 'file';
    const inside = [...stored.keys()].some(file => file.startsWith(path === '/' ? '/' : `${path}/`));
    return inside || path === CWD ? 'folder' : undefined;
  };
  const bytesAt = (path: string): Uint8Array => {
    const content = stored.get(path);
    if (content === null) throw new HostError('denied', path, 'EACCES');
    if (content === undefined) throw new HostError(entryAt(path) === 'folder' ? 'folder' : 'missing', path, 'ENOENT');
    if (typeof content === 'string') return new TextEncoder().encode(content);
    if ('sameAs' in content) return bytesAt(posix.resolve(CWD, content.sameAs));
    return 'link' in content ? bytesAt(posix.resolve(posix.dirname(path), content.link)) : content;
  };
  const prepare = ({ path, content }: FileToWrite): PreparedFile => {
    count('write', path);
    const relative = posix.relative(CWD, path);
    if (readOnly.some(folder => relative.startsWith(folder))) throw new HostError('denied', path, 'EACCES');
    const whole = typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');
    temporary.add(path);
    return {
      path,
      commit() {
        temporary.delete(path);
        count('rename', path);
        written.set(relative, validJson(whole));
        stored.set(path, whole);
      },
      discard: () => void temporary.delete(path),
    };
  };
  const ends = new Map<number, WorkerEnd>();
  const progress: string[] = [];
  let starts = 0;
  let moments = 0;
  const host: MemoryHost = {
    cwd: CWD,
    environment,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    interrupted: interruption.signal,
    printed,
    written,
    temporary,
    calls,
    fail: (call, nth, reason) =>
      on(call, nth, path => {
        throw new HostError(reason, path, reason);
      }),
    endWorker: (nth, end) => void ends.set(nth, end),
    started: () => starts,
    progress,
    interrupt: (call, nth, signal) => on(call, nth, () => interruption.abort(signal)),
    resolve: (...segments) => posix.resolve(CWD, ...segments),
    async stat(path) {
      count('stat', path);
      return entryAt(path);
    },
    async list(folder) {
      count('list', folder);
      if (entryAt(folder) === undefined) throw new HostError('missing', folder, 'ENOENT');
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const inside = [...stored.keys()].filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length).split('/')[0] ?? '');
      return [...new Set(inside)].toSorted().map(name => ({ name, entry: entryAt(prefix + name) ?? 'other' }));
    },
    async real(path) {
      count('real', path);
      const content = stored.get(path);
      const link = typeof content === 'object' && content !== null && 'link' in content ? content.link : undefined;
      return link === undefined ? path : posix.resolve(posix.dirname(path), link);
    },
    async hardLink(path) {
      const named = [...stored].flatMap(([name, content]) =>
        typeof content === 'object' && content !== null && 'sameAs' in content ? [[name, posix.resolve(CWD, content.sameAs)]] : [],
      );
      return named.find(names => names.includes(path))?.[1];
    },
    async read(path, limit) {
      count('read', path);
      return within(bytesAt(path), limit);
    },
    async readStdin(limit) {
      count('readStdin', '<stdin>');
      return within(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin, limit);
    },
    write: set => writeSet(set, prepare),
    async remove(path) {
      count('remove', path);
      stored.delete(path);
    },
    async watch() {
      const coming = changes.values();
      return {
        add: () => {},
        async changes() {
          const { value: change } = coming.next();
          if (change === undefined) interruption.abort('SIGINT');
          return Object.entries(change ?? {}).map(([name, content]) => {
            const path = posix.resolve(CWD, name);
            if (content === undefined) stored.delete(path);
            else stored.set(path, content);
            return path;
          });
        },
        close: async () => {},
      };
    },
    async choose(question, choices) {
      if (answer !== undefined) printed.stderr += `${[question, ...choices.map(({ value, label }) => `${value} ${label}`)].join('\n')}\n`;
      return answer;
    },
    // A clock that goes whenever somebody looks at it.
    now: () => (moments += 10),
    async showProgress(total, lineOf) {
      let done = 0;
      const show = (): unknown =>
        progress.push(lineOf({ bar: '=', done, total, perSecond: 8, secondsLeft: done > 0 ? total - done : undefined }));
      show();
      return { advance: () => void (done++, show()), end: () => void progress.push('') };
    },
    processors,
    async startWorkers(options) {
      starts++;
      return memoryWorkers(host, options, nth => ends.get(nth));
    },
    deflate: bytes => deflateSync(bytes),
    sha256: content => createHash('sha256').update(content).digest('hex'),
    readShipped(name) {
      count('readShipped', name);
      if (shipped === undefined) throw new HostError('missing', name, 'ENOENT');
      return shipped(name);
    },
  };
  return host;
}

/** Counts the calls of each kind, and does at one of them what a test has asked for. */
function events() {
  const calls: Record<Call, number> = {
    list: 0,
    read: 0,
    readShipped: 0,
    readStdin: 0,
    real: 0,
    remove: 0,
    rename: 0,
    stat: 0,
    write: 0,
  };
  const actions = new Map<string, (path: string) => void>();
  return {
    calls,
    on: (call: Call, nth: number, action: (path: string) => void) => void actions.set(`${call} ${nth}`, action),
    count: (call: Call, path: string) => actions.get(`${call} ${++calls[call]}`)?.(path),
  };
}

function within(bytes: Uint8Array, { most }: ReadLimit): Uint8Array {
  return bytes.subarray(0, most + 1);
}
