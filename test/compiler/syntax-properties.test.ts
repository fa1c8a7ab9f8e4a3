import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { applyEdits } from '../../src/compiler/source/edit.ts';
import { type SourceFile, sourceFile } from '../../src/compiler/source/source-file.ts';
import { parse } from '../../src/compiler/syntax/parse.ts';
import { rewrite, rewritePart } from '../../src/compiler/syntax/rewrite/rewrite.ts';
import type { Scalar, SyntaxNode } from '../../src/compiler/syntax/syntax-tree.ts';
import { scalarsOf } from '../../src/compiler/syntax/walk.ts';

/** Pieces that YAML has rules for, so that random texts are often YAML. */
const signs =
  "\n¦\r\n¦\r¦ ¦  ¦    ¦\t¦: ¦:¦：¦- ¦-¦#¦ #¦|¦>¦>-¦|+¦>9¦|2¦\n  ¦\n\n  ¦\"¦'¦''¦\\¦\\n¦\\u4e2d¦{¦}¦[¦]¦, ¦*¦*a¦&a ¦!x ¦%¦@¦---\n¦...\n¦? ¦~¦null";
const words = '项目名称¦指标值¦合计¦≥95%¦1,200.50¦智慧校园¦𠮷¦😀¦\u3000¦\u00a0¦\u200b¦\ufeff¦\u0000¦\u001f¦\u0002¦\u0018';
const piece = fc.constantFrom(...signs.split('¦'), ...words.split('¦'));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
);

function nodesOf(root: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (root === undefined) return [];
  if (root.kind === 'scalar') return [root];
  const children = root.kind === 'sequence' ? root.items : root.entries.flatMap(({ key, value }) => [key, value]);
  return [root, ...children.flatMap(nodesOf)];
}

describe('any text', () => {
  test('is read without a failure, with every place inside it', () => {
    fc.assert(
      fc.property(text, written => {
        const source = sourceFile('any', written);
        const { value, findings } = parse(source);
        const places = [...findings, ...nodesOf(value.root)].map(({ place }) => place);
        for (const { start, end } of [...places, ...findings.flatMap(({ fix }) => fix?.edits.map(({ place }) => place) ?? [])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('reads as YAML reads it, where nothing is found', () => {
    fc.assert(
      fc.property(text, written => {
        const source = sourceFile('any', written.replaceAll('\r', ''));
        const { value, findings } = parse(source);
        if (findings.length > 0 || value.root === undefined || /^\.\.\./m.test(source.text)) return;
        const document = parseDocument(source.text, { schema: 'failsafe', uniqueKeys: false });
        expect(document.errors).toEqual([]);
        const texts: unknown[] = [];
        visit(document, { Scalar: (_, { value: read }) => void (read !== '' && texts.push(read)) });
        expect(texts).toEqual([...scalarsOf(value.root)].map(node => node.text).filter(read => read !== ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('is traced to the source in every style, from left to right', () => {
    fc.assert(
      fc.property(text, written => {
        const { root, sound } = parse(sourceFile('any', written)).value;
        for (const node of scalarsOf(root)) {
          // Where the reading differs from YAML's, the whole node is the place: that may not be.
          expect(sound && node.text !== '' && node.placeOf(0, 1) === node.place).toBe(false);
          const places = Array.from(node.text, (_, at) => node.placeOf(at, at + 1));
          expect(places.filter(({ start, end }) => end < start)).toEqual([]);
          expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Declarations that write the same text in every style, among neighbours. */
const hosts: readonly (readonly [string, string])[] = [
  ['plain', '前: 1\n键: 原文\n后: 2\n'],
  ['plain over lines', '前: 1\n键: 原文\n  第二行\n后: 2\n'],
  ['single', "前: 1\n键: '原''文'\n后: 2\n"],
  ['double', '前: 1\n键: "原\\t文"\n后: 2\n'],
  ['literal', '前: 1\n键: |\n  原文\n  第二行\n后: 2\n'],
  ['literal with a digit', '前: 1\n键: |2\n   原文\n后: 2\n'],
  ['literal, stripped', '前: 1\n键: |- # 说明\n    原文\n后: 2\n'],
  ['literal, kept', '前: 1\n键: |+\n  原文\n\n\n后: 2\n'],
  ['folded', '前: 1\n键: >\n  原文\n  第二行\n\n  第三行\n后: 2\n'],
  ['absent', '前: 1\n键:\n后: 2\n'],
  ['absent before a comment', '前: 1\n键: # 说明\n后: 2\n'],
  ['in braces', '前: 1\n外: { 键: 原文, 后: 2 }\n'],
  ['single in braces', "前: 1\n外: { 键: '原文', 后: 2 }\n"],
  ['absent in braces', '前: 1\n外: { 键: , 后: 2 }\n'],
  ['in an item', '外:\n  - 名: x\n    键: |\n      原文\n    后: 2\n'],
  ['with CRLF', '前: 1\r\n键: |\r\n  原文\r\n  第二行\r\n后: 2\r\n'],
  ['at the end', '前: 1\n键: |\n  原文'],
  ['plain at the end', '前: 1\n键: 原文'],
];

const parts = '原¦文¦ ¦  ¦\n¦\n\n¦\t¦:¦: ¦#¦ #¦>=¦*¦-¦- ¦"¦\'¦\\¦,¦[¦}¦|¦%¦~¦\u3000¦😀¦\u00a0';
const value = fc.oneof(
  fc.array(fc.constantFrom(...parts.split('¦')), { maxLength: 8 }).map(chosen => chosen.join('')),
  fc.constantFrom('null', '', ' ', '---', '…'),
  fc.string({ unit: 'grapheme' }),
);

function scalarAt(source: SourceFile): Scalar {
  const found = nodesOf(parse(source).value.root)
    .flatMap(node => (node.kind === 'mapping' ? node.entries : []))
    .find(({ key }) => key.text === '键');
  if (found?.value.kind !== 'scalar') throw new Error(`no scalar under 键 in ${source.text}`);
  return found.value;
}

describe.each(hosts)('a scalar that is %s', (_name, host) => {
  const source = sourceFile('host', host);

  test('reads as what it is rewritten to', () => {
    fc.assert(
      fc.property(value, written => {
        const changed = sourceFile('host', applyEdits(source, [rewrite(scalarAt(source), written)]));
        expect(scalarAt(changed).text).toBe(written);
        expect(nodesOf(parse(changed).value.root)).toHaveLength(nodesOf(parse(source).value.root).length);
      }),
      { numRuns: 100 },
    );
  });

  test('reads as what a part of it is rewritten to', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.nat(), (written, from, to) => {
        const node = scalarAt(source);
        const [start = 0, end = 0] = [from % (node.text.length + 1), to % (node.text.length + 1)].toSorted((a, b) => a - b);
        const changed = sourceFile('host', applyEdits(source, [rewritePart(node, start, end, written)]));
        expect(scalarAt(changed).text).toBe(node.text.slice(0, start) + written + node.text.slice(end));
      }),
      { numRuns: 100 },
    );
  });
});
