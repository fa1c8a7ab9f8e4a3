import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/compiler/source/edit.ts';
import { placeIn } from '../../src/compiler/source/place.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

describe('positions', () => {
  const source = sourceFile('x', '\uFEFF甲: 1\r\n𠮷: 2\n\r末');

  test('are 1-based, in UTF-16 units, without the byte order mark', () => {
    expect([0, 1, 6, 8, 11, 12, 13].map(offset => source.positionAt(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 6 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect(source.byteOrderMark).toBe(true);
  });

  test('find the lines that they are on', () => {
    expect([1, 2, 3, 4].map(line => source.lineText(line))).toEqual(['甲: 1', '𠮷: 2', '', '末']);
    expect(source.lineCount).toBe(4);
  });

  test('lead back to the offset, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '中', '😀', '\n', '\r', '\r\n')), fc.nat(), (pieces, chosen) => {
        const any = sourceFile('any', pieces.join(''));
        const offset = chosen % (any.text.length + 1);
        const { line, column } = any.positionAt(offset);
        expect(any.lineStart(line) + column - 1).toBe(offset);
        expect(line).toBeLessThanOrEqual(any.lineCount);
      }),
    );
  });
});

test('edits are applied in any order, insertions before what begins where they stand', () => {
  const source = sourceFile('x', '甲：1\n乙：2\n');
  const edit = (start: number, end: number, text: string) => ({ place: placeIn(source, start, end), text });
  expect(applyEdits(source, [edit(5, 6, ': '), edit(1, 2, ': '), edit(0, 0, '# ')])).toBe('# 甲: 1\n乙: 2\n');
});
