import { type Finding, findingOf, type Outcome } from '../../diagnostic/finding.ts';
import type { Problems } from './check-schema.ts';
import { checkId } from './check-id.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Form } from '../form.ts';
import { formGrammar } from './form-grammar.ts';
import { makeForm } from '../make-form.ts';
import { formSchema } from '../problems/form-schema.ts';
import { resolveSchema } from './resolve-schema.ts';
import type { SchemaFault } from './schema-fault.ts';
import type { Chain } from './schema-layer.ts';
import { keyPlaceInChain, placeInChain } from './schema-place.ts';

export interface FormWorld {
  readonly problems: Problems;
  /** Of a text's UTF-8 bytes, in hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** Makes somebody's own form from its file and those that it extends: begin here. Without a value where a finding says why. Loads zod: import it when needed. */
export function readForm(chain: Chain, { problems, sha256 }: FormWorld): Outcome<Form | undefined> {
  const nameless = checkId(chain);
  const { schema, faults } = resolveSchema(chain, problems);
  const others = nameless.length > 0 ? faults.filter(({ path }) => path[0] !== 'id') : faults;
  if (!schema || nameless.length > 0) return { value: undefined, findings: [...nameless, ...others].map(fault => placed(fault, chain)) };
  const { grammar, faults: ungrammatical } = formGrammar(schema.values);
  if (!grammar) return { value: undefined, findings: ungrammatical.map(fault => placed(fault, chain)) };
  return { value: makeForm(schema, fingerprint(schema, sha256), grammar), findings: [] };
}

function placed({ path, key, ...objection }: SchemaFault, chain: Chain): Finding {
  const place = key === undefined ? placeInChain(chain, path) : keyPlaceInChain(chain, [...path, key]);
  return findingOf(formSchema, { place, ...objection });
}
