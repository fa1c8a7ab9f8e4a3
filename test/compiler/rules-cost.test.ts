import { expect, test } from 'vitest';
import { missingGlyph } from '../../src/compiler/check/rules/missing-glyph.ts';
import { bound } from './compiling.ts';

test('a text of thousands of characters that no face has is read a few times, not once for each', () => {
  const rare = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x20000 + index));
  const declaration = bound(`项目名称: ${rare.join('')}`);
  let reads = 0;
  const texts = declaration.texts.map(text => ({
    ...text,
    node: {
      ...text.node,
      get text() {
        reads++;
        return text.node.text;
      },
    },
  }));
  let asked = 0;
  const drawable = (): boolean => {
    asked++;
    return false;
  };
  const findings = [...(missingGlyph.check?.({ ...declaration, texts }, { drawable, overflowing: undefined }) ?? [])];
  expect(findings.length).toBeGreaterThanOrEqual(rare.length);
  expect(asked).toBe(findings.length);
  expect(reads).toBeLessThanOrEqual(texts.length);
});
