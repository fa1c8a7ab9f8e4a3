import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { writeFaces } from './faces.ts';

/** PDFKit's own fonts, line breaking and encryption, which perfdecl has no use for: they make a cold `build` longer by a half. */
const unused = ['fontkit', 'linebreak', '@noble/ciphers/aes'];

const readsSettings = /\/schema\/own\/|\/node_modules\/zod\//;
const runsWorkers = /\/node_modules\/workerpool\//;

const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId: (id, importer) => (unused.includes(id) && importer?.includes('/pdfkit/') ? `\0unused/${id}` : undefined),
  load: id => (id.startsWith('\0unused/') ? 'module.exports = {};' : undefined),
};

async function bundle(input: readonly string[], format: 'cjs' | 'esm'): Promise<readonly OutputChunk[]> {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const build = await rolldown({
    input: [...input],
    platform: 'node',
    // The program's entry is nobody's interface: it may hold what its other files share.
    preserveEntrySignatures: format === 'cjs' ? 'allow-extension' : 'exports-only',
    // The same code as modules that can be shaken, instead of CommonJS.
    resolve: { alias: { yaml: `${process.cwd()}/node_modules/yaml/browser/dist/index.js` } },
    plugins: [leaveOut],
  });
  const { output } = await build.write({
    dir: 'dist',
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name]-[hash].${extension}`,
    minify: true,
    // One file for what several commands share, not one for each set of commands that share it: opening a file costs a cold start too.
    codeSplitting: {
      groups: [
        { name: 'shared', minShareCount: 2, test: id => !readsSettings.test(id) && !runsWorkers.test(id), priority: 1 },
        // What reads somebody's own form or configuration is read only where there is one.
        { name: 'settings', test: readsSettings },
        // So is what runs workers, where there are some.
        { name: 'workers', test: runsWorkers },
      ],
    },
  });
  await build.close();
  return output.filter(file => file.type === 'chunk');
}

/** Builds what is shipped: types, the program and the library, the faces, and the licences of what is in the bundles. */
rmSync('dist', { recursive: true, force: true });
execFileSync('node_modules/.bin/tsc', ['-b', 'src'], { stdio: 'inherit' });
// The program is CommonJS because that is the code V8 lets a program keep (see src/code-cache.ts): a quarter to a third of a cold start.
const program = await bundle(['src/cli.ts', 'src/worker.ts'], 'cjs');
await bundle(['src/code-cache.ts'], 'cjs');
const library = await bundle(['src/index.ts', 'src/node.ts'], 'esm');
mkdirSync('node_modules/.cache', { recursive: true });
writeFileSync('node_modules/.cache/program.json', JSON.stringify(program.map(chunkFacts)));
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences([...program, ...library]));
await writeFaces();
// PDFKit reads the colour profile of PDF/A beside its module, which is in the bundle.
mkdirSync('dist/data', { recursive: true });
copyFileSync('node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc', 'dist/data/sRGB_IEC61966_2_1.icc');

writeFileSync('dist/fingerprint', fingerprint());

/** Identifies the program with all that it brings: what an earlier one made is not taken for its own. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    file => !file.startsWith('types') && lstatSync(`dist/${file}`).isFile(),
  );
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(`dist/${file}`));
  return hash.digest('hex');
}

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
