import { type Glyph, inkWidth, narrowed, type FaceSet, type Style } from '../face/face-set.ts';
import { isWordPart } from './break-opportunities.ts';
import { blankAtLeft, blankAtRight, characterClass } from './characters.ts';
import type { Line, LineGlyph } from './line.ts';

/** How the characters of a text stand. */
export interface Spacing {
  readonly faces: FaceSet;
  readonly style: Style;
  /** All digits as wide as the widest: amounts stand in columns. */
  readonly tabular: boolean;
}

/** The characters that are to be seen, at their distances within a line. */
export function spacedGlyphs(characters: readonly string[], spacing: Spacing): readonly LineGlyph[] {
  const digitAdvance = spacing.tabular ? widestDigit(spacing) : undefined;
  return characters.flatMap((character, index) => {
    const glyph = spacing.faces.glyph(character, spacing.style);
    if (glyph === undefined) return [];
    const next = characters[index + 1];
    const elastic = next !== undefined && mayOpenBetween(character, next);
    if (digitAdvance !== undefined && characterClass(character) === 'digit') {
      return { glyph, shift: (digitAdvance - glyph.advance) / 2, advance: (digitAdvance + glyph.advance) / 2, elastic };
    }
    if (character === '—' && (next === '—') !== (characters[index - 1] === '—')) {
      return { ...halfDash(glyph, next === '—' ? spacing.faces.longDash(spacing.style) : undefined), elastic };
    }
    if (characterClass(character) === 'dash' && character === next) return { glyph, shift: 0, advance: inkWidth(glyph), elastic };
    const spaced = next !== undefined && closesUp(character, next) ? narrowed(glyph) : glyph;
    return { glyph: spaced, shift: 0, advance: spaced.advance, elastic };
  });
}

/** Half of a dash of two characters. The first is drawn long enough to meet the second, which ends where the second character does. */
function halfDash(short: Glyph, long: Glyph | undefined): Omit<LineGlyph, 'elastic'> {
  return long === undefined ? { glyph: short, shift: 1 - short.advance, advance: short.advance } : { glyph: long, shift: 0, advance: 1 };
}

/** Of two marks that stand together the blank between them is halved: ）、 and ”“ and （《, also where the second has none of its own: ”！ and ”,. */
function closesUp(mark: string, next: string): boolean {
  if (blankAtRight.has(mark)) return blankAtLeft.has(next) || characterClass(next) === 'closing' || next === '.';
  return blankAtLeft.has(mark) && blankAtLeft.has(next);
}

/** At the start of a line the blank half of an opening mark is left out, so that the line begins where the others do. */
export function flush(first: LineGlyph): LineGlyph {
  if (!blankAtLeft.has(first.glyph.character)) return first;
  return { ...first, shift: -first.glyph.advance / (first.glyph.narrow ? 1 : 2) };
}

function widestDigit({ faces, style }: Spacing): number {
  return Math.max(...Array.from('0123456789').map(digit => faces.glyph(digit, style)?.advance ?? 0));
}

function mayOpenBetween(before: string, after: string): boolean {
  const right = characterClass(after);
  if (characterClass(before) === 'dash' && right === 'dash') return false;
  return !isWordPart(before) || !(isWordPart(after) || right === 'closing');
}

/** A line of some glyphs: its width is that of its ink. */
export function measured(glyphs: readonly LineGlyph[], indent: number): Pick<Line, 'glyphs' | 'indent' | 'width'> {
  const inked = glyphs.slice(0, glyphs.findLastIndex(glyph => !hangs(glyph)) + 1);
  const last = inked.at(-1);
  const before = inked.slice(0, -1).reduce((sum, glyph) => sum + glyph.shift + glyph.advance, 0);
  return { glyphs, indent, width: indent + (last === undefined ? 0 : before + extent(last)) };
}

/** What a glyph needs as the last one of a line: a closing mark only its inked half, an opening one that is closed up its whole. */
export function extent({ glyph, shift, advance }: LineGlyph): number {
  if (blankAtLeft.has(glyph.character) && glyph.narrow) return shift + advance * 2;
  return shift + (blankAtRight.has(glyph.character) && !glyph.narrow ? advance / 2 : advance);
}

export function hangs({ glyph }: LineGlyph): boolean {
  return characterClass(glyph.character) === 'space';
}
