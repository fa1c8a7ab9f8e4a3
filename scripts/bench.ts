import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Times whole commands as multiples of `node -e 0`, taken in turn in one run: on a shared machine only ratios hold.
 * `npm run bench [-- rounds]`
 */
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'perfdecl-bench-'));
const seed = 'examples/hongmei-2023.yaml';
const copies = 50;
for (let copy = 0; copy < copies; copy += 1) copyFileSync(seed, join(folder, `${copy}.yaml`));

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  '--version': ['bin/perfdecl.js', '--version'],
  'value ≥95%': ['bin/perfdecl.js', 'value', '≥95%'],
  'check the seed': ['bin/perfdecl.js', 'check', seed],
  'build the seed': ['bin/perfdecl.js', 'build', seed, '-o', join(folder, 'out')],
  'build the seed, JSON only': ['bin/perfdecl.js', 'build', seed, '--to', 'json', '-o', join(folder, 'out')],
  [`build ${copies} declarations`]: ['bin/perfdecl.js', 'build', folder, '-o', join(folder, 'out')],
};

const times = new Map(Object.keys(commands).map(name => [name, [] as number[]]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    if (round >= 0) times.get(name)?.push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true });

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const base = times.get('node -e 0') ?? [];
process.stdout.write(`${rounds} rounds, Node ${process.version}\n${'command'.padEnd(28)}  median ms  ÷ node -e 0\n`);
for (const [name, taken] of times) {
  const ratio = median(taken.map((time, round) => time / (base[round] ?? time)));
  process.stdout.write(`${name.padEnd(28)} ${median(taken).toFixed(0).padStart(10)} ${ratio.toFixed(2).padStart(12)}\n`);
}
