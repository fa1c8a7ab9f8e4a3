import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { allProblems, catalogue } from '../../src/compiler/catalogue.ts';
import { configurationSchema } from '../../src/compiler/schema/own/configuration-schema.ts';
import { readConfiguration } from '../../src/compiler/schema/own/read-configuration.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { yamlData } from '../written-declarations.ts';

const isValid = new Ajv({ allErrors: true, allowUnionTypes: true })
  .addVocabulary(['doNotSuggest'])
  .compile(configurationSchema('zh', allProblems));

function isRead(text: string): boolean {
  return (
    readConfiguration(sourceFile('perfdecl.config.yaml', text), catalogue).value !== undefined &&
    readConfiguration(sourceFile('perfdecl.config.yaml', text), catalogue).findings.every(({ problem }) => problem.severity !== 'error')
  );
}

describe('the schema of a configuration says what reading it says', () => {
  const [example = ''] = /^format: perfdecl\/config@1$.*?(?=^```$)/ms.exec(readFileSync('README.md', 'utf8')) ?? [];

  test.each([
    [example],
    ['defaultForm: shanghai-2026'],
    ['ignore: [2019, drafts]'],
    ['severities: { missing-unit: off }'],
    ['overrides:\n  - paths: [2019]\n    severities: { missing-goal: info }'],
  ])('%s is one', text => {
    expect([isRead(text), isValid(yamlData(text)) || isValid.errors]).toEqual([true, true]);
  });

  test.each([
    ['format: perfdecl/config@2'],
    ['defaultFrom: shanghai-2026'],
    ['ignore: drafts'],
    ['severities: { missing-unti: off }'],
    ['severities: { missing-unit: fatal }'],
    ['overrides:\n  - paths: []\n    severities: { missing-goal: info }'],
    ['overrides:\n  - paths: [2019]'],
    ['overrides:\n  - paths: [2019]\n    severities: { missing-gaol: info }'],
  ])('%s is none', text => {
    expect([isRead(text), isValid(yamlData(text))]).toEqual([false, false]);
  });
});

test.each(['zh', 'en'] as const)('every key and every code is described in %s', lang => {
  const schema: { properties: Record<string, { description?: string; properties?: Record<string, { description?: string }> }> } =
    JSON.parse(JSON.stringify(configurationSchema(lang, allProblems)));
  const { severities } = schema.properties;
  expect(Object.values(schema.properties).filter(({ description }) => description === undefined)).toEqual([]);
  expect(Object.keys(severities?.properties ?? {})).toEqual(allProblems.map(({ code }) => code));
  expect(severities?.properties?.['missing-unit']?.description).toBe(catalogue['missing-unit'].title[lang]);
});
