import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';

function codes(text: string): readonly string[] {
  return [...new Set(parse(sourceFile('x', text)).findings.map(({ problem }) => problem.code))];
}

const nested = (levels: number): string => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}甲:`).join('\n');

describe('a text beyond the limits is refused at 1:1, unread', () => {
  test.each<[string, string]>([
    ['ten megabytes', '甲: 1\n'.repeat(1_200_000)],
    ['more than 2 MiB of bytes, though not of characters', `甲: ${'长'.repeat(700_000)}`],
    ['a thousand levels of keys', nested(1000)],
    ['a thousand levels of lists', '- '.repeat(1000)],
    ['a thousand brackets', `甲: ${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['a million open brackets', '['.repeat(1_000_000)],
    ['33 levels', nested(33)],
    ['33 brackets', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['more than 200,000 nodes', '- a\n'.repeat(200_001)],
    ['a million commas', `[${','.repeat(2_000_000)}]`],
  ])('%s', (_name, text) => {
    const source = sourceFile('x', text);
    const { value, findings } = parse(source);
    expect(findings.map(({ problem, place }) => [problem.code, source.positionAt(place.start)])).toEqual([
      ['limit-exceeded', { line: 1, column: 1 }],
    ]);
    expect(value).toEqual({ root: undefined, directives: [], sound: false });
  });

  test('and one within them is read', () => {
    expect(codes(nested(32))).toEqual([]);
    expect(codes(`甲: ${'['.repeat(31)}${']'.repeat(31)}`)).toEqual([]);
    expect(codes(`甲: ${'长'.repeat(600_000)}`)).toEqual([]);
    expect(codes(`甲:\n${'  - a\n'.repeat(50_000)}`)).toEqual([]);
    expect(codes(Array.from({ length: 60 }, (_, line) => `键${line}: 值  #  注`).join('\n'))).toEqual([]);
  });
});

describe('where YAML nests line after line in going on after a fault, the first fault is told', () => {
  const head = '表样: shanghai-2026\n';

  test.each<[string, (line: number) => string, string]>([
    ['two colons on a line', line => `项目名称: 甲: 乙${line}\n`, '2:7 yaml-syntax'],
    ['keys in turn indented and not', () => '  a: b\na: b\n', '2:3 yaml-syntax'],
    ['keys below keys with values', () => 'a: b\n  c: d\n', '3:3 yaml-syntax'],
    ['lists as keys', () => '[a]: ', '2:1 yaml-syntax'],
  ])('%s', (_name, slip, fault) => {
    for (const lines of [10, 40, 400, 5000]) {
      const source = sourceFile('x', head + Array.from({ length: lines }, (_, line) => slip(line)).join(''));
      const found = parse(source).findings.map(({ problem, place }) => {
        const { line, column } = source.positionAt(place.start);
        return `${line}:${column} ${problem.code}`;
      });
      expect(found).toEqual([fault]);
    }
  });
});

describe('texts made to hurt', () => {
  const bomb = [
    '甲: &a [x, x]',
    ...Array.from('bcdefghi', (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
  ].join('\n');

  test('an alias bomb is refused at every sign', () => {
    expect(codes(bomb)).toEqual(['alias-refused']);
    expect(parse(sourceFile('x', bomb)).findings).toHaveLength(9 + 8 * 9);
  });

  test.each<[string, string, readonly string[]]>([
    ['equal keys', '甲: 1\n'.repeat(5_000), []],
    ['colons in one line', `甲${'：乙'.repeat(50_000)}`, ['fullwidth-colon']],
    ['commas in braces', `甲: {乙: 1${',2'.repeat(10_000)}}`, ['unquoted-comma']],
    ['blanks in quotes', `甲: "${' '.repeat(500_000)}x"`, []],
    ['breaks in quotes', `甲: "x${'\n'.repeat(50_000)} y"`, []],
    ['backslashes', `甲: "${'\\'.repeat(500_000)}"`, []],
    ['no-break spaces', `甲: x${'\u00a0x'.repeat(10_000)}`, ['invisible-character']],
    ['characters that nobody sees', `甲: ${'x\u200b'.repeat(50_000)}`, ['invisible-character']],
    ['comparisons', `甲:\n${'  - *\n'.repeat(20_000)}`, ['unquoted-operator']],
    ['tabs', `甲:\n${'\t- 乙: 1\n'.repeat(10_000)}`, ['tab-indent']],
    ['suppressions', `${'# perfdecl-ignore-next-line a -- b\n'.repeat(5_000)}甲: 1\n`, []],
    ['nothing but breaks', '\n'.repeat(100_000), []],
    ['nothing', '', []],
    ['random bytes', '\u0000\u0001\uFFFD\uFFFE', ['yaml-syntax']],
  ])(
    '%s take no longer than others of their length',
    (_name, text, expected) => {
      expect(codes(text)).toEqual(expected);
    },
    5_000,
  );
});
