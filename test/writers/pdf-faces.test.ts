import { describe, expect, test } from 'vitest';
import { isDrawable } from '../../src/compiler/check/drawable.ts';
import { subsetFace } from '../../src/writers/output/pdf/face/subset-face.ts';
import { readTrueType, type TrueType, viewOf } from '../../src/writers/output/pdf/face/true-type.ts';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { faces } from './pdf-faces.ts';

const text = readTrueType(faces.text);
const [signsFile] = faces.fallbacks;
const signs = readTrueType(signsFile ?? new Uint8Array());

describe('the table of characters that can be drawn', () => {
  test('agrees with the faces on every character that is more than a blank', () => {
    const differing: string[] = [];
    for (let codePoint = 0; codePoint <= 0x3ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      if (/[\s\p{Default_Ignorable_Code_Point}]/u.test(character)) continue;
      const drawn = text.glyphOf(codePoint) !== 0 || signs.glyphOf(codePoint) !== 0;
      if (isDrawable(character) !== drawn) differing.push(`U+${codePoint.toString(16)}`);
    }
    expect(differing).toEqual([]);
  });

  test.each(['财', '喆', '䶮', '𬭎', '㎡', '℃', '①', 'Ⅳ', '〓', '☑', '☐', '✔', '₂', '⁴', '²', ' ', '\n', '\u200b'])(
    '%j can be drawn',
    character => {
      expect(isDrawable(character)).toBe(true);
    },
  );

  test.each(['🙂', '\uE000', '\u0001', 'ب'])('%j cannot', character => {
    expect(isDrawable(character)).toBe(false);
  });
});

describe('a face', () => {
  test('gives the advances that its metrics table has, also where many glyphs share the last one', () => {
    expect(text.unitsPerEm).toBe(1000);
    expect(Array.from('财，1A').map(character => text.advanceOf(text.glyphOf(character.codePointAt(0) ?? 0)))).toEqual([
      1000, 1000, 471, 718,
    ]);
    expect(text.name(6)).toBe('NotoSerifSC-Regular');
  });

  test('that is no TrueType file is refused', () => {
    expect(() => readTrueType(new TextEncoder().encode('wOFF and so on, far from a face'))).toThrow('not a TrueType file');
  });
});

describe('a subset', () => {
  const wanted = Array.from('财政项目é①½').map(character => text.glyphOf(character.codePointAt(0) ?? 0));
  const file = subsetFace(
    text,
    [0, ...wanted].map(id => ({ id, advance: text.advanceOf(id) })),
  );
  const subset = readTrueType(file);

  test('has the outlines and advances of the glyphs asked for, in their order', () => {
    for (const [index, glyph] of wanted.entries()) {
      expect(subset.advanceOf(index + 1)).toBe(text.advanceOf(glyph));
      expect(shape(subset, index + 1)).toEqual(shape(text, glyph));
    }
  });

  test('has a checksum that makes the file sum to the constant of the format', () => {
    const view = viewOf(file);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

/** The outlines of a glyph without the numbers of its components, which a subset changes: those stand for themselves. */
function shape(face: TrueType, glyph: number): readonly (readonly number[])[] {
  const outline = face.outlineOf(glyph);
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return [unpadded(outline)];
  const component = viewOf(outline).getUint16(12);
  return [...outline.slice(10, 12), ...outline.slice(14, 16)].map(byte => [byte]).concat(shape(face, component).map(part => [...part]));
}

/** Outlines are padded to whole words in a file; the padding is no part of the shape. */
function unpadded(outline: Uint8Array): readonly number[] {
  return Array.from(outline.subarray(0, outline.findLastIndex(byte => byte !== 0) + 1));
}

describe('the order of the faces', () => {
  test('a style lends what it lacks from the text, then from the fallbacks, which are not read before', () => {
    let asked = 0;
    const open = faceSetOf({
      text: faces.text,
      title: faces.title,
      label: faces.label,
      get fallbacks() {
        asked++;
        return faces.fallbacks;
      },
    });
    expect(open.glyph('财', 'label')?.face.name(6)).toBe('NotoSansSC-Bold');
    expect(asked).toBe(0);
    expect(open.glyph('☑', 'label')?.face.name(6)).toBe('PerfdeclSigns-Regular');
    expect(asked).toBeGreaterThan(0);
  });

  test('what no face has is a dashed box under its own name, and what is invisible is nothing', () => {
    const box = text.glyphOf('⬚'.codePointAt(0) ?? 0);
    expect(box).not.toBe(0);
    expect(faceSetOf(faces).glyph('🙂', 'text')).toMatchObject({ character: '🙂', id: box });
    expect(faceSetOf(faces).glyph('\ufe0f', 'text')).toBeUndefined();
  });
});
