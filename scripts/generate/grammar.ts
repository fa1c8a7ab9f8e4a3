import { compileGrammar } from '../../src/compiler/value/notation/compile-grammar.ts';
import { type Generated, jsonLiteral } from './generated.ts';
import { shippedSchemaFile } from './shipped-schemas.ts';

const source = 'schemas/values.yaml';

/** The value grammar, compiled: reading the notation itself would cost every start 14 ms. Throws what is wrong with it. */
export function generatedGrammar(): readonly Generated[] {
  const { grammar, faults } = compileGrammar(shippedSchemaFile('values').data);
  if (grammar === null) throw new Error(faults.map(({ path, message }) => `${source}: ${path.join('.')}: ${message.zh}`).join('\n'));
  return [
    {
      path: 'src/compiler/value/shipped-grammar.generated.ts',
      text: `// Made from ${source} by scripts/generate/grammar.ts.
import type { Grammar } from './notation/grammar.ts';

export const shippedGrammar: Grammar = JSON.parse(
  ${jsonLiteral(grammar)},
);
`,
    },
  ];
}
