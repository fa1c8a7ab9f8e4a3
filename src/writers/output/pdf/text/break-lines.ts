import { inkWidth, narrowed, type Style, type FaceSet } from '../face/face-set.ts';
import { type Break, breakOpportunities, isWordPart } from './break-opportunities.ts';
import { blankAtLeft, blankAtRight, characterClass } from './characters.ts';
import type { Line, LineGlyph } from './line.ts';

export interface Setting {
  readonly faces: FaceSet;
  readonly style: Style;
  /** All digits as wide as the widest: amounts stand in columns. */
  readonly tabular: boolean;
  /** The measure, in ems. */
  readonly width: number;
  /** Blank before the first line of a paragraph, in ems. */
  readonly firstIndent: number;
  /** Words that a line does not divide unless nothing else is possible. */
  readonly words: readonly string[];
}

/** Breaks one paragraph into lines of at most the measure, as full as the breaks allow. At least one character stands on each line. */
export function breakLines(paragraph: string, setting: Setting): readonly Line[] {
  const characters = Array.from(paragraph).filter(character => setting.faces.glyph(character, setting.style) !== undefined);
  const glyphs = spacedGlyphs(characters, setting);
  const breaks = breakOpportunities(characters, setting.words);
  const ends: number[] = [];
  for (let start = 0; start < glyphs.length; start = ends.at(-1) ?? glyphs.length) {
    const measure = start === 0 ? setting.width - setting.firstIndent : setting.width;
    ends.push(lineEnd(glyphs, breaks, start, measure, setting.width));
  }
  if (ends.length === 0) return [{ ...measured([], setting.firstIndent), endsParagraph: true, forced: false }];
  return withCompany(ends, breaks).map((end, index, all) => {
    const start = all[index - 1] ?? 0;
    const line = measured(glyphs.slice(start, end), start === 0 ? setting.firstIndent : 0);
    return { ...line, endsParagraph: end === glyphs.length, forced: breaks[end] === 'none' };
  });
}

const fewestForCompany = 6;

/** A single character is not left alone on the last line: the one before it comes along, if a line of some length can spare it. */
function withCompany(ends: readonly number[], breaks: readonly Break[]): readonly number[] {
  const [before = 0, end = 0, last = 0] = ends.slice(-3).length === 3 ? ends.slice(-3) : [0, ...ends.slice(-2)];
  const lonely = ends.length > 1 && last - end === 1 && end - before >= fewestForCompany && breaks[end - 1] === 'free';
  return lonely ? [...ends.slice(0, -2), end - 1, last] : ends;
}

function spacedGlyphs(characters: readonly string[], setting: Setting): readonly LineGlyph[] {
  const digitAdvance = setting.tabular ? widestDigit(setting) : undefined;
  return characters.flatMap((character, index) => {
    const glyph = setting.faces.glyph(character, setting.style);
    if (glyph === undefined) return [];
    const next = characters[index + 1];
    const elastic = next !== undefined && mayOpenBetween(character, next);
    if (digitAdvance !== undefined && characterClass(character) === 'digit') {
      return { glyph, shift: (digitAdvance - glyph.advance) / 2, advance: (digitAdvance + glyph.advance) / 2, elastic };
    }
    if (characterClass(character) === 'dash' && character === next) return { glyph, shift: 0, advance: inkWidth(glyph), elastic };
    const spaced = next !== undefined && closesUp(character, next) ? narrowed(glyph) : glyph;
    return { glyph: spaced, shift: 0, advance: spaced.advance, elastic };
  });
}

/** Of two marks that stand together the blank between them is halved: ）、 and ”“ and （《. */
function closesUp(mark: string, next: string): boolean {
  return blankAtRight.has(mark) ? blankAtRight.has(next) || blankAtLeft.has(next) : blankAtLeft.has(mark) && blankAtLeft.has(next);
}

function widestDigit({ faces, style }: Setting): number {
  return Math.max(...Array.from('0123456789').map(digit => faces.glyph(digit, style)?.advance ?? 0));
}

function mayOpenBetween(before: string, after: string): boolean {
  const right = characterClass(after);
  if (characterClass(before) === 'dash' && right === 'dash') return false;
  return !isWordPart(before) || !(isWordPart(after) || right === 'closing');
}

function lineEnd(glyphs: readonly LineGlyph[], breaks: readonly Break[], start: number, measure: number, fullMeasure: number): number {
  let free = start;
  let poor = start;
  let fitting = start;
  let width = 0;
  for (let index = start; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    if (glyph === undefined) break;
    if (width + extent(glyph) > measure + rounding && !hangs(glyph)) {
      if (free > start && fitsAlone(glyphs, breaks, free, fullMeasure)) return free;
      return poor > free ? poor : Math.max(fitting, start + 1);
    }
    width += glyph.shift + glyph.advance;
    fitting = index + 1;
    const next = breaks[index + 1];
    if (next === 'free') free = index + 1;
    if (next === 'free' || next === 'poor') poor = index + 1;
  }
  return glyphs.length;
}

/** Whether what must stay together from `start` on finds room on a line of its own; if not, it may as well begin on this one. */
function fitsAlone(glyphs: readonly LineGlyph[], breaks: readonly Break[], start: number, measure: number): boolean {
  let width = 0;
  for (let index = start; index < glyphs.length && (index === start || breaks[index] !== 'free'); index++) {
    const glyph = glyphs[index];
    if (glyph === undefined || hangs(glyph)) break;
    if (width + extent(glyph) > measure + rounding) return false;
    width += glyph.shift + glyph.advance;
  }
  return true;
}

const rounding = 1e-6;

function measured(glyphs: readonly LineGlyph[], indent: number): Pick<Line, 'glyphs' | 'indent' | 'width'> {
  const inked = glyphs.slice(0, glyphs.findLastIndex(glyph => !hangs(glyph)) + 1);
  const last = inked.at(-1);
  const before = inked.slice(0, -1).reduce((sum, glyph) => sum + glyph.shift + glyph.advance, 0);
  return { glyphs, indent, width: indent + (last === undefined ? 0 : before + extent(last)) };
}

/** What a glyph needs as the last one of a line: a closing mark only its inked half. */
function extent({ glyph, shift, advance }: LineGlyph): number {
  return shift + (blankAtRight.has(glyph.character) && !glyph.narrow ? advance / 2 : advance);
}

function hangs({ glyph }: LineGlyph): boolean {
  return characterClass(glyph.character) === 'space';
}
