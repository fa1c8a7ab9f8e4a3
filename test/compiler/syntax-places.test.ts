import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/compiler/source/place.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';
import { placeAt, placeOfKey } from '../../src/compiler/syntax/place-at.ts';
import { plainData } from '../../src/compiler/syntax/plain-data.ts';
import type { Mapping, Scalar } from '../../src/compiler/syntax/syntax-tree.ts';

function mappingOf(text: string): Mapping {
  const { root } = parse(sourceFile('declaration.yaml', text)).value;
  if (root?.kind !== 'mapping') throw new Error('no mapping');
  return root;
}

/** The scalar under 键. */
function scalarIn(text: string): Scalar {
  const value = mappingOf(text).entries.find(({ key }) => key.text === '键')?.value;
  if (value?.kind !== 'scalar') throw new Error('no scalar');
  return value;
}

/** A place as `line:column-line:column`. */
function at({ source, start, end }: Place): string {
  const [first, last] = [source.positionAt(start), source.positionAt(end)];
  return `${first.line}:${first.column}-${last.line}:${last.column}`;
}

const written = ({ source, start, end }: Place): string => source.text.slice(start, end);

describe('the place of a word in a text', () => {
  test.each<[string, string, string, string]>([
    ['a plain text', '键: 完成培训5次\n', '5次', '1:8-1:10'],
    ['a plain text over lines', '键: 完成\n   培训\n\n  5次\n', '5次', '4:3-4:5'],
    ['single quotes', "键: '甲''乙 5次'\n", '5次', '1:10-1:12'],
    ['double quotes with escapes', '键: "\\u4e2d\\t5次"\n', '5次', '1:13-1:15'],
    ['double quotes over lines', '键: "完成 \\\n  培训\n  5次"\n', '5次', '3:3-3:5'],
    ['a literal block', '键: |\n  完成\n    培训5次\n', '5次', '3:7-3:9'],
    ['a literal block with a digit', '键: |1\n  完成\n  5次\n', '5次', '3:3-3:5'],
    ['a folded block', '键: >-\n  完成\n  培训\n\n  5次\n', '5次', '5:3-5:5'],
    ['a file with CRLF', '前: 1\r\n键: |\r\n  完成\r\n  5次\r\n', '5次', '4:3-4:5'],
    ['a file with lone CRs', '前: 1\r键: 5次\r', '5次', '2:4-2:6'],
    ['a file with a byte order mark', '\uFEFF键: 5次\n', '5次', '1:4-1:6'],
    ['a value that a repair has put in quotes', '键: >9次\n', '9次', '1:5-1:7'],
    ['a comparison that YAML reads as nothing', '键: >9\n', '9', '1:5-1:6'],
    ['a line with characters of two units', '键: 𠮷野😀5次\n', '5次', '1:9-1:11'],
  ])('in %s', (_name, text, word, place) => {
    const node = scalarIn(text);
    const from = node.text.indexOf(word);
    expect(at(node.placeOf(from, from + word.length))).toBe(place);
  });

  test('covers a break and the indentation where it spans them', () => {
    const node = scalarIn('键: 完成\n  培训\n');
    expect(written(node.placeOf(0, node.text.length))).toBe('完成\n  培训');
    expect(written(node.placeOf(1, 4))).toBe('成\n  培');
  });

  test('is empty between two characters', () => {
    expect(at(scalarIn('键: "a\\tb"\n').placeOf(2, 2))).toBe('1:8-1:8');
  });
});

describe('the place of a node', () => {
  test('is its source text, with quotes, and of a block from its sign to its last line', () => {
    const text = '键: "x"\n乙: |\n  一\n\n  二\n\n丙:\n丁: # 注\n';
    expect(mappingOf(text).entries.map(({ value }) => at(value.place))).toEqual(['1:4-1:7', '2:4-5:4', '7:3-7:3', '8:3-8:3']);
  });

  test('ends with the last text of a list or mapping', () => {
    expect(mappingOf('甲:\n  - x\n  - y: |\n      z\n\n').entries.map(({ value }) => written(value.place))).toEqual([
      '- x\n  - y: |\n      z',
    ]);
  });
});

describe('a scalar is read as written', () => {
  test.each(['00123', '3.10', '310107210000000123456', '1e3', 'true', '2023-01-01', '0x1F', '.5'])('%s', text => {
    expect(scalarIn(`键: ${text}\n`).text).toBe(text);
  });

  test.each(['', ' ~', ' null', ' ""', ' "  "', ' |\n  '])('and is blank as %j', text => {
    expect(scalarIn(`键:${text}\n`).blank).toBe(true);
  });

  test('and a quoted null is a text', () => {
    expect(scalarIn('键: "null"\n').blank).toBe(false);
  });
});

test.each([
  ['键: #3楼 \n', '1:4-1:7'],
  ['键: # 注\n', undefined],
  ['键: 完成 #3\n', undefined],
  ['键:\n', undefined],
])('the comment that swallows a text stands with the absent one: %j', (text, place) => {
  const { lost } = scalarIn(text);
  expect(lost && at(lost)).toBe(place);
});

describe('plain data', () => {
  const text = 'a: { n: 5, t: true, s: "5", z: ~, e: }\nb: [1, x]\n__proto__: { polluted: yes }\na: again\n';

  test('has every text as it stands, the first of equal keys, and no prototype', () => {
    const data = plainData(mappingOf(text));
    expect(JSON.stringify(data)).toBe('{"a":{"n":"5","t":"true","s":"5","z":"~","e":""},"b":["1","x"],"__proto__":{"polluted":"yes"}}');
    expect('polluted' in {}).toBe(false);
  });

  test('has numbers, truth and nothing where they are wanted', () => {
    expect(JSON.stringify(plainData(mappingOf(text), { typed: true }))).toContain(
      '"a":{"n":5,"t":true,"s":"5","z":null,"e":null},"b":[1,"x"]',
    );
  });

  test.each<[(string | number)[], string, string]>([
    [['fields', 0, 'label'], '2:12-2:16', '2:5-2:10'],
    [['fields', 0, 'labels'], '2:5-2:10', '2:5-2:10'],
    [['fields'], '1:1-1:7', '1:1-1:7'],
    [['limits', 'depth'], '3:1-3:7', '3:1-3:7'],
    [[], '1:1-1:1', '1:1-1:1'],
  ])('is placed by a path: %j', (path, value, key) => {
    const source = sourceFile('form.yaml', 'fields:\n  - label: 项目名称\nlimits:\n');
    const tree = parse(source, 'settings').value;
    expect(at(placeAt(source, tree, path))).toBe(value);
    expect(at(placeOfKey(source, tree, path))).toBe(key);
  });

  test('comes from settings whose lists hold texts with colons', () => {
    const source = sourceFile('form.yaml', 'words:\n  - 例如：培训\n');
    expect(parse(source, 'settings').findings).toEqual([]);
  });
});
