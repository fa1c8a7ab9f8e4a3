import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allProblems, catalogue, catalogueText, isCode } from '../../src/compiler/catalogue.ts';

/** Every code of the first release, by group. */
const codes = {
  A: 'yaml-syntax missing-form unknown-form limit-exceeded fullwidth-colon missing-space-after-colon unquoted-operator unquoted-comma text-lost-to-comment tab-indent duplicate-key alias-refused not-utf8 unknown-key wrong-type invisible-character unused-suppression suppression-without-reason missing-glyph',
  B: 'missing-field missing-goal missing-category missing-cost missing-value placeholder template-prefix missing-unit too-few-indicators short-goal weight-missing weight-not-positive weight-total',
  C: 'funding-sum funding-annual amount-format date-invalid date-order date-year deadline-after-end unknown-term',
  D: 'value-form quantity-not-numeric unit-fit operator-spelling unit-spelling number-format',
  E: 'category-unknown category-parent',
  F: 'duplicate-indicator markup-in-text',
  G: 'form-schema',
} as const;

const severities = {
  warning:
    'text-lost-to-comment invisible-character unused-suppression suppression-without-reason missing-glyph missing-goal missing-cost template-prefix too-few-indicators funding-annual date-year unknown-term value-form unit-fit markup-in-text',
  info: 'short-goal amount-format operator-spelling unit-spelling number-format',
};

const ofSeverity = (severity: string): readonly string[] =>
  allProblems.filter(problem => problem.severity === severity).map(({ code }) => code);

describe('the catalogue', () => {
  test.each(Object.entries(codes))('has the codes of group %s', (group, listed) => {
    const found = allProblems.filter(problem => problem.group === group).map(({ code }) => code);
    expect(found).toEqual(listed.split(' ').toSorted());
  });

  test('gives every code the severity of the rule catalogue', () => {
    expect(ofSeverity('warning').toSorted()).toEqual(severities.warning.split(' ').toSorted());
    expect(ofSeverity('info').toSorted()).toEqual(severities.info.split(' ').toSorted());
  });

  test('keeps every problem under its own code', () => {
    expect(Object.entries(catalogue).filter(([code, problem]) => code !== problem.code)).toEqual([]);
    expect([isCode('weight-total'), isCode('toString')]).toEqual([true, false]);
  });

  test('says why, and for faults of the content where the rule comes from', () => {
    const silent = allProblems.filter(({ group, basis }) => !['A', 'G'].includes(group) && (basis ?? '') === '');
    expect(silent.map(({ code }) => code)).toEqual([]);
    expect(catalogueText()).toContain('"weight-total"');
  });

  test('lists what is in the folders', () => {
    const folder = 'src/compiler/check/rules';
    const files = readdirSync(folder).map(name => name.replace('.ts', ''));
    const listed = readFileSync('src/compiler/check/rules.generated.ts', 'utf8');
    expect(files.filter(code => !listed.includes(`'${code}'`))).toEqual([]);
    expect(files.filter(code => !readFileSync(`${folder}/${code}.ts`, 'utf8').includes(`code: '${code}'`))).toEqual([]);
  });
});
