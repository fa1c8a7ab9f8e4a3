import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/compiler/value/parse-value.ts';
import { readOperator } from '../../src/compiler/value/read-operator.ts';
import { sameMembers } from './values/same-members.ts';
import { shippedGrammar } from '../../src/compiler/value/shipped-grammar.generated.ts';
import { operators } from '../../src/compiler/value/kinds.ts';
import type { NumberLayout, Operator, Value } from '../../src/compiler/value/value.ts';
import { bound } from './compiling.ts';
import { sampleText } from './values/sample.ts';

const shanghai: NumberLayout = { decimals: 2, unit: 'bracketed' };

function read(text: string, layout: NumberLayout | null, operator: Operator | undefined, unit?: string): Value {
  return parseValue(shippedGrammar, text, layout, { operator, unit });
}

describe('指标性质', () => {
  test.each([
    ['95', '%', 'ge', '≥95%', '≥95.00(%)'],
    ['95%', undefined, 'ge', '≥95%', '≥95.00(%)'],
    [' 70 ', '人', 'eq', '=70人', '=70.00(人)'],
    ['12个月', undefined, 'le', '≤12个月', '≤12.00(个月)'],
    ['每月3次', undefined, 'ge', '每月≥3次', '每月≥3次'],
    ['较上年增长5%', undefined, 'gt', '较上年增长>5%', '较上年增长>5%'],
    ['百分之九十', undefined, 'ge', '≥百分之九十', '≥百分之九十'],
    ['９５％', undefined, 'ge', '≥95%', '≥95.00(%)'],
    ['0.97', '比例', 'ge', '≥97%', '≥97.00(%)'],
  ] as const)('completes %j with the unit %s to %s', (text, unit, operator, national, printed) => {
    expect(read(text, null, operator, unit)).toMatchObject({ text, operator, canonical: national });
    expect(read(text, shanghai, operator, unit)).toMatchObject({ text, operator, canonical: printed });
  });

  test.each(['≥95%', '95%以上', '不低于95%', '80%-90%', '健全', '2023年12月', '≥**%', '提前7日公告', '严格执行'])(
    'adds nothing to %s',
    text => {
      expect(read(text, null, 'lt')).toEqual(read(text, null, undefined));
    },
  );

  test('makes a bare duration a quantity', () => {
    expect(read('12个月', null, 'ge')).toMatchObject({ kind: 'quantity', operator: 'ge', number: '12', unit: '个月' });
  });

  test.each([
    ['≥', 'ge'],
    ['＜', 'lt'],
    [' >= ', 'ge'],
    ['大于等于', 'ge'],
    ['不超过', 'le'],
    ['等于', 'eq'],
    ['定性', undefined],
    ['正向', undefined],
    ['≥5', undefined],
    ['', undefined],
  ])('%j is read as %s', (text, operator) => expect(readOperator(shippedGrammar, text)).toBe(operator));

  test('is a column of every form, under its labels and its id', () => {
    for (const label of ['指标性质', '计算符号', 'operator']) {
      const { indicators } = bound(`绩效指标:\n  产出指标:\n    数量指标:\n      - 培训次数: 30次\n        ${label}: ≥`);
      expect(indicators.find(({ name }) => name?.value === '培训次数')?.value?.value?.canonical).toBe('≥30.00(次)');
    }
  });
});

describe('a value completed by 指标性质', () => {
  const forms = shippedGrammar.forms.map((_, index) => index);
  const readable = fc
    .tuple(fc.constantFrom(...forms), fc.infiniteStream(fc.nat()))
    .map(([form, stream]) => sampleText(shippedGrammar, form, ways => (stream.next().value ?? 0) % Math.max(ways, 1)));
  const anyText = fc.oneof(readable, fc.string({ unit: 'grapheme' }));

  test('is what its canonical spelling says, with every place in the text as written', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...operators), fc.constantFrom(null, shanghai), (text, operator, layout) => {
        const value = read(text, layout, operator);
        const places = [...value.terms, ...value.corrections, ...value.corrections.flatMap(({ edits }) => edits)];
        expect(places.filter(({ start, end }) => start < 0 || start > end || end > text.length)).toEqual([]);
        expect(value.text).toBe(text);
        const again = read(value.canonical, layout, operator);
        expect(again.canonical).toBe(value.canonical);
        expect(layout !== null || value.kind === 'text' || sameMembers(again, value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('stays so when corrections are applied one after the other', () => {
    fc.assert(
      fc.property(readable, fc.constantFrom(...operators), (text, operator) => {
        const { canonical } = read(text, shanghai, operator);
        let mended = text;
        for (let value = read(mended, shanghai, operator); value.corrections.some(({ safe }) => safe); ) {
          const edits = value.corrections.find(({ safe }) => safe)?.edits ?? [];
          mended = edits.reduceRight((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), mended);
          value = read(mended, shanghai, operator);
        }
        expect(read(mended, shanghai, operator).canonical).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });
});
