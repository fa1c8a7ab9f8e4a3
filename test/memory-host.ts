import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Entry, type Host, HostError } from '../src/program/host/host.ts';

export interface MemoryHost extends Host {
  /** Everything written to stdout and stderr so far. */
  readonly printed: { readonly stdout: string; readonly stderr: string };
  /** Files that the program wrote, by path relative to the working directory. */
  readonly written: ReadonlyMap<string, Uint8Array | string>;
}

export interface Machine {
  /** By path relative to the working directory; `null` is a file that nobody may read, `{ link }` a link. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null | { readonly link: string }>>;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
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
  readOnly = [],
  shipped,
}: Machine): MemoryHost {
  const stored = new Map(Object.entries(files).map(([path, content]) => [posix.resolve(CWD, path), content]));
  const written = new Map<string, Uint8Array | string>();
  const printed = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (printed[name] += text),
    isTerminal,
    columns,
  });
  const entryAt = (path: string): Entry | undefined => {
    const content = stored.get(path);
    if (content !== undefined) return typeof content === 'object' && content !== null && 'link' in content ? 'link' : 'file';
    const inside = [...stored.keys()].some(file => file.startsWith(path === '/' ? '/' : `${path}/`));
    return inside || path === CWD ? 'folder' : undefined;
  };
  const read = async (path: string): Promise<Uint8Array> => {
    const content = stored.get(path);
    if (content === null) throw new HostError('denied', path, 'EACCES');
    if (content === undefined) throw new HostError(entryAt(path) === 'folder' ? 'folder' : 'missing', path, 'ENOENT');
    if (typeof content === 'string') return new TextEncoder().encode(content);
    return 'link' in content ? read(posix.resolve(posix.dirname(path), content.link)) : content;
  };
  return {
    cwd: CWD,
    environment,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    printed,
    written,
    resolve: (...segments) => posix.resolve(CWD, ...segments),
    stat: async path => entryAt(path),
    async list(folder) {
      if (entryAt(folder) === undefined) throw new HostError('missing', folder, 'ENOENT');
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const inside = [...stored.keys()].filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length).split('/')[0] ?? '');
      return [...new Set(inside)].toSorted().map(name => ({ name, entry: entryAt(prefix + name) ?? 'other' }));
    },
    async real(path) {
      const content = stored.get(path);
      const link = typeof content === 'object' && content !== null && 'link' in content ? content.link : undefined;
      return link === undefined ? path : posix.resolve(posix.dirname(path), link);
    },
    read,
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    async write(path, content) {
      const relative = posix.relative(CWD, path);
      if (readOnly.some(folder => relative.startsWith(folder))) throw new HostError('denied', path, 'EACCES');
      const whole = typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');
      written.set(relative, whole);
      stored.set(path, whole);
    },
    sha256: content => createHash('sha256').update(content).digest('hex'),
    readShipped:
      shipped ??
      (name => {
        throw new HostError('missing', name, 'ENOENT');
      }),
  };
}
