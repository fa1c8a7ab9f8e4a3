import { describe, expect, test } from 'vitest';
import { formSchema } from '../../src/compiler/schema/problems/form-schema.ts';
import { shippedForm } from '../../src/compiler/schema/shipped-forms.ts';
import { extending, ownForm } from './own-forms.ts';

describe('a bureau’s own form', () => {
  test('changes a title and a limit of a shipped form, and keeps all else', () => {
    const { form, faults } = ownForm(extending('title: 本局项目绩效目标申报表\nlimits: { leastIndicators: 5 }\n'));
    expect(faults).toEqual([]);
    expect(form?.schema).toEqual({
      ...shippedForm('shanghai-2023')?.schema,
      id: 'our-form',
      title: '本局项目绩效目标申报表',
      limits: { ...shippedForm('shanghai-2023')?.schema.limits, leastIndicators: 5 },
    });
  });

  test('adds a field, makes another optional and removes a third', () => {
    const fields =
      'fields:\n  projectOwner: { label: 项目负责人, labels: [项目责任人], use: extra }\n  projectCategory: { use: optional }\n  projectNature: null\n';
    const { form } = ownForm(extending(fields));
    expect(form?.fields.find('项目责任人')).toMatchObject({ id: 'projectOwner', kind: 'text', use: 'extra' });
    expect(form?.fields.find('项目类别')?.use).toBe('optional');
    expect(form?.fields.find('项目性质')).toBeUndefined();
  });

  test('removes a part of a group, and with it from the sum', () => {
    const { form, faults } = ownForm(extending('funding: { annual: { parts: { carriedOver: null } } }\n'));
    expect(faults).toEqual([]);
    expect(form?.schema.funding['annual']?.sums).toEqual({ total: ['fiscal', 'other'] });
  });

  test('removes a group, and with it what was declared to lie within it', () => {
    const { form, faults } = ownForm(extending('funding: { projectTotal: null }\n'));
    expect(faults).toEqual([]);
    expect(form?.schema.funding['annual']?.within).toBeUndefined();
  });

  test('gives a field and a column another label, and keeps the one that they had', () => {
    const fields = 'fields:\n  projectName: { label: 二级项目名称 }\n  indicators: { columns: { value: { label: 年度值 } } }\n';
    const { form, faults } = ownForm(extending(fields));
    expect(faults).toEqual([]);
    expect(form?.fields.find('项目名称')).toMatchObject({ id: 'projectName', label: '二级项目名称' });
    expect(form?.columns.find('指标值')?.id).toBe('value');
    expect(form?.columns.find('年度(项目)指标值')?.id).toBe('value');
  });

  test('adds a category with its kinds of value, and a synonym of another', () => {
    const { form } = ownForm(
      extending(
        'categories:\n  output:\n    categories:\n      workload: { label: 工作量指标, kinds: [quantity] }\n      quantity: { labels: [产出数量, 数量目标] }\n',
      ),
    );
    expect(form?.category('output.workload')?.level2).toMatchObject({ label: '工作量指标', kinds: ['quantity'], numeric: false });
    expect(form?.level1.find('产出')?.level2.find('数量目标')?.id).toBe('quantity');
  });

  test('lists replace: a vocabulary is the form’s own', () => {
    const { form } = ownForm(extending('vocabularies: { projectNature: [新增项目, 延续项目] }\n'));
    expect(form?.schema.vocabularies['projectNature']).toEqual(['新增项目', '延续项目']);
  });

  test('adds a word to the value grammar', () => {
    expect(shippedForm('shanghai-2023')?.parseValue('焕然一新', {}).kind).toBe('text');
    const { form, faults } = ownForm(extending('values: { tables: { state: { 焕然一新: { keep: [焕然一新] } } } }\n'));
    expect(faults).toEqual([]);
    expect(form?.parseValue('焕然一新', {}).kind).toBe('state');
    expect(form?.parseValue('≥30(次)', {}).canonical).toBe('≥30.00(次)');
  });

  test('extends a file that extends a file, each in its own words', () => {
    const { form, faults } = ownForm({
      'our.yaml': 'id: our-form\nextends: ./city.yaml\ntitle: 本局申报表\n',
      'city.yaml': 'id: city\nextends: ./province.yml\ntitle: 市申报表\nlimits: { shortGoal: 50 }\n',
      'province.yml': 'id: province\nextends: national-2021\nlimits: { shortGoal: 40, longName: 60 }\n',
    });
    expect(faults).toEqual([]);
    expect(form?.schema).toMatchObject({ id: 'our-form', title: '本局申报表', unit: '万元', limits: { shortGoal: 50, longName: 60 } });
  });

  test('is written from the common base', () => {
    const { form, faults } = ownForm({
      'our.yaml': `id: plain
title: 项目绩效表
extends: base
unit: 元
fields: { supervisingDepartment: null, implementingUnit: null, funding: { use: absent } }
funding: { annual: { use: absent } }
categories: { cost: null }
layout:
  annual:
    title: ['{title}']
    widths: [1, 1, 2, 1]
    rows:
      name: { cells: [{ label: '{projectName}' }, { field: projectName, columns: 3 }] }
    indicators:
      columns:
        - { label: 一级指标, content: level1 }
        - { label: 二级指标, content: level2 }
        - { label: 指标内容, content: name }
        - { label: 目标值, content: value }
`,
    });
    expect(faults).toEqual([]);
    expect(form?.schema.layout.overall).toBeNull();
  });
});

const printed = (lines: string): string | undefined => ownForm(extending(lines)).form?.fingerprint;

describe('the fingerprint', () => {
  test('is a SHA-256', () => {
    expect(printed('')).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(shippedForm('shanghai-2023')?.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('tells forms apart by what they say, not by how it is written or described', () => {
    expect(printed('limits: { shortGoal: 31 }\n')).not.toBe(printed(''));
    expect(printed('limits:\n  shortGoal: 31 # longer\n')).toBe(printed('limits: { shortGoal: 31 }\n'));
    expect(printed('fields: { projectName: { description: 与预算一致 } }\n')).toBe(printed(''));
  });
});

describe('a faulty form', () => {
  test.each([
    ['a key that no form has', 'titel: 本局申报表\n', '3:1'],
    ['a key that no field has', 'fields:\n  projectName:\n    requird: true\n', '5:5'],
    ['the mark of a declaration', '表样: shanghai-2023\n', '3:1'],
    ['the mark of a declaration in English', 'form: shanghai-2023\n', '3:1'],
    ['a text where a number belongs', 'limits:\n  leastIndicators: 五\n', '4:20'],
    ['a fraction of an indicator', 'limits: { leastIndicators: 2.5 }\n', '3:28'],
    ['a text where a list belongs', 'words:\n  placeholder: 待定\n', '4:16'],
    ['a unit that money does not have', 'unit: 千元\n', '3:7'],
    ['a use that does not exist', 'fields:\n  overview: { use: requird }\n', '4:20'],
    [
      'a kind of value that does not exist',
      'categories:\n  output:\n    categories:\n      quantity: { kinds: [quantity, number] }\n',
      '6:37',
    ],
    ['a vocabulary that does not exist', 'fields:\n  projectAttribute: { use: optional, kind: term, vocabulary: attribute }\n', '4:62'],
    ['a part that no group has', 'funding:\n  annual:\n    sums: { total: [fiscal, carriedover] }\n', '5:29'],
    ['a group that no form has', 'funding:\n  annual: { within: whole }\n', '4:21'],
    ['weights that are no numbers', 'weights: { total: 九十 }\n', '3:19'],
    ['weights of a level that is not there', 'weights:\n  total: 90\n  bands: [{ cost: 20, output: 70 }]\n', '5:13'],
    ['a severity that does not exist', 'severities: { missing-goal: fatal }\n', '3:29'],
    ['a code that does not exist', 'severities:\n  missing-gaol: off\n', '4:3'],
    ['one spelling for two fields', 'fields:\n  projectOwner: { label: 实施单位 }\n', '4:3'],
    ['a name that begins with a digit', 'vocabularies:\n  1st: [甲]\n', '4:3'],
    ['a list of words that no rule reads', 'words:\n  vauge: [大力推进]\n', '4:3'],
    ['words of a category that no form has', 'words:\n  categoryEndings: { timelines: [按期] }\n', '4:22'],
    ['an id that JavaScript keeps to itself', 'fields:\n  __proto__: { label: 联系电话 }\n', '4:3'],
    ['the same without an effect', 'limits: { __proto__: { a: 1 } }\n', '3:11'],
    ['a removal of what is not there', 'vocabularies: { projectNatur: null }\n', '3:17'],
    ['a removal by label instead of id', 'categories:\n  效益指标: null\n', '4:3'],
    ['a removal by label of a second level', 'categories:\n  output: { categories: { 数量指标: null } }\n', '4:27'],
    ['a new field in other capitals', 'fields:\n  projectname: { use: optional }\n', '4:3'],
    ['a year of another kind', 'fields: { fiscalYear: { kind: text } }\n', '3:31'],
    ['a second table of indicators', 'fields: { goals: { label: 指标, kind: indicators } }\n', '3:37'],
    ['no indicators', 'fields: { indicators: null }\n', '3:1'],
    ['a blank title', 'title:\n', '3:1'],
    [
      'a field that the layout does not find',
      'layout: { annual: { rows: { owner: { cells: [{ label: 负责人 }, { field: owner, columns: 7 }] } } } }\n',
      '3:71',
    ],
    ['a label that the layout does not find', "layout: { annual: { title: ['{titel}'] } }\n", '3:29'],
    ['a row that does not fill the grid', 'layout: { annual: { rows: { owner: { cells: [{ label: 负责人 }] } } } }\n', '3:29'],
    [
      'a cell with two contents',
      'layout: { annual: { rows: { project: { cells: [{ label: 项目, field: projectName, columns: 8 }] } } } }\n',
      '3:50',
    ],
    ['margins that leave no room', 'layout: { paper: { left: 300, right: 290 } }\n', '3:11'],
    [
      'a column for a set that the form has not',
      'layout: { annual: { indicators: { columns: [{ label: 甲, content: name, columns: 7, set: yearly }] } } }\n',
      '3:89',
    ],
    ['a subject that is no field', 'layout: { subject: titel }\n', '3:20'],
    ['a grammar with an unknown term', 'values: { terms: { remark: nott } }\n', '3:28'],
    [
      'two sets and no place for the second',
      'fields: { indicators: { sets: { overall: { label: 总体 }, annual: { label: 年度 } } } }\n',
      undefined,
    ],
    ['a repeated key', 'title: 甲\ntitle: 乙\n', '4:1'],
    ['YAML that is none', 'title: [甲\n', undefined],
  ])('%s', (_, lines, place) => {
    const { form, faults } = ownForm(extending(lines));
    expect(form).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(place === undefined ? /^our\.yaml:\d+:\d+ form-schema$/ : `our.yaml:${place} form-schema`);
  });

  test.each([
    ['categories: { 效益指标: null }\n', 'categories 中没有“效益指标”可以去掉', '您是否要写“benefit”？'],
    ['fields: { projectname: { label: 名称 } }\n', 'fields 中的“projectname”与“projectName”只有大小写不同', '您是否要写“projectName”？'],
  ])('%s names the nearest', (lines, message, help) => {
    const { messages, help: given } = ownForm(extending(lines));
    expect([messages, given]).toEqual([[message], [help]]);
  });

  test('whose terms go too deep is told at the first that does, whatever their order', () => {
    const terms = Array.from({ length: 4000 }, (_, index) => `    t${index + 1}: ${index === 0 ? '甲' : `t${index}`}\n`);
    const faults = [terms, terms.toReversed()].map(lines => ownForm(extending(`values:\n  terms:\n${lines.join('')}`)).faults);
    expect(faults).toEqual([['our.yaml:105:11 form-schema'], ['our.yaml:5:12 form-schema']]);
  });

  test('of an unknown base is told at extends, with the nearest', () => {
    const { faults, messages } = ownForm({ 'our.yaml': 'id: our-form\nextends: shanghai-2032\n' });
    expect(faults).toEqual(['our.yaml:2:10 form-schema']);
    expect(messages[0]).toContain('shanghai-2023');
  });

  test('that extends a missing file is told at extends', () => {
    expect(ownForm({ 'our.yaml': 'id: our-form\nextends: ./city.yaml\n' }).faults).toEqual(['our.yaml:2:10 form-schema']);
  });

  test('that extends itself is told where the circle closes', () => {
    const circle = { 'our.yaml': 'id: a\nextends: ./b.yaml\n', 'b.yaml': 'id: b\nextends: ./our.yaml\n' };
    expect(ownForm(circle).faults).toEqual(['b.yaml:2:10 form-schema']);
    expect(ownForm({ 'our.yaml': 'id: a\nextends: ./our.yaml\n' }).faults).toEqual(['our.yaml:2:10 form-schema']);
  });

  test('whose fault is in the file that it extends is told there', () => {
    const files = {
      'our.yaml': 'id: a\nextends: ./city.yaml\n',
      'city.yaml': 'id: city\nextends: shanghai-2023\nlimits: { shortGoal: 短 }\n',
    };
    expect(ownForm(files).faults).toEqual(['city.yaml:3:22 form-schema']);
  });

  test('that extends nothing is told all that it lacks', () => {
    const { messages } = ownForm({ 'our.yaml': 'id: our-form\ntitle: 本局申报表\n' });
    expect(messages).toContain('缺少 unit（以下之一：元、万元、亿元）');
    expect(messages).toContain('缺少 layout（键值对）');
  });

  test.each([
    ['that has no id', 'extends: shanghai-2023\ntitle: 本局申报表\n', '1:1'],
    ['whose id is blank', 'extends: shanghai-2023\nid:\n', '1:1'],
    ['that bears the id of a shipped form', 'extends: shanghai-2023\nid: national-2021\n', '2:5'],
    ['that bears the id of a shipped base', 'id: shanghai\nextends: shanghai-2023\n', '1:5'],
    ['that is a declaration', '# 申报\n表 样: shanghai-2023\n年度: 2023\n项目名称: 社区党建\n绩效指标: {}\n', '2:1'],
    ['that is a declaration in English', 'form: shanghai-2023\nfiscalYear: 2023\n', '1:1'],
    [
      'that removes a level which its base gives points to',
      'id: our-form\nextends: national-2021\ncategories:\n  satisfaction: null\nweights: { bands: [{ output: 90 }] }\n',
      '4:3',
    ],
    ['that removes a level of its base’s bands', 'id: our-form\nextends: national-2021\ncategories: { cost: null }\n', '3:15'],
  ])('%s is told so once, at its place', (_, file, place) => {
    expect(ownForm({ 'our.yaml': file })).toMatchObject({ form: undefined, faults: [`our.yaml:${place} form-schema`] });
  });

  test('that is only extended needs no id', () => {
    const files = { 'our.yaml': 'id: our-form\nextends: ./city.yaml\n', 'city.yaml': 'extends: shanghai-2023\n' };
    expect(ownForm(files)).toMatchObject({ faults: [], form: { schema: { id: 'our-form' } } });
  });

  test('that is empty', () => {
    expect(ownForm({ 'our.yaml': '# nothing yet\n' }).faults).toEqual(['our.yaml:1:1 form-schema']);
  });

  test('is told in plain words', () => {
    expect(ownForm(extending('limits:\n  leastIndicators: 五\n')).messages).toEqual(['limits.leastIndicators 应为数，实为“五”']);
  });
});

const exampleFiles = (kind: 'good' | 'bad'): readonly string[] =>
  formSchema.examples[kind].flatMap(example => (typeof example === 'string' ? [] : example.file));

describe('the examples of form-schema', () => {
  test.each(exampleFiles('good'))('%s', file => expect(ownForm({ 'our.yaml': file }).faults).toEqual([]));
  test.each(exampleFiles('bad'))('%s', file => expect(ownForm({ 'our.yaml': file }).faults).toHaveLength(1));
});
