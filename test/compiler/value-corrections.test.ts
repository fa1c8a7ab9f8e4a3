import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/compiler/value/parse-value.ts';
import { shippedGrammar } from '../../src/compiler/value/shipped-grammar.generated.ts';
import type { Correction, NumberLayout, ValueContext } from '../../src/compiler/value/value.ts';

const shanghai: NumberLayout = { decimals: 2, unit: 'bracketed' };

function read(text: string, layout: NumberLayout | null = null, context: ValueContext = {}) {
  return parseValue(shippedGrammar, text, layout, context);
}

/** As code ‹place› → text of the edits, with ? where it is only a guess. */
function spelt(text: string, layout: NumberLayout | null, unit?: string): readonly string[] {
  const show = ({ code, start, end, safe, edits }: Correction): string =>
    `${code}${safe ? '' : '?'} ‹${text.slice(start, end)}› ${edits.map(edit => `${text.slice(edit.start, edit.end)}→${edit.text}`).join(' ')}`;
  return read(text, layout, { unit }).corrections.map(show);
}

describe('corrections', () => {
  test.each([
    ['+100.00(%)', ['operator-spelling ‹+› +→=']],
    ['大于等于10157.6平方米', ['operator-spelling ‹大于等于› 大于等于→≥']],
    ['＝１００％', ['unit-spelling ‹％› ％→%', 'number-format ‹＝１００％› ＝→= １００→100']],
    ['≥8000.00（人）', ['number-format ‹≥8000.00（人）› （→( ）→)']],
    ['490元/平米', ['unit-spelling ‹元/平米› 元/平米→元/平方米']],
    ['≥0.97比例', ['unit-spelling ‹比例› 0.97比例→97%']],
    ['８０％－９０％', ['unit-spelling ‹％› ％→%', 'unit-spelling ‹％› ％→%', 'number-format ‹８０％－９０％› ８０→80 ９０→90']],
    ['２０２３年１２月底前', ['number-format ‹２０２３年１２月底前› ２０２３→2023 １２→12']],
    ['≥80M', ['unit-spelling? ‹M› M→米']],
    ['》９５百分比', ['operator-spelling? ‹》› 》→≥']],
    ['二100百分比', ['operator-spelling? ‹二› 二→=']],
  ])('of %s in a national form', (text, expected) => {
    expect(spelt(text, null)).toEqual(expected);
  });

  test.each([
    ['=100百分比', ['unit-spelling ‹百分比› 百分比→%', 'number-format ‹=100百分比› 100→100.00( →)']],
    ['+100(%)', ['number-format ‹+100(%)› +→= 100(→100.00(']],
    ['≥0.565km', ['number-format ‹≥0.565km› 0.565→0.565( →)']],
    ['≥0.97比例', ['unit-spelling ‹比例› 0.97比例→97.00(%)']],
    ['≥ 90 %', ['number-format ‹≥ 90 %›  90 →90.00( →)']],
    ['》95%', ['operator-spelling? ‹》› 》→≥']],
  ])('of %s in a Shanghai form', (text, expected) => {
    expect(spelt(text, shanghai)).toEqual(expected);
  });

  test.each(['4.5㉂', '100㈱', '≥2㈱', '≥３㈱'])('none of %s, whose bracket is one character', text => {
    for (const layout of [null, shanghai]) expect(read(text, layout)).toMatchObject({ kind: 'quantity', corrections: [], canonical: text });
  });

  test.each([
    '≥90%',
    '不低于90%',
    '95%以上',
    '985米',
    '≥62%(2022年：61％)',
    '每月不少于３次后'.slice(0, 4),
    '健全',
    '无',
    '≥**％',
    '≥3',
    '1,200条',
  ])('none of %s in a national form', text => expect(spelt(text, null)).toEqual([]));

  test.each(['≥90.00(%)', '985米', '不少于1,200条', '95%以上', '≥3', '12个月', '80%～90%', '≥三十场', '每月≥3次', '较上年增长≥5%'])(
    'none of %s in a Shanghai form',
    text => expect(spelt(text, shanghai)).toEqual([]),
  );

  test('of a number that 计量单位 completes leave the unit to its own column', () => {
    expect(spelt('=70', shanghai, '人')).toEqual(['number-format ‹=70› 70→70.00']);
    expect(spelt('70', shanghai, '人')).toEqual([]);
  });
});

describe('dates', () => {
  test('without a year take that of the declaration', () => {
    expect(read('12月底前', null, { year: '2023' })).toMatchObject({
      kind: 'deadline',
      date: { first: '2023-12-01', last: '2023-12-31' },
      before: true,
    });
    expect(read('3-10月', null, { year: '2024' })).toMatchObject({ from: '2024-03-01', to: { first: '2024-10-01', last: '2024-10-31' } });
    expect(read('2月底', null, { year: '2023' })).toMatchObject({ date: { first: '2023-02-01', last: '2023-02-28' } });
  });

  test('of a period take the year of its start', () => {
    expect(read('2021年1月-12月', null, { year: '2023' })).toMatchObject({ from: '2021-01-01', to: { last: '2021-12-31' } });
  });
});

describe('a text that no form of value reads', () => {
  test('says where reading stopped and what could follow', () => {
    const value = read('≥约50个');
    expect(value).toMatchObject({ kind: 'text', stoppedAt: 1 });
    expect(value.kind === 'text' && value.expected.map(({ zh }) => zh)).toEqual(['占位符', '计量单位', '数字', '中文数字', '百分之几']);
  });

  test('names the forms of value where nothing was read', () => {
    const value = read('严格执行相关制度规定');
    expect(value.kind === 'text' && value.stoppedAt).toBe(0);
    expect(value.kind === 'text' && value.expected.map(({ en }) => en)).toContain('a quantity (≥50个)');
  });

  test('counts places in the text as written', () => {
    expect(read('  ≥５０  𠀀𠀀𠀀𠀀𠀀')).toMatchObject({ kind: 'text', stoppedAt: '  ≥５０  𠀀𠀀𠀀𠀀'.length });
    expect(read('每月 ')).toMatchObject({ kind: 'text', stoppedAt: 2 });
  });
});

test('terms keep their places in the text as written', () => {
  const text = ' ≥ １，２００．５０ 平米（新增）';
  const terms = read(text).terms.map(({ role, start, end, canonical }) => [role, text.slice(start, end), canonical]);
  expect(terms).toEqual([
    ['operator', '≥', '≥'],
    ['number', '１，２００．５０', '１，２００．５０'],
    ['unit', '平米', '平方米'],
    ['note', '新增', '新增'],
  ]);
});
