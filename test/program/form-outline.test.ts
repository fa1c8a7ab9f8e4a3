import { expect, test } from 'vitest';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { check } from '../../src/index.ts';
import { formOutline } from '../../src/program/command/form-outline.ts';

test.each(shippedFormIds)('the outline of %s is a declaration in which everything is still missing, and nothing is strange', id => {
  const form = shippedForm(id);
  const { findings } = check(form === undefined ? '' : formOutline(form, id, 'zh'));
  const codes = new Set(findings.map(({ code }) => code));
  expect([...codes].filter(code => !code.startsWith('missing-'))).toEqual([]);
  expect(codes).toContain('missing-field');
});
