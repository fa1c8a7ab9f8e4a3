import { compileGrammar } from '../../value/notation/compile-grammar.ts';
import type { Grammar } from '../../value/notation/grammar.ts';
import { shippedGrammar } from '../../value/shipped-grammar.generated.ts';
import type { PlainData } from '../../syntax/plain-data.ts';
import { extend } from './extend.ts';
import type { ValuesSchema } from '../form-schema.ts';
import type { SchemaFault } from './schema-fault.ts';
import { shippedNotation } from './shipped-notation.generated.ts';

export interface FormGrammar {
  /** Null where there are faults. */
  readonly grammar: Grammar | null;
  readonly faults: readonly SchemaFault[];
}

/** The grammar of a form's values: the shipped one, compiled anew only for a form that adds something to it. */
export function formGrammar({ tables, open, terms, forms, names }: ValuesSchema): FormGrammar {
  const additions = { tables, open, terms, forms, names };
  if (Object.values(additions).every(section => Object.keys(section).length === 0)) return { grammar: shippedGrammar, faults: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Both are plain data: one was JSON, the other was read from YAML
  const { grammar, faults } = compileGrammar(extend(JSON.parse(shippedNotation) as PlainData, additions as PlainData));
  return { grammar, faults: faults.map(({ path, message }) => ({ path: ['values', ...path], message })) };
}
