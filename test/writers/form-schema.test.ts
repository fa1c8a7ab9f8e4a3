import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/compiler/schema/form.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { exampleOf, valueKinds } from '../../src/compiler/value/kinds.ts';
import { check } from '../../src/index.ts';
import { formSchema } from '../../src/writers/editor/form-schema.ts';
import { around, template, templates } from '../around.ts';
import { ownForm } from '../compiler/own-forms.ts';
import { declarations, yamlData } from '../written-declarations.ts';
import { faultText } from '../written-json.ts';

const editorKeywords = ['doNotSuggest', 'errorMessage', 'defaultSnippets'];

function validator(form: Form): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  return ajv.addVocabulary(editorKeywords).compile(formSchema(form, 'zh'));
}

function formOf(id: string): Form {
  const form = shippedForm(id);
  if (form === undefined) throw new TypeError(`no form ${id}`);
  return form;
}

const validators = new Map(shippedFormIds.map(id => [id, validator(formOf(id))]));

/** What an editor would mark in a declaration, by the schema of the form that it names. */
function marked(data: Record<string, unknown>, form = String(data['表样'] ?? data['form'])): readonly string[] {
  const isValid = validators.get(form);
  if (isValid === undefined) throw new TypeError('no schema');
  return isValid(data) ? [] : (isValid.errors ?? []).map(faultText);
}

describe.each(declarations)('%s', (path, text) => {
  test('has nothing marked in it, if the compiler accepts it', () => {
    const isAccepted = check(text, { name: path }).outcome === 'accepted';
    expect(isAccepted ? marked(yamlData(text)) : []).toEqual([]);
  });
});

test('the faulty example is marked where a field is missing and a term is none', () => {
  const faults = marked(yamlData(readFileSync('examples/faulty.yaml', 'utf8')));
  expect(faults.join('\n')).toMatch(/required property '实施单位'/);
  expect(faults.join('\n')).toMatch(/^\/项目类别 must be equal to one of the allowed values/m);
});

/** How people write a key that the compiler folds. */
function spellings(label: string): readonly string[] {
  return [
    label,
    `${label}：`,
    `${label.replaceAll(/(?<=.)(?=.)/g, ' ')} `,
    `${label}（必填）`,
    `*${label}`,
    `（二）${label}`,
    `1.${label}【必填】`,
  ];
}

describe.each(templates)('a declaration of %s', id => {
  const form = formOf(id);
  const complete = yamlData(template(id));
  const required = form.fields.all.filter(({ use, kind }) => use === 'required' && kind !== 'form');
  const renamed = (from: string, to: string): Record<string, unknown> =>
    Object.fromEntries(Object.entries(complete).map(([key, value]) => [key === from ? to : key, value]));
  const keyOf = (field: string): string | undefined => Object.keys(complete).find(key => form.fields.find(key)?.id === field);

  test('may name its fields as the compiler reads them', () => {
    for (const { id: field, label, labels } of form.fields.all) {
      const key = keyOf(field);
      if (key === undefined) continue;
      for (const spelling of [field, ...[label, ...labels].flatMap(spellings)])
        expect([spelling, marked(renamed(key, spelling), id)]).toEqual([spelling, []]);
    }
  });

  test.each(required.map(({ label, id: field }) => [label, field]))('is marked without %s', (label, field) => {
    const { [keyOf(field) ?? '']: _, ...rest } = complete;
    expect(marked(rest).join('\n')).toContain(`required property '${label}'`);
  });

  test.each(required.map(({ label, id: field }) => [label, field]))('is marked where %s is blank', (_, field) => {
    expect(marked({ ...complete, [keyOf(field) ?? '']: null })).not.toEqual([]);
  });

  test('is marked where a term is none of the form’s', () => {
    const terms = form.fields.all.filter(({ use, kind }) => use === 'required' && kind === 'term');
    const faults = terms.map(({ id: field }) => marked({ ...complete, [keyOf(field) ?? '']: '其他' }));
    expect(faults.filter(({ length }) => length !== 1)).toEqual([]);
  });

  test('is marked where a field of another form stands', () => {
    const other = form.fields.all.find(({ use }) => use === 'absent');
    expect(marked({ ...complete, [other?.label ?? '']: '甲' })).not.toEqual([]);
  });

  test('is marked where it names another form', () => {
    const others = shippedFormIds.filter(other => other !== id);
    for (const other of others) expect(validators.get(id)?.({ ...complete, 表样: other })).toBe(false);
    expect(validators.get(id)?.({ ...complete, 表样: './our.yaml' })).toBe(true);
  });
});

test.each([
  ['a total on the group’s own line', '项目资金:\n  项目资金总额: 4,483,000.00\n  财政拨款: 4,483,000.00\n  年度资金申请总额: 4483000'],
  ['a unit of money behind the key', '项目资金（元）:\n  项目资金总额: 100\n  年度资金申请总额: 100'],
  ['categories without their suffix, and by id', '绩效指标:\n  产出:\n    quantity:\n      - 培训: ≥5期\n  benefit:\n    社会效益:'],
  ['a list below a first level', '绩效指标:\n  满意度指标:\n    - 党员满意度: ≥90%'],
  ['a long item', '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 培训\n        指标值: 5\n        计量单位: 期\n        说明: 甲'],
  ['a category that is blank', '绩效指标:\n  产出指标:\n  效益指标: ~'],
])('nothing is marked in %s', (_, lines) => {
  const key = lines.slice(0, lines.indexOf(':'));
  const { 项目资金: funding, 绩效指标: indicators, ...rest } = yamlData(template('shanghai-2023'));
  const others = key.startsWith('项目资金') ? { 绩效指标: indicators } : { 项目资金: funding };
  expect(marked({ ...rest, ...others, ...yamlData(lines) })).toEqual([]);
});

test.each([
  ['a group without its total', '项目资金:\n  年度资金申请总额:\n    合计:'],
  ['a list for a text', '项目名称: [甲]'],
  ['categories that are a text', '绩效指标:\n  产出指标: 无'],
  ['items without dashes', '绩效指标:\n  产出指标:\n    数量指标:\n      培训: ≥5期'],
  ['an item that is a text', '绩效指标:\n  产出指标:\n    数量指标:\n      - 培训'],
  ['an item without its weight', '表样: national-2021\n绩效指标:\n  产出指标:\n    数量指标:\n      - 培训: ≥5期'],
])('%s is marked', (_, lines) => {
  expect(marked(yamlData(around(lines)))).not.toEqual([]);
});

test('of the spellings only the form’s own labels are proposed', () => {
  const { properties = {}, definitions = {} } = formSchema(formOf('national-2021'), 'zh');
  const isProposed = (property: (typeof properties)[string] | undefined): boolean => {
    const name = property ? (property.$ref ?? '').replace('#/definitions/', '') : '';
    return property !== false && definitions[name]?.doNotSuggest !== true;
  };
  const proposed = Object.keys(properties).filter(key => isProposed(properties[key]));
  expect(proposed).toEqual(
    formOf('national-2021')
      .fields.all.filter(({ use }) => use === 'required' || use === 'optional')
      .map(({ label }) => label),
  );
});

test('a form of one’s own has its own labels, terms and categories in its schema', () => {
  const { form } = ownForm({
    'our.yaml': [
      'id: our',
      'title: 本区申报表',
      'extends: shanghai-2026',
      'vocabularies: { projectNature: [新增项目, 延续项目] }',
      'fields: { implementingUnit: { label: 承办单位 } }',
      'categories: { output: { categories: { digital: { label: 数字化/智能指标, kinds: [quantity] } } } }',
    ].join('\n'),
  });
  if (form === undefined) throw new TypeError('no form');
  const isValid = validator(form);
  const data = { ...yamlData(template('shanghai-2026')), 表样: './our.yaml', 项目性质: '延续项目' };
  expect(isValid(data) || isValid.errors).toBe(true);
  expect(isValid({ ...data, 项目性质: '经常性项目' })).toBe(false);
  expect(isValid({ ...data, 绩效指标: { 产出指标: { '数字化/智能指标': '无' } } })).toBe(false);
  expect(formSchema(form, 'zh').properties).toHaveProperty('承办单位');
});

test('in English remarks and faults are English', () => {
  const { title: _, ...schema } = formSchema(formOf('shanghai-2026'), 'en');
  expect(schema.definitions?.['fields.fiscalYear']?.description).toBe('required; four digits, as 2026');
  expect(JSON.stringify(schema.allOf)).toContain('“年度” is missing');
});

test.each(valueKinds.filter(kind => exampleOf(kind) !== undefined))('the example of the kind %s is one, in every form', kind => {
  for (const id of shippedFormIds) {
    const { canonical } = formOf(id).parseValue(exampleOf(kind) ?? '', {});
    expect([id, canonical, formOf(id).parseValue(canonical, {})]).toMatchObject([id, canonical, { kind, canonical }]);
  }
});

test('no key can make an editor wait', () => {
  const isValid = validators.get('shanghai-2026');
  const hostile = ['项 '.repeat(50_000), `${'项目名称'.repeat(10_000)}（`, ' '.repeat(100_000), '（'.repeat(100_000)];
  const start = performance.now();
  for (const key of hostile) isValid?.({ [key]: 1 });
  expect(performance.now() - start).toBeLessThan(1000);
});
