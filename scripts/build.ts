import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { writeCompiledCode } from './compiled-code.ts';
import { writeFaces } from './faces.ts';

/** What the libraries import for uses that perfdecl has none of; a cold start would pay for reading it. */
const neverUsed: Readonly<Record<string, RegExp>> = {
  // PDFKit's own fonts and images: the print brings its own.
  fontkit: /pdfkit/,
  linebreak: /pdfkit/,
  'png-js': /pdfkit/,
  // Its encryption, which makes tables as it is loaded.
  '@noble/ciphers/aes': /pdfkit/,
  // What chalk finds out of the terminal: the program decides by itself whether to use colour.
  '#supports-color': /chalk/,
  // Commander's subcommands that are programs of their own.
  'node:child_process': /commander/,
};

const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId: (id, importer) => (importer !== undefined && neverUsed[id]?.test(importer) ? `\0never-used/${id}` : undefined),
  load: id => (id.startsWith('\0never-used/') ? 'module.exports = {};' : undefined),
};

/** Characters beyond ASCII as escapes, which mean the same wherever code can hold one: V8 keeps such a source in half the memory. */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
  },
};

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What every cold `check` loads; one file, because reading a module costs a millisecond and more. */
const start = ['src/cli.ts', 'src/program/command/check.ts', 'src/writers/report/terminal.ts'];

async function bundle(input: readonly string[], format: 'cjs' | 'esm', together: readonly string[]): Promise<readonly OutputChunk[]> {
  const starting = new Set<string>();
  const followStart: Plugin = {
    name: 'follow-start',
    buildEnd() {
      const waiting = together.map(path => `${process.cwd()}/${path}`);
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (starting.has(id)) continue;
        starting.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const build = await rolldown({
    input: [...input],
    platform: 'node',
    // The program's entry is nobody's interface: it may hold what its other files share.
    preserveEntrySignatures: format === 'cjs' ? 'allow-extension' : 'exports-only',
    // The same code as modules that can be shaken, instead of CommonJS.
    resolve: { alias: { yaml: `${process.cwd()}/node_modules/yaml/browser/dist/index.js` } },
    plugins: [leaveOut, followStart, inAscii],
  });
  const { output } = await build.write({
    dir: 'dist',
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name]-[hash].${extension}`,
    minify: true,
    codeSplitting: { groups: [{ name: 'start', test: id => starting.has(id) }] },
  });
  await build.close();
  return output.filter(file => file.type === 'chunk');
}

/** Builds what is shipped: types, the program and the library, the faces, and the licences of what is in the bundles. */
execFileSync('node_modules/.bin/tsc', ['-b', 'src'], { stdio: 'inherit' });
for (const file of existsSync('dist') ? readdirSync('dist') : []) if (/\.c?js\b/.test(file)) rmSync(`dist/${file}`);
// Node starts CommonJS without its loader of ES modules, which loads all that Node's own modules could ever need.
const program = await bundle(['src/cli.ts'], 'cjs', start);
const library = await bundle(['src/index.ts', 'src/node.ts'], 'esm', []);
mkdirSync('node_modules/.cache', { recursive: true });
writeFileSync('node_modules/.cache/program.json', JSON.stringify(program.map(chunkFacts)));
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences([...program, ...library]));
await writeFaces();
await writeCompiledCode(`${process.cwd()}/dist/cli.cjs`);

/** What the structure test looks at. */
function chunkFacts({ fileName, imports, facadeModuleId, moduleIds }: OutputChunk): object {
  return { fileName, imports, entry: facadeModuleId, modules: moduleIds };
}

function licences(chunks: readonly OutputChunk[]): string {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const packages = new Set(modules.flatMap(id => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  return [...packages].toSorted().map(licence).join('\n');
}

function licence(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license }: { version: string; license: string } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
