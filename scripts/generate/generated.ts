import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that a script makes from another file of the repository; it is committed, and a check holds it fresh. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Plain data as a string literal: V8 parses JSON faster than a literal of the same data, and a type checker does not see it. */
export function jsonLiteral(data: unknown): string {
  const json = JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** Writes the files that are stale; with `--check` writes none and fails if one is. */
export function writeGenerated(files: readonly Generated[]): void {
  const stale = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (stale.length === 0) return;
  if (process.argv.includes('--check')) {
    process.stderr.write(`stale, run npm run generate:\n${stale.map(({ path }) => `  ${path}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
