import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMapping } from '../../src/compiler/schema/own/extend.ts';
import type { PlainData } from '../../src/compiler/syntax/plain-data.ts';
import { formGrammar } from '../../src/compiler/schema/own/form-grammar.ts';
import { makeForm } from '../../src/compiler/schema/make-form.ts';
import { resolveSchema } from '../../src/compiler/schema/own/resolve-schema.ts';
import { shippedFormIds, shippedSchema } from '../../src/compiler/schema/shipped-forms.ts';

/** Every path of a mapping down to its scalars, as keys. */
function pathsOf(data: PlainData, path: readonly string[] = []): readonly (readonly string[])[] {
  return isMapping(data) ? [path, ...Object.entries(data).flatMap(([key, value]) => pathsOf(value, [...path, key]))] : [path];
}

const plain: fc.Arbitrary<PlainData> = fc.oneof(
  fc.constantFrom<PlainData>(null, '', 'absent', 'projectName', '{annual.total}', '合计', 0, -1, 2.5, 1000, true, [], {}, [''], ['total'], {
    __proto__: null,
  }),
  // What JSON can hold, YAML can.
  fc.jsonValue({ maxDepth: 3 }).map(value => value as PlainData),
);

test.each(shippedFormIds)('whatever is laid over %s, there is a form or a fault, and nothing is thrown', id => {
  const base = shippedSchema(id) ?? null;
  const change = fc.tuple(
    fc.constantFrom(...pathsOf(base)),
    plain,
    fc.option(fc.constantFrom('__proto__', 'constructor', '0', 'form', 'labels'), { nil: undefined }),
  );
  fc.assert(
    fc.property(change, ([path, value, key]) => {
      const nested = [...path, ...(key === undefined ? [] : [key])].reduceRight<PlainData>(
        (inner, step) => Object.fromEntries([[step, inner]]),
        value,
      );
      const { schema, faults } = resolveSchema(
        [
          { data: nested, text: undefined },
          { data: base, text: undefined },
        ],
        {},
      );
      expect(schema === undefined).toBe(faults.length > 0);
      const grammar = schema && formGrammar(schema.values).grammar;
      const made = schema && grammar && makeForm(schema, 'sha256:0', grammar);
      expect(made?.schema).toBe(made ? schema : undefined);
    }),
    { numRuns: 300 },
  );
});
