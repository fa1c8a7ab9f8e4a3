import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type Machine, type MemoryHost, memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

export const MANIFEST = '/work/build/.perfdecl/manifest.json';

/** A good declaration, one with an error, and one of a form of its own. */
export const files = {
  'f/a.yaml': around('年度: 2023'),
  'f/b.yaml': around('年度: 二〇二三\n项目类别: 绩效目标'),
  'f/own.yaml': around('表样: ./forms/own.yaml'),
  'f/forms/own.yaml': 'id: own\nextends: shanghai-2023\n',
  'f/notes.yaml': '备注: x\n',
};

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written, relative to the working directory. */
  readonly wrote: readonly string[];
}

/** What happens between two runs. */
export type Change = (of: SeveralRuns) => unknown;

export type SeveralRuns = ReturnType<typeof machine>;

/** A machine that several runs find one after the other. */
export function machine(more: Machine['files'] = {}) {
  const environment: Record<string, string> = {};
  const host = memoryHost({ files: { ...files, ...more }, shipped, environment });
  const wrote: string[] = [];
  const watching: MemoryHost = {
    ...host,
    write: set => {
      wrote.push(...set.map(({ path }) => path.replace('/work/', '')));
      return host.write(set);
    },
  };
  return {
    host,
    environment,
    edit: (path: string, content: string) => host.write([{ path: host.resolve(path), content }]),
    run: async (...args: readonly string[]): Promise<Run> => {
      const before = { ...host.printed };
      wrote.length = 0;
      const exit = await main(args, watching);
      const { stdout, stderr } = host.printed;
      return { exit, stdout: stdout.slice(before.stdout.length), stderr: stderr.slice(before.stderr.length), wrote: [...wrote] };
    },
  };
}

export const build = ['build', 'f', '--to', 'json'] as const;
