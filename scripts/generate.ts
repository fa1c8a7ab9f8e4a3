import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { makeFaces } from './faces.ts';
import { generatedCatalogue } from './generate/catalogue.ts';
import { generatedDrawable } from './generate/drawable.ts';
import { generatedForms } from './generate/forms.ts';
import type { Generated } from './generate/generated.ts';
import { generatedGrammar } from './generate/grammar.ts';

/** Makes every generated file anew; with `--check` writes none and fails if one is stale. */
const check = process.argv.includes('--check');
const faces = (await makeFaces()).map(([, bytes]) => bytes);
const generated = [...generatedCatalogue(), ...generatedGrammar(), ...generatedForms(), ...generatedDrawable(faces)];
const stale = generated.filter(isStale);
if (check && stale.length > 0) {
  process.stderr.write(`stale, run npm run generate:\n${stale.map(({ path }) => `  ${path}\n`).join('')}`);
  process.exitCode = 1;
}
if (!check) for (const { path, text } of stale) writeFileSync(path, text);

function isStale({ path, text }: Generated): boolean {
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
}
