import { type Finding, find, type Outcome } from '../diagnostic/finding.ts';
import type { FormSchema } from './form-schema.ts';
import { formSchema } from './problems/form-schema.ts';
import { resolveSchema } from './resolve-schema.ts';
import type { SchemaFault } from './schema-fault.ts';
import type { Chain } from './schema-layer.ts';
import { keyPlaceInChain, placeInChain } from './schema-place.ts';

/** Reads a form from its file and the ones that it extends; without a value where a finding says why. `codes` are those that `severities` may name. */
export function readSchema(chain: Chain, codes: ReadonlySet<string>): Outcome<FormSchema | undefined> {
  const { schema, faults } = resolveSchema(chain, codes);
  return { value: schema, findings: faults.map(fault => placed(fault, chain)) };
}

function placed({ path, key, ...objection }: SchemaFault, chain: Chain): Finding {
  const place = key === undefined ? placeInChain(chain, path) : keyPlaceInChain(chain, path, key);
  return find(formSchema, { place, ...objection });
}
