// Runs a script of this folder, which is TypeScript: node scripts/run.js <name> [argument …]
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [name, ...rest] = process.argv.slice(2);
const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
const file = `${root}node_modules/.cache/scripts/${name}.js`;
const bundle = await rolldown({ input: `scripts/${name}.ts`, platform: 'node', external: id => !/^[./\0]/.test(id) });
await bundle.write({ file, format: 'esm', codeSplitting: false });
await bundle.close();
process.argv.splice(1, process.argv.length, file, ...rest);
await import(pathToFileURL(file).href);
