import { expect, test } from 'vitest';
import type { Declaration } from '../../src/compiler/declaration/declaration.ts';
import type { Form } from '../../src/compiler/schema/form.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { check } from '../../src/index.ts';
import { newDeclaration } from '../../src/writers/author/new-declaration.ts';
import { template, templates } from '../around.ts';
import { compiled } from '../compiler/compiling.ts';

function formOf(id: string): Form {
  const form = shippedForm(id);
  if (form === undefined) throw new TypeError(`no form ${id}`);
  return form;
}

/** A new declaration in which everything is written that a declaration of the same form says, line by line. */
function filledIn(text: string, form: Form, { root, funding, indicators }: Declaration): string {
  const written = new Map(root.entries.map(({ key, value }) => [form.fields.find(key.text)?.id, value]));
  let group = '';
  let level1 = '';
  const lines = text.split('\n').map(line => {
    const [, indent = '', label = ''] = /^( *)([^#:]+):(?: \|)?$/.exec(line) ?? [];
    if (label === '') return line;
    if (indent === '') {
      const value = written.get(form.fields.find(label)?.id ?? '');
      if (value?.kind !== 'scalar') return line;
      return line.endsWith('|') ? `${line}\n  ${value.text.trim().replaceAll('\n', '\n  ')}` : `${line} ${value.text}`;
    }
    if (indent.length === 2) {
      group = form.groups.find(label)?.id ?? '';
      level1 = form.level1.find(label)?.id ?? '';
      return line;
    }
    if (group !== '') {
      const amount = funding.get(group)?.parts.get(form.parts(group).find(label)?.id ?? '')?.value;
      return amount === undefined ? line : `${line} ${amount}`;
    }
    const category = `${level1}.${form.level1.get(level1)?.level2.find(label)?.id ?? ''}`;
    const items = indicators
      .filter(indicator => indicator.category === category)
      .map(({ name, value, weight }) => {
        const item = `      - ${name?.value ?? ''}: ${value?.node?.text ?? ''}`;
        return weight === undefined ? item : `${item}\n        ${form.columns.get('weight')?.label ?? ''}: ${weight.node?.text ?? ''}`;
      });
    return [line, ...items].join('\n');
  });
  return lines.join('\n');
}

test.each(shippedFormIds)('of %s everything is still missing, and nothing is strange', id => {
  const { findings } = check(newDeclaration(formOf(id), id, 'zh'));
  const codes = new Set(findings.map(({ code }) => code));
  expect([...codes].filter(code => !code.startsWith('missing-'))).toEqual([]);
  expect(codes).toContain('missing-field');
});

test.each(templates)('of %s, filled in, has no error and no warning', id => {
  const { declaration } = compiled(template(id));
  if (declaration === undefined) throw new TypeError(`no template of ${id}`);
  const { outcome, findings } = check(filledIn(newDeclaration(formOf(id), id, 'zh'), formOf(id), declaration));
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  expect(outcome).toBe('accepted');
});

test.each(shippedFormIds)('the examples of %s are indicators of their categories, without a warning', id => {
  const text = newDeclaration(formOf(id), id, 'zh').replaceAll(/^ {6}# 如 - /gm, '      - ');
  const codes = new Set(
    check(text)
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code),
  );
  expect([...codes].filter(code => code !== 'missing-field' && code !== 'missing-goal' && code !== 'weight-missing')).toEqual([]);
  expect(compiled(text).declaration?.indicators.length).toBe(formOf(id).categories.length);
});

test('in English remarks are English, and the labels are the form’s', () => {
  const text = newDeclaration(formOf('shanghai-2026'), 'shanghai-2026', 'en');
  expect(text).toMatch(/^# required; four digits, as 2026\n年度:$/m);
});
