import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/compiler/value/parse-value.ts';
import { formsReading } from './values/forms-reading.ts';
import { shippedGrammar } from '../../src/compiler/value/shipped-grammar.generated.ts';
import { describeMembers, readTable } from './values/table.ts';

const shanghai = { decimals: 2, unit: 'bracketed' } as const;
const realValues = readTable('real-values.tsv');

describe.each([
  ['values of published forms', realValues],
  ['examples of the contract and of the notes on values', readTable('examples.tsv')],
])('%s', (_, table) => {
  test.each(table)('“$text” [$unit] is a $kind', ({ text, unit, kind, members, national, shanghai: printed }) => {
    const value = parseValue(shippedGrammar, text, null, { unit });
    expect({ kind: value.kind, members: value.kind === 'text' ? '' : describeMembers(value), national: value.canonical }).toEqual({
      kind,
      members,
      national,
    });
    const same = parseValue(shippedGrammar, text, shanghai, { unit });
    expect({ ...same, canonical: '', corrections: [] }).toEqual({ ...value, canonical: '', corrections: [] });
    expect(same.canonical).toBe(printed);
  });
});

test('two of the real texts are read by two forms of value, and the order of the forms decides', () => {
  const twice = realValues.map(({ text }) => [text, formsReading(shippedGrammar, text)] as const).filter(([, forms]) => forms.length > 1);
  expect(twice).toEqual([
    ['12个月', ['duration', 'quantity']],
    ['2023.07-2024.01', ['period', 'range']],
  ]);
});
