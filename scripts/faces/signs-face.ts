import { joinOutlines, writeTrueType } from '../../src/writers/output/pdf/face/subset-face.ts';
import { type TrueType, viewOf } from '../../src/writers/output/pdf/face/true-type.ts';

/** A closed polygon of points in a square of 1000 units; clockwise is filled, anticlockwise is cut out. */
type Polygon = readonly (readonly [x: number, y: number])[];

const frame: readonly Polygon[] = [square(80, -40, 840), square(140, 20, 720).toReversed()];
const tick: Polygon = [
  [235, 400],
  [295, 450],
  [425, 265],
  [735, 660],
  [795, 610],
  [430, 140],
]; // prettier than a stroked path at print size
const heavyTick: Polygon = [
  [90, 340],
  [195, 440],
  [375, 230],
  [825, 760],
  [920, 680],
  [385, 40],
];
const cross: readonly Polygon[] = [
  [
    [265, 590],
    [310, 635],
    [735, 210],
    [690, 165],
  ],
  [
    [690, 635],
    [735, 590],
    [310, 165],
    [265, 210],
  ],
];
const heavyCross: readonly Polygon[] = [
  [
    [140, 660],
    [220, 740],
    [860, 100],
    [780, 20],
  ],
  [
    [780, 740],
    [860, 660],
    [220, 20],
    [140, 100],
  ],
];

/** The signs of forms that Noto SC lacks. */
const signs: ReadonlyMap<string, readonly Polygon[]> = new Map([
  ['☐', frame],
  ['☑', [...frame, tick]],
  ['☒', [...frame, ...cross]],
  ['✔', [heavyTick]],
  ['✘', heavyCross],
]);

interface SignGlyph {
  readonly outline: Uint8Array;
  readonly advance: number;
}

/** A small TrueType face with those signs, drawn here, and the raised and lowered digits that Noto SC lacks, made of the digits of a face. */
export function signsFace(text: TrueType): Uint8Array {
  const drawn = [...signs.values()].map(polygons => ({ outline: outlineOf(polygons), advance: 1000 }));
  const moved = movedDigits(text, 1 + signs.size);
  const digits = Array.from({ length: 10 }, (_, digit) => digitOf(text, digit));
  const glyphs: readonly SignGlyph[] = [{ outline: outlineOf(frame), advance: 1000 }, ...drawn, ...moved.values(), ...digits];
  const outlines = glyphs.map(({ outline }) => outline);
  const { glyf, loca } = joinOutlines(outlines);
  return writeTrueType(
    new Map([
      ['cmap', characterMap([...signs.keys(), ...moved.keys()].map(sign => sign.codePointAt(0) ?? 0))],
      ['glyf', glyf],
      [
        'head',
        table(54, [
          [0, 0x0001],
          [12, 0x5f0f],
          [14, 0x3cf5],
          [18, 1000],
          [38, -120],
          [40, 1000],
          [42, 880],
          [46, 8],
          [48, 2],
          [50, 1],
        ]),
      ],
      [
        'hhea',
        table(36, [
          [0, 1],
          [4, 880],
          [6, -120],
          [10, 1000],
          [34, outlines.length],
        ]),
      ],
      [
        'hmtx',
        table(
          outlines.length * 4,
          glyphs.map(({ advance }, index) => [index * 4, advance]),
        ),
      ],
      ['loca', loca],
      [
        'maxp',
        table(32, [
          [0, 1],
          [4, outlines.length],
          [6, 64],
          [8, 16],
          [10, 64],
          [12, 4],
          [14, 2],
          [28, 1],
          [30, 1],
        ]),
      ],
      ['name', nameTable('PerfdeclSigns-Regular')],
    ]),
  );
}

const digitScale = 0.6;
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** Raised and lowered digits, each a smaller copy of a digit; the ten digits follow the glyph `firstOwn` and all of these. */
function movedDigits(text: TrueType, firstOwn: number): ReadonlyMap<string, SignGlyph> {
  const kinds = [
    { characters: raisedDigits, rise: 370 },
    { characters: loweredDigits, rise: -140 },
  ];
  const all = kinds.flatMap(({ characters, rise }) => Array.from(characters, (character, digit) => ({ character, digit, rise })));
  const missing = all
    .filter(({ character }) => text.glyphOf(character.codePointAt(0) ?? 0) === 0)
    .toSorted((a, b) => (a.character < b.character ? -1 : 1));
  const firstDigit = firstOwn + missing.length;
  return new Map(
    missing.map(({ character, digit, rise }) => {
      const { outline, advance } = digitOf(text, digit);
      return [character, { outline: scaledCopy(outline, firstDigit + digit, rise), advance: Math.round(advance * digitScale) }];
    }),
  );
}

function digitOf(text: TrueType, digit: number): SignGlyph {
  const glyph = text.glyphOf(0x30 + digit);
  return { outline: text.outlineOf(glyph), advance: text.advanceOf(glyph) };
}

/** A composite glyph: another one, smaller and moved up. Its flags say that the offset is in words and that there is one scale. */
function scaledCopy(outline: Uint8Array, glyph: number, rise: number): Uint8Array {
  const box = [2, 4, 6, 8].map(at => Math.round(viewOf(outline).getInt16(at) * digitScale) + (at % 4 === 0 ? rise : 0));
  return new Uint8Array(bytesOf([-1, ...box, 0x01 | 0x02 | 0x08, glyph, 0, rise, Math.round(digitScale * 0x4000)]));
}

function square(x: number, y: number, side: number): Polygon {
  return [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
  ];
}

function outlineOf(polygons: readonly Polygon[]): Uint8Array {
  const points = polygons.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const words: number[] = [polygons.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let end = -1;
  for (const polygon of polygons) words.push((end += polygon.length));
  words.push(0); // no instructions
  const flags = points.map(() => 1); // on the curve, both deltas as words
  return new Uint8Array([...bytesOf(words), ...flags, ...bytesOf([...deltas(xs), ...deltas(ys)])]);
}

function deltas(values: readonly number[]): readonly number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function characterMap(codePoints: readonly number[]): Uint8Array {
  const sorted = codePoints.map((codePoint, index) => ({ codePoint, glyph: index + 1 })).toSorted((a, b) => a.codePoint - b.codePoint);
  const groups = sorted.flatMap(({ codePoint, glyph }) => [0, codePoint, 0, codePoint, 0, glyph]);
  const size = 16 + codePoints.length * 12;
  // One subtable: Windows, all planes, format 12.
  return new Uint8Array(bytesOf([0, 1, 3, 10, 0, 12, 12, 0, 0, size, 0, 0, 0, codePoints.length, ...groups]));
}

function nameTable(postScriptName: string): Uint8Array {
  const letters = Array.from(postScriptName).map(letter => letter.charCodeAt(0));
  return new Uint8Array(bytesOf([0, 1, 18, 3, 1, 0x409, 6, letters.length * 2, 0, ...letters]));
}

function table(size: number, words: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of words) view.setUint16(at, value & 0xffff);
  return bytes;
}

function bytesOf(words: readonly number[]): readonly number[] {
  return words.flatMap(word => [(word >> 8) & 0xff, word & 0xff]);
}
