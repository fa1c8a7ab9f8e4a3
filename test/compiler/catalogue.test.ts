import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/compiler/check/rule.ts';
import { rules } from '../../src/compiler/check/rules.generated.ts';
import { allProblems, catalogue, catalogueText, isCode } from '../../src/compiler/catalogue.ts';

describe('the catalogue', () => {
  test('keeps every problem under its own code', () => {
    expect(Object.entries(catalogue).filter(([code, problem]) => code !== problem.code)).toEqual([]);
    expect([isCode('weight-total'), isCode('toString')]).toEqual([true, false]);
  });

  test('says why, and for faults of the content where the rule comes from', () => {
    const silent = allProblems.filter(({ group, basis }) => !['A', 'G'].includes(group) && (basis ?? '') === '');
    expect(silent.map(({ code }) => code)).toEqual([]);
    expect(catalogueText()).toContain('"weight-total"');
  });

  test('lets nobody suppress or lower an error of the source text', () => {
    const unconditional = allProblems.filter(problem => problem.unconditional).map(({ code }) => code);
    expect(unconditional).toEqual(
      allProblems.filter(({ group, severity }) => group === 'A' && severity === 'error').map(({ code }) => code),
    );
  });

  test('gives rules precedence by codes that there are', () => {
    const named = Object.values(rules).flatMap((rule: Rule) => rule.givesWayTo ?? []);
    expect(named.filter(code => !isCode(code))).toEqual([]);
  });

  test('lists what is in the folders', () => {
    const folder = 'src/compiler/check/rules';
    const files = readdirSync(folder).map(name => name.replace('.ts', ''));
    const listed = readFileSync('src/compiler/check/rules.generated.ts', 'utf8');
    expect(files.filter(code => !listed.includes(`'${code}'`))).toEqual([]);
    expect(files.filter(code => !readFileSync(`${folder}/${code}.ts`, 'utf8').includes(`code: '${code}'`))).toEqual([]);
  });
});
