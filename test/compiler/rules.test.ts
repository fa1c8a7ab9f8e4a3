import { describe, expect, test } from 'vitest';
import { allProblems } from '../../src/compiler/catalogue.ts';
import type { Example } from '../../src/compiler/diagnostic/problem.ts';
import { around, template, templates } from '../around.ts';
import { codesOf, compiled } from './compiling.ts';

const shown = (example: Example): string => (typeof example === 'string' ? example : example.file);
const rows = (examples: readonly Example[]): readonly { readonly name: string; readonly example: Example }[] =>
  examples.map(example => ({ name: shown(example), example }));

test.each(templates)('the correct declaration of %s has no findings', form => {
  expect(codesOf(template(form))).toEqual([]);
});

/** Faults of a form schema, a configuration, bytes or several files cannot be shown in a declaration's text. */
const elsewhere = ['configuration', 'duplicate-project', 'form-schema', 'not-utf8'];

describe.each(allProblems.filter(({ code }) => !elsewhere.includes(code)))('$code', ({ code, examples: { good, bad } }) => {
  test.each(rows(good))('accepts $name', ({ example }) => {
    expect(codesOf(around(example))).not.toContain(code);
  });

  test.each(rows(bad))('rejects $name, once at a place', ({ example }) => {
    expect(codesOf(around(example))).toEqual([code]);
    const starts = compiled(around(example)).diagnostics.map(({ place }) => place.start);
    expect(starts).toEqual([...new Set(starts)]);
  });
});

test('every problem has an example of either kind', () => {
  const without = allProblems.filter(
    ({ code, examples: { good, bad } }) => !elsewhere.includes(code) && (good.length === 0 || bad.length === 0),
  );
  expect(without.map(({ code }) => code)).toEqual([]);
});
