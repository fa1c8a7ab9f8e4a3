// Runs a script of this folder, which is TypeScript: node scripts/run.js <name> [argument …]
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const root = new URL('..', import.meta.url);
const outfile = new URL(`node_modules/.cache/scripts/${name}.mjs`, root).pathname;
mkdirSync(new URL('.', pathToFileURL(outfile)), { recursive: true });
await build({
  entryPoints: [new URL(`scripts/${name}.ts`, root).pathname],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
process.argv.splice(1, process.argv.length, outfile, ...rest);
process.chdir(root.pathname);
await import(pathToFileURL(outfile).href);
