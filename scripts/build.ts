import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Metafile, type Plugin } from 'esbuild';
import { writeFaces } from './faces.ts';

/** What the libraries import for uses that perfdecl has none of; a cold start would pay for reading it. */
const neverUsed: Readonly<Record<string, RegExp>> = {
  // PDFKit's own fonts and images: the print brings its own.
  fontkit: /pdfkit/,
  linebreak: /pdfkit/,
  'png-js': /pdfkit/,
  // Commander's subcommands that are programs of their own.
  'node:child_process': /commander/,
};

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${Object.keys(neverUsed).join('|')})$`) }, ({ path, importer }) =>
      neverUsed[path]?.test(importer) ? { path, namespace: 'never-used' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'never-used' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Builds what is shipped: types, one bundle split by command (a cold start reads few files), the faces, the licences of what is in the bundle. */
execFileSync('node_modules/.bin/tsc', ['-b', 'src'], { stdio: 'inherit' });
for (const file of existsSync('dist') ? readdirSync('dist') : []) if (file.endsWith('.js')) rmSync(`dist/${file}`);
const { metafile } = await build({
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/node.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  keepNames: false,
  metafile: true,
  plugins: [leaveOut],
  // Some packages in the bundle are CommonJS and ask for Node's own modules with require.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
mkdirSync('node_modules/.cache', { recursive: true });
writeFileSync('node_modules/.cache/bundle.json', JSON.stringify(metafile));
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(metafile));
await writeFaces();

function licences({ inputs }: Metafile): string {
  const packages = new Set(Object.keys(inputs).flatMap(input => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  return [...packages].toSorted().map(licence).join('\n');
}

function licence(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license }: { version: string; license: string } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
