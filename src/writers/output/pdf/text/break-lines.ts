import { type Glyph, inkWidth, narrowed, type Style, type FaceSet } from '../face/face-set.ts';
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
    ends.push(lineEnd({ glyphs, breaks, start, measure, fullMeasure: setting.width, keepsBlank: start === 0 && setting.firstIndent > 0 }));
  }
  if (ends.length === 0) return [{ ...measured([], setting.firstIndent), endsParagraph: true, forced: false }];
  return withCompany(ends, glyphs, breaks).map((end, index, all) => {
    const start = all[index - 1] ?? 0;
    const indent = start === 0 ? setting.firstIndent : 0;
    const own = glyphs.slice(start, end);
    const line = measured(indent > 0 ? own : own.map((glyph, at) => (at === 0 ? flush(glyph) : glyph)), indent);
    return { ...line, endsParagraph: end === glyphs.length, forced: breaks[end] === 'none' };
  });
}

const fewestForCompany = 6;
const mostForCompany = 4;

/**
 * A single character, also one with a closing mark, is not left alone on the last line: what stands before the nearest break comes along, if a
 * line of some length can spare it.
 */
function withCompany(ends: readonly number[], glyphs: readonly LineGlyph[], breaks: readonly Break[]): readonly number[] {
  const last = ends.at(-1) ?? 0;
  const end = ends.at(-2) ?? 0;
  const before = ends.at(-3) ?? 0;
  const alone = glyphs.slice(end, last).filter(({ glyph }) => characterClass(glyph.character) !== 'closing');
  if (end === 0 || alone.length !== 1) return ends;
  const earlier = breaks.lastIndexOf('free', end - 1);
  const isSpared = earlier - before >= fewestForCompany - 1 && end - earlier <= mostForCompany;
  return isSpared ? [...ends.slice(0, -2), earlier, last] : ends;
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
    if (character === '—' && (next === '—') !== (characters[index - 1] === '—')) {
      return { ...halfDash(glyph, next === '—' ? setting.faces.longDash(setting.style) : undefined), elastic };
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
function flush(first: LineGlyph): LineGlyph {
  if (!blankAtLeft.has(first.glyph.character)) return first;
  return { ...first, shift: -first.glyph.advance / (first.glyph.narrow ? 1 : 2) };
}

function widestDigit({ faces, style }: Setting): number {
  return Math.max(...Array.from('0123456789').map(digit => faces.glyph(digit, style)?.advance ?? 0));
}

function mayOpenBetween(before: string, after: string): boolean {
  const right = characterClass(after);
  if (characterClass(before) === 'dash' && right === 'dash') return false;
  return !isWordPart(before) || !(isWordPart(after) || right === 'closing');
}

interface LineStart {
  readonly glyphs: readonly LineGlyph[];
  readonly breaks: readonly Break[];
  readonly start: number;
  readonly measure: number;
  readonly fullMeasure: number;
  /** An opening mark keeps its blank half, as behind the indentation of a paragraph. */
  readonly keepsBlank: boolean;
}

function lineEnd({ glyphs, breaks, start, measure, fullMeasure, keepsBlank }: LineStart): number {
  let free = start;
  let poor = start;
  let fitting = start;
  let width = 0;
  for (let index = start; index < glyphs.length; index++) {
    const own = glyphs[index];
    if (own === undefined) break;
    const glyph = index === start && !keepsBlank ? flush(own) : own;
    if (width + extent(glyph) > measure + rounding && !hangs(glyph)) {
      if (free > start && fitsAlone(glyphs, breaks, free, fullMeasure)) return free;
      return poor > free ? poor : forcedEnd(glyphs, start, Math.max(fitting, start + 1));
    }
    width += glyph.shift + glyph.advance;
    fitting = index + 1;
    const next = breaks[index + 1];
    if (next === 'free') free = index + 1;
    if (next === 'free' || next === 'poor') poor = index + 1;
  }
  return glyphs.length;
}

/** Where a line ends that has no break: still not before a closing mark nor behind an opening one, if it has a character to spare. */
function forcedEnd(glyphs: readonly LineGlyph[], start: number, fitting: number): number {
  const classAt = (index: number): string => characterClass(glyphs[index]?.glyph.character ?? '');
  let end = fitting;
  while (end > start + 1 && (classAt(end) === 'closing' || classAt(end - 1) === 'opening')) end--;
  return classAt(end) === 'closing' || classAt(end - 1) === 'opening' ? fitting : end;
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

/** What a glyph needs as the last one of a line: a closing mark only its inked half, an opening one that is closed up its whole. */
function extent({ glyph, shift, advance }: LineGlyph): number {
  if (blankAtLeft.has(glyph.character) && glyph.narrow) return shift + advance * 2;
  return shift + (blankAtRight.has(glyph.character) && !glyph.narrow ? advance / 2 : advance);
}

function hangs({ glyph }: LineGlyph): boolean {
  return characterClass(glyph.character) === 'space';
}
