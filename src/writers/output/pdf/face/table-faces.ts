import { narrowCharacters, narrowWidths } from './widths.generated.ts';
import { drawnFor, type FaceSet, type Glyph, type Style } from './face-set.ts';
import type { TrueType } from './true-type.ts';

/** The shipped faces as far as a width asks for them, so that a check need not read them: what is not in the table is a full em. */
export const tableFaces: FaceSet = {
  glyph: glyphOf,
  longDash: () => undefined,
};

const characters = Array.from(narrowCharacters);
const widths: Readonly<Record<Style, ReadonlyMap<string, number>>> = {
  text: widthsIn('text'),
  title: widthsIn('title'),
  label: widthsIn('label'),
};

function widthsIn(style: Style): ReadonlyMap<string, number> {
  return new Map(characters.map((character, index) => [character, (narrowWidths[style][index] ?? 1000) / 1000]));
}

function glyphOf(character: string, style: Style): Glyph | undefined {
  const drawn = drawnFor(character);
  return drawn === undefined ? undefined : { character, face: unseen, id: 0, advance: widths[style].get(drawn) ?? 1, narrow: false };
}

/** A face that draws nothing. */
const unseen: TrueType = {
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  box: [0, 0, 0, 0],
  glyphOf: () => 0,
  advanceOf: () => 1000,
  leftBearingOf: () => 0,
  outlineOf: () => new Uint8Array(),
  name: () => '',
  table: () => undefined,
};
