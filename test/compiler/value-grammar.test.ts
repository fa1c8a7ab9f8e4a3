import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileGrammar } from '../../src/compiler/value/notation/compile-grammar.ts';
import { parseValue } from '../../src/compiler/value/parse-value.ts';
import { formsReading } from './values/forms-reading.ts';
import { shippedGrammar } from '../../src/compiler/value/shipped-grammar.generated.ts';
import { describeMembers } from './values/table.ts';

const shipped: Readonly<Record<string, object>> = parse(readFileSync('schemas/values.yaml', 'utf8'));

/** The shipped notation with additions merged into its sections by key, as a form merges them. */
function merged(additions: Readonly<Record<string, object>>): unknown {
  return {
    ...shipped,
    ...Object.fromEntries(Object.entries(additions).map(([section, entries]) => [section, { ...shipped[section], ...entries }])),
  };
}

/** The faults with their paths, as path: message. */
function faults(additions: Readonly<Record<string, object>>): readonly string[] {
  return compileGrammar(merged(additions)).faults.map(({ path, message }) => `${path.join('.')}: ${message.en}`);
}

function form(kind: string, match: string): object {
  return { kind, zh: '自定', en: 'our own', match };
}

test('the shipped grammar is what schemas/values.yaml says, as plain JSON', () => {
  const { grammar, faults: found } = compileGrammar(shipped);
  expect(found).toEqual([]);
  expect(JSON.parse(JSON.stringify(grammar))).toEqual(shippedGrammar);
});

test('the shipped grammar knows some 130 units', () => {
  const unitTables = ['thing', 'timeUnit', 'calendar'].flatMap(name => shippedGrammar.tables[name] ?? []);
  expect(unitTables.flatMap(({ write, keep }) => [...(write === null ? [] : [write]), ...keep]).length).toBeGreaterThan(130);
});

describe('a form may add', () => {
  test('words to a table', () => {
    const { grammar } = compileGrammar(
      merged({ tables: { state: { ...Reflect.get(shipped['tables'] ?? {}, 'state'), ours: { keep: ['群众认可'] } } } }),
    );
    expect(grammar && parseValue(grammar, '群众认可', null, {}).kind).toBe('state');
    expect(parseValue(shippedGrammar, '群众认可', null, {}).kind).toBe('text');
  });

  test('a form of value, also before another', () => {
    const { grammar } = compileGrammar(
      merged({ forms: { stars: { ...form('quantity', "number:decimal(digit) 星级 unit='星' note:(酒店)"), before: 'boolean' } } }),
    );
    const value = grammar && parseValue(grammar, '5星级酒店', null, {});
    expect(value && describeMembers(value)).toBe('operator —, number 5, unit 星, note 酒店');
    expect(grammar && formsReading(grammar, '5星级酒店')).toEqual(['stars', 'quantity']);
  });
});

describe('a faulty grammar is refused where it says', () => {
  test.each([
    ['a term that refers to itself', { terms: { a: '甲 [b]', b: '乙 [a]' } }, ['terms.a: “a” refers to itself']],
    ['a name that nothing has', { terms: { a: '甲 nothing' } }, ['terms.a: nothing is called “nothing”']],
    ['a form that can match nothing', { forms: { x: form('placeholder', '[甲] {乙}') } }, ['forms.x.match: this form can match nothing']],
    ['a repeated group that can match nothing', { terms: { a: '甲 {[乙]}' } }, ['terms.a: what stands in {…} can match nothing']],
    [
      'a member that the kind has not',
      { forms: { x: form('state', 'word:甲 number:decimal(digit)') } },
      ['forms.x.match: this kind of value has no “number”'],
    ],
    [
      'a reading without a member that the kind needs',
      { forms: { x: form('state', 'word:甲 | 乙') } },
      ['forms.x.match: not every reading sets “word”'],
    ],
    [
      'a number without a conversion',
      { forms: { x: form('quantity', 'number:digit') } },
      ['forms.x.match: “number” cannot be set so (it is decimal)'],
    ],
    [
      'a key that the kind does not know',
      { forms: { x: form('frequency', "per='century' number:decimal(digit)") } },
      ['forms.x.match: “per” cannot be set so (it is key)'],
    ],
    [
      'the opposite of a member that is not always there',
      { forms: { x: form('range', "'±' [unit:甲] low=-unit high=-nothing") } },
      ['forms.x.match: “low” cannot be set so (it is decimal)', 'forms.x.match: “high” cannot be set so (it is decimal)'],
    ],
    ['a sign that turns no member', { terms: { a: "甲 low=-'5'" } }, ['terms.a: “5” cannot stand here']],
    [
      'a member inside another',
      { forms: { x: form('state', 'word:(甲 unit:乙)') } },
      ['forms.x.match: “word” cannot be set so (it is written)'],
    ],
    [
      'a date with a part that dates have not',
      { forms: { x: form('deadline', 'date:days(hour:digit)') } },
      ['forms.x.match: this kind of value has no “hour”'],
    ],
    ['a bracket without its other half', { terms: { a: '甲 (乙' } }, ['terms.a: “(” has no “)”']],
    ['an expression that ends too soon', { terms: { a: '甲 |' } }, ['terms.a: the expression is not complete']],
    ['a character that the notation has not', { terms: { a: '甲 & 乙' } }, ['terms.a: cannot read “& 乙”']],
    ['a kind that is none', { forms: { x: form('colour', '甲') } }, ['forms.x.kind: there is no kind of value “colour”']],
    ['a form without a name', { forms: { x: { kind: 'state', match: 'word:甲' } } }, ['forms.x: names in zh and en belong here']],
    ['a term that is no text', { terms: { a: 5 } }, ['terms.a: a text belongs here']],
    ['a table without words', { tables: { a: {} } }, ['tables.a: the table has no words']],
    ['a blank word', { tables: { a: { k: [' '] } } }, ['tables.a.k: a word cannot be blank']],
    ['a guess with nothing to correct it to', { tables: { a: { k: { guess: ['甲'] } } } }, ['tables.a.k: guess needs write or words']],
    ['a column that rows have not', { tables: { a: { k: { wrods: ['甲'] } } } }, ['tables.a.k.wrods: there is no “wrods” here']],
    [
      'a language that names have not',
      { names: { sign: { zh: '符号', en: 'a sign (≥', '≤)': null } } },
      ['names.sign.≤): there is no “≤)” here'],
    ],
    ['an open word without bounds', { open: { a: { letters: 3 } } }, ['open.a.letters: [least, most] belongs here']],
    ['one name for a table and a term', { tables: { a: { k: ['甲'] } }, terms: { a: '甲' } }, ['terms.a: there are two “a”']],
    [
      'terms that copy each other without end',
      { terms: doubling(30), forms: { x: form('state', 'word:a30') } },
      ['terms: the grammar becomes too large'],
    ],
    [
      'a choice that copies itself without end',
      { terms: doubling(40, '|'), forms: { x: form('quantity', 'operator:a40 number:decimal(digit)') } },
      [],
    ],
    ['terms in terms without end', { terms: chain(10_000) }, ['terms.a1: terms refer to each other too deeply']],
    [
      'terms in terms without end, the innermost first',
      { terms: Object.fromEntries(Object.entries(chain(10_000)).toReversed()), forms: { x: form('state', 'word:a1') } },
      ['terms.a9900: terms refer to each other too deeply'],
    ],
    ['brackets without end', { terms: { a: `${'('.repeat(50_000)}甲` } }, ['terms.a: brackets are nested too deeply']],
  ])('%s', (_, additions, expected) => {
    expect(faults(additions)).toEqual(expected);
  });

  test('data of another shape altogether', () => {
    for (const data of [null, 'a text', [], 5, { tables: [] }, { forms: { x: null } }])
      expect(compileGrammar(data)).toMatchObject({ grammar: null });
  });
});

function doubling(depth: number, between = '甲'): Readonly<Record<string, string>> {
  const terms = Array.from({ length: depth }, (_, index): [string, string] => [`a${index + 1}`, `a${index} ${between} a${index}`]);
  return Object.fromEntries([['a0', between === '|' ? 'sign' : '甲'], ...terms]);
}

function chain(length: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length }, (_, index) => [`a${index + 1}`, index + 1 === length ? '甲' : `a${index + 2}`]));
}
