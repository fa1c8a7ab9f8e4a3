import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { memoryHost, type MemoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';
import { files as few } from './several-runs.ts';

/** Declarations, one that needs a faulty form, projects that several of them declare, and what is none. */
export const files = {
  ...few,
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `f/${index % 3}/p${index}.yaml`,
      around(`项目名称: 第${index % 10}期工程\n项目类别: 绩效目标`),
    ]),
  ),
  'f/2/faulty.yaml': around('表样: ../forms/faulty.yaml'),
  'f/forms/faulty.yaml': 'id: faulty\nextends: shanghai-2023\ntitel: x\n',
  'f/1/link.yaml': { link: '../a.yaml' },
} as const;

interface Result {
  readonly exit: number;
  readonly stdout: string;
  readonly written: ReadonlyMap<string, Uint8Array | string>;
}

export type Files = Parameters<typeof memoryHost>[0]['files'];

export async function inOneRun(given: Files, ...args: readonly string[]): Promise<Result> {
  const host = memoryHost({ files: given ?? {}, shipped });
  const exit = await main(args, host);
  return { exit, stdout: host.printed.stdout, written: below('build/', host) };
}

/** Each shard on a machine of its own; then, on one that has none of the sources, the merge. */
export async function inShards(given: Files, count: number, args: readonly string[], ...merging: readonly string[]) {
  const carried = new Map<string, Uint8Array | string>();
  const exits: number[] = [];
  const folders = Array.from({ length: count }, (_, index) => `out-${index + 1}`);
  for (const [index, folder] of folders.entries()) {
    const host = memoryHost({ files: given ?? {}, shipped });
    exits.push(await main([...args, '--shard', `${index + 1}/${count}`, '-o', 'deep/out'], host));
    for (const [path, content] of below('deep/out/', host)) carried.set(`shards/${folder}/${path}`, content);
  }
  const host = memoryHost({ files: Object.fromEntries(carried), shipped });
  // The order of the folders does not matter.
  const exit = await main(['merge', ...folders.toReversed().map(folder => `shards/${folder}`), ...merging], host);
  return { exit, exits, stdout: host.printed.stdout, stderr: host.printed.stderr, written: below('build/', host) };
}

export function below(folder: string, { written }: MemoryHost): ReadonlyMap<string, Uint8Array | string> {
  return new Map([...written].filter(([path]) => path.startsWith(folder)).map(([path, content]) => [path.slice(folder.length), content]));
}

/** The bytes that were written, whatever the order of writing. */
export function sorted({ written }: Pick<Result, 'written'>): readonly (readonly [string, string])[] {
  const bytes = [...written].map(([path, content]) => [path, Buffer.from(content).toString('latin1')] as const);
  return bytes.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export function textOf({ written }: MemoryHost, path: string): string {
  return String(written.get(path));
}
