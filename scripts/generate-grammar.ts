import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileGrammar } from '../src/compiler/value/compile-grammar.ts';

/** Compiles schemas/values.yaml into a module; reading the notation itself would cost every start 14 ms. */
const { grammar, faults } = compileGrammar(parse(readFileSync('schemas/values.yaml', 'utf8')));
if (grammar === null)
  throw new Error(faults.map(({ path, message }) => `schemas/values.yaml: ${path.join('.')}: ${message.zh}`).join('\n'));
writeFileSync(
  'src/compiler/value/shipped-grammar.generated.ts',
  `// Made from schemas/values.yaml by scripts/generate-grammar.ts.
import type { Grammar } from './grammar.ts';

// V8 reads a JSON text faster than the same literal.
export const shippedGrammar: Grammar = JSON.parse(
  ${quote(JSON.stringify(grammar))},
);
`,
);

/** A string literal in single quotes. */
function quote(json: string): string {
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}
