import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, ratios } from './bench/commands.ts';
import { checkAgainstParse, growth } from './bench/in-process.ts';
import { typstBatch } from './bench/typst.ts';

/**
 * Times the built program as multiples of other commands, taken in turn in one run: on a shared machine only ratios hold.
 * `npm run bench -- --node /path/to/node --node /path/to/another --rounds 15`; `npx -y -p node@24 which node` prints the path of a Node.
 * prettier and Typst are compared where `npm install --no-save prettier @myriaddreamin/typst-ts-node-compiler` has put them.
 */
const { values } = parseArgs({
  options: { node: { type: 'string', multiple: true, default: [process.execPath] }, rounds: { type: 'string', default: '15' } },
});
const seed = 'examples/hongmei-2023.yaml';
const folder = mkdtempSync(join(tmpdir(), 'perfdecl-bench-'));
const out = ['-o', join(folder, 'out')];
const anew = [...out, '--no-cache', '--jobs', '1'];
const program = 'bin/perfdecl.js';
const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };

const batchSize = 200;
const manySize = 1_000;
const [batch, many] = [copies(batchSize), copies(manySize)];

const commands: readonly Command[] = [
  { name: 'node -e 0', args: ['-e', '0'], isBase: true },
  {
    name: 'prettier --check',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', seed],
    expected: 1,
    needs: 'prettier',
  },
  { name: '--version', args: [program, '--version'] },
  { name: 'value ≥95%', args: [program, 'value', '≥95%'] },
  { name: 'check the seed', args: [program, 'check', seed] },
  { name: 'check, no code cache', args: [program, 'check', seed], env: { PERFDECL_NO_CODE_CACHE: '1' } },
  { name: 'build the seed', args: [program, 'build', seed, ...anew] },
  { name: 'build, no code cache', args: [program, 'build', seed, ...anew], env: { PERFDECL_NO_CODE_CACHE: '1' } },
  { name: 'build the seed, JSON only', args: [program, 'build', seed, '--to', 'json', ...anew] },
  { name: 'build the unchanged seed', args: [program, 'build', seed, '-o', join(folder, 'kept')] },
];

try {
  for (const node of values.node) {
    print(...(await ratios(node, commands, Number(values.rounds), env)));
    const typst = typstBatch(readFileSync(seed, 'utf8'), folder, batchSize);
    const build: Command = { name: `build ${batchSize} declarations`, args: [program, 'build', batch, ...anew], isBase: true };
    const unchanged: Command = { name: 'build them unchanged', args: [program, 'build', batch, ...out] };
    print(...(await ratios(node, [typst, build, unchanged], Math.ceil(Number(values.rounds) / 5), env)));
    // Ratios of wall-clock times: they mean something only while two processors have nothing else to do.
    for (const work of [['check'], ['build', ...out, '--no-cache']]) {
      const inThreads = ['1', '2'].map((jobs): Command => {
        const name = `${work[0] ?? ''} ${manySize}, --jobs ${jobs}`;
        return { name, args: [program, ...work, many, '--jobs', jobs], ...(jobs === '1' && { isBase: true }) };
      });
      print(...(await ratios(node, inThreads, Math.ceil(Number(values.rounds) / 7), env)));
    }
  }
  print(...checkAgainstParse(readFileSync(seed, 'utf8'), 1_000));
  print(...growth());
} finally {
  rmSync(folder, { recursive: true });
}

function copies(count: number): string {
  const place = join(folder, `${count}`);
  mkdirSync(place);
  for (let copy = 0; copy < count; copy += 1) copyFileSync(seed, join(place, `${copy}.yaml`));
  return place;
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
