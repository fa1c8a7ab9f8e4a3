import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The exit code of a run that did its work; 0 if absent. */
  readonly expected?: number;
  /** The others are compared with it. */
  readonly isBase?: true;
  /** A package that the command is of; where it is not installed, the command is left out. */
  readonly needs?: string;
}

/** Each command by a Node, as a table: its median time, and its median ratio to the base commands, run by run in the same round. */
export async function ratios(
  node: string,
  commands: readonly Command[],
  rounds: number,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const present = commands.filter(({ needs }) => needs === undefined || isInstalled(needs));
  const times = new Map(present.map(command => [command, [] as number[]]));
  // The first round fills the caches.
  for (let round = -1; round < rounds; round += 1) {
    for (const [command, taken] of times) {
      const time = await timeOf(node, command, env);
      if (round >= 0) taken.push(time);
    }
  }
  const bases = present.filter(({ isBase }) => isBase);
  const ratio = (taken: readonly number[], base: Command): string => {
    const ofBase = times.get(base) ?? [];
    return median(taken.map((time, round) => time / (ofBase[round] ?? time))).toFixed(2);
  };
  return [
    `${node === process.execPath ? `Node ${process.version}` : node}, ${rounds} rounds`,
    row('command', 'median ms', ...bases.map(({ name }) => `÷ ${name}`)),
    ...[...times].map(([{ name }, taken]) => row(name, median(taken).toFixed(0), ...bases.map(base => ratio(taken, base)))),
  ];
}

function row(name: string, ...columns: readonly string[]): string {
  return name.padEnd(28) + columns.map(column => column.padStart(17)).join('');
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function isInstalled(name: string): boolean {
  try {
    createRequire(`${process.cwd()}/package.json`).resolve(name);
    return true;
  } catch {
    return false;
  }
}

async function timeOf(node: string, { name, args, env, expected = 0 }: Command, common: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn(node, args, { stdio: 'ignore', env: { ...common, ...env } });
  const status = await new Promise(resolve => child.on('close', resolve));
  if (status !== expected) throw new Error(`${name} ended with ${String(status)}`);
  return performance.now() - start;
}
