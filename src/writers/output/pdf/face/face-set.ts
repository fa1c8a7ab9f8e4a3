import type { Faces } from '../../output.ts';
import { readTrueType, type TrueType, viewOf } from './true-type.ts';

export type Style = 'text' | 'title' | 'label';

/** A character with the face that draws it. The advance is in ems. */
export interface Glyph {
  readonly character: string;
  readonly face: TrueType;
  readonly id: number;
  readonly advance: number;
  /** The advance is half of the face's own, because the blank half of a mark is closed up. */
  readonly narrow: boolean;
}

export function narrowed(glyph: Glyph): Glyph {
  return { ...glyph, advance: glyph.advance / 2, narrow: true };
}

/** The width of what is to be seen, in ems: with it for an advance, two dashes become one line. An ellipsis is as wide as it has to be. */
export function inkWidth({ character, face, id, advance }: Glyph): number {
  const outline = face.outlineOf(id);
  if (character === '…' || outline.length === 0) return advance;
  const view = viewOf(outline);
  return (view.getInt16(6) - view.getInt16(2)) / face.unitsPerEm;
}

/** All faces of the print. Gives each character in the requested style, or in the next face that has it. */
export interface FaceSet {
  /** Undefined for characters that are nothing to see, such as variation selectors. */
  glyph(character: string, style: Style): Glyph | undefined;
  /** A dash that is longer than a character; undefined where the style's face has none. */
  longDash(style: Style): Glyph | undefined;
}

/** What stands for a character that no face has: the dashed outline of a box, seen at once and taken for no text. */
const missingMark = '⬚';

/** What is drawn for a character: every blank but the wide one alike, and nothing at all for variation selectors and the like. */
export function drawnFor(character: string): string | undefined {
  if (invisible.test(character)) return undefined;
  return blank.test(character) && character !== '\u3000' ? ' ' : character;
}

const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const blank = /^\s$/u;

const parsed = new WeakMap<Uint8Array, TrueType>();
const faceSets = new WeakMap<Faces, FaceSet>();

/** The set of some faces; made once, so that documents share what has been looked up. */
export function faceSetOf(faces: Faces): FaceSet {
  const set = faceSets.get(faces) ?? makeFaceSet(faces);
  faceSets.set(faces, set);
  return set;
}

function makeFaceSet(faces: Faces): FaceSet {
  const known = {
    text: new Map<string, Glyph | undefined>(),
    title: new Map<string, Glyph | undefined>(),
    label: new Map<string, Glyph | undefined>(),
  };
  return {
    glyph(character, style) {
      const glyphs = known[style];
      if (glyphs.has(character)) return glyphs.get(character);
      const glyph = lookUp(character, style, faces);
      glyphs.set(character, glyph);
      return glyph;
    },
    longDash: style => longDash(faceOf(faces[style])),
  };
}

function lookUp(character: string, style: Style, faces: Faces): Glyph | undefined {
  const drawn = drawnFor(character);
  if (drawn === undefined) return undefined;
  for (const wanted of [drawn, missingMark]) {
    for (const bytes of inOrder(style, faces)) {
      const face = faceOf(bytes);
      const id = face.glyphOf(wanted.codePointAt(0) ?? 0);
      if (id !== 0) return glyphIn(face, id, character);
    }
  }
  return glyphIn(faceOf(faces[style]), 0, character);
}

const twoEmDash = 0x2e3a;

function longDash(face: TrueType): Glyph | undefined {
  const id = face.glyphOf(twoEmDash);
  return id === 0 ? undefined : glyphIn(face, id, '—');
}

/** The fallbacks are large and seldom needed: they are not touched before all styles have been tried. */
function* inOrder(style: Style, faces: Faces): Generator<Uint8Array> {
  yield faces[style];
  yield faces.text;
  yield* faces.fallbacks;
  yield faces.title;
  yield faces.label;
}

function glyphIn(face: TrueType, id: number, character: string): Glyph {
  return { character, face, id, advance: face.advanceOf(id) / face.unitsPerEm, narrow: false };
}

function faceOf(bytes: Uint8Array): TrueType {
  const face = parsed.get(bytes) ?? readTrueType(bytes);
  parsed.set(bytes, face);
  return face;
}
