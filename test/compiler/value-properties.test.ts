import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/compiler/value/fold.ts';
import { machineOf } from '../../src/compiler/value/reading/machine.ts';
import { match } from '../../src/compiler/value/reading/match.ts';
import { parseValue } from '../../src/compiler/value/parse-value.ts';
import { printValue } from './values/print-value.ts';
import { sameMembers } from './values/same-members.ts';
import { shippedGrammar } from '../../src/compiler/value/shipped-grammar.generated.ts';
import type { NumberLayout, Value } from '../../src/compiler/value/value.ts';
import { sampleText } from './values/sample.ts';
import { readTable } from './values/table.ts';

const layouts: readonly (NumberLayout | null)[] = [null, { decimals: 2, unit: 'bracketed' }, { decimals: 0, unit: 'plain' }];
const forms = shippedGrammar.forms.map((_, index) => index);

/** Texts that the grammar reads, some with spaces and full-width characters in them. */
const readable = fc.tuple(fc.constantFrom(...forms), fc.infiniteStream(fc.nat()), fc.boolean()).map(([form, stream, wide]) => {
  const text = sampleText(shippedGrammar, form, ways => (stream.next().value ?? 0) % Math.max(ways, 1));
  return wide ? text.replace(/[!-~]/g, character => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)) : text;
});
const pieces = Array.from(
  '≥>=》+-（）()%％0123456789,.，年月日底前每不少于至到约余多二三十百万个人次元/*·、上较提高降低优良X新增 　\t\u200b\ud800𠀀é',
);
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  written.map(characters => characters.join('')),
  readable,
);

function read(text: string, layout: NumberLayout | null = null): Value {
  return parseValue(shippedGrammar, text, layout, {});
}

function isInside(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return 0 <= start && start <= end && end <= text.length;
}

function stepsTaken(text: string): number {
  return match(machineOf(shippedGrammar), shippedGrammar.start, fold(text).codes).taken;
}

function readsBackPrinted(value: Value): boolean {
  const printed = printValue(shippedGrammar, value);
  return value.kind === 'text' || (printed !== null && sameMembers(read(printed), value));
}

describe('reading any text', () => {
  test('never throws, and every place lies in the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...layouts), fc.option(fc.string(), { nil: undefined }), (text, layout, unit) => {
        const value = parseValue(shippedGrammar, text, layout, { unit, year: '2023' });
        expect(value.text).toBe(text);
        const stop = value.kind === 'text' ? value.stoppedAt : 0;
        const places = [
          ...value.terms,
          ...value.corrections,
          ...value.corrections.flatMap(({ edits }) => edits),
          { start: stop, end: stop },
        ];
        expect(places.filter(place => !isInside(text, place))).toEqual([]);
      }),
    );
  });

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(anyText, text => {
        const cuts = read(text).terms.flatMap(({ start, end }) => [start, end]);
        for (const at of cuts) expect(/[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))).toBe(false);
      }),
    );
  });
});

describe('reading a text of 20,000 characters', () => {
  test.each([
    ['１1', 'quantity'],
    ['一', 'quantity'],
    ['百万', 'text'],
    ['*', 'placeholder'],
    ['优１％', 'graded'],
    ['每月办', 'text'],
    ['\u0301', 'text'],
    ['\u0000', 'text'],
    ['𠀀', 'text'],
  ])('that repeats %j ends as %s', (part, kind) => {
    const text = part.repeat(20_000 / part.length);
    expect(layouts.map(layout => read(text, layout).kind)).toEqual(layouts.map(() => kind));
  });
});

describe('the canonical spelling', () => {
  test('means the same, and nothing is left to correct in it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...layouts), (text, layout) => {
        const value = read(text, layout);
        if (value.kind === 'text') return;
        const again = read(value.canonical, layout);
        expect({ text: value.canonical, safe: again.corrections.filter(({ safe }) => safe) }).toEqual({ text: value.canonical, safe: [] });
        expect(again.kind).toBe(value.kind);
        // A layout adds decimals to the number.
        expect(layout !== null || sameMembers(again, value)).toBe(true);
        expect(again.canonical).toBe(value.canonical);
      }),
      { numRuns: 300 },
    );
  });

  test('comes out whether corrections are applied together or one after the other', () => {
    fc.assert(
      fc.property(readable, fc.constantFrom(...layouts), (text, layout) => {
        const { canonical } = read(text, layout);
        let mended = text;
        for (let value = read(mended, layout); value.corrections.some(({ safe }) => safe); value = read(mended, layout)) {
          const edits = value.corrections.find(({ safe }) => safe)?.edits ?? [];
          mended = edits.reduceRight((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), mended);
        }
        expect(mended.trim()).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });
});

describe('printing', () => {
  test('is the inverse of reading for the real values', () => {
    const lost = readTable('real-values.tsv').filter(({ text }) => !readsBackPrinted(read(text)));
    expect(lost).toEqual([]);
  });

  test.each([
    ['不低于 1,200 平米', '≥1200平方米'],
    ['三至五天', '3-5天'],
    ['一年两次', '每年2次'],
    ['2023.12.31前', '2023年12月31日前'],
    ['≥62.00(%)(2022年：61%)', '≥62.00%(2022:61%)'],
    ['优１００％ 良９０％', '优100%良90%'],
  ])('writes %s as %s', (text, printed) => expect(printValue(shippedGrammar, read(text))).toBe(printed));

  test('is the inverse of reading for every value that the grammar reads', () => {
    fc.assert(
      fc.property(readable, text => {
        const value = read(text);
        // The bracket behind a bare number is its unit, so a note on one cannot be printed apart from 左右 and the like.
        fc.pre(!('note' in value && value.note !== undefined && value.unit === null));
        expect([text, readsBackPrinted(value)]).toEqual([text, true]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the steps of reading', () => {
  test('are some hundred for a real value', () => {
    const counts = readTable('real-values.tsv').map(({ text }) => stepsTaken(text));
    expect(Math.max(...counts)).toBeLessThan(1000);
  });

  test.each(['1', '一', '1,000', '≥1人、', '*', '每月办', '年', '(', '优1', '较上年', '不', '1人/', '﷽'])(
    'grow with the length of a text of %s',
    part => {
      const once = stepsTaken(`${part.repeat(100)}。`);
      expect(stepsTaken(`${part.repeat(1000)}。`)).toBeLessThan(once * 11 + 1000);
      expect(stepsTaken(part.repeat(20_000 / part.length))).toBeLessThan(3_000_000);
    },
  );
});
