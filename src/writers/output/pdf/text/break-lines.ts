import { type Break, breakOpportunities } from './break-opportunities.ts';
import { characterClass } from './characters.ts';
import type { Line, LineGlyph } from './line.ts';
import { extent, flush, hangs, measured, spacedGlyphs, type Spacing } from './space-glyphs.ts';

export interface Setting extends Spacing {
  /** The measure, in ems. */
  readonly width: number;
  /** Blank before the first line of a paragraph, in ems. */
  readonly firstIndent: number;
  /** Words that a line does not divide unless nothing else is possible. */
  readonly words: readonly string[];
}

/** Breaks one paragraph into lines of at most the measure, as full as the breaks allow. At least one character stands on each line. */
export function breakLines(paragraph: string, setting: Setting): readonly Line[] {
  const characters = visibleCharacters(paragraph, setting);
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

/** The width of the longest part of a text that has no break, also none that is poor: of a number in a value, in ems. */
export function longestPart(text: string, spacing: Spacing): number {
  const characters = visibleCharacters(text, spacing);
  const glyphs = spacedGlyphs(characters, spacing);
  const starts = breakOpportunities(characters, []).flatMap((kind, index) => (kind === 'none' && index > 0 ? [] : [index]));
  return Math.max(0, ...starts.map((start, index) => measured(glyphs.slice(start, starts[index + 1]), 0).width));
}

function visibleCharacters(text: string, { faces, style }: Spacing): readonly string[] {
  return Array.from(text).filter(character => faces.glyph(character, style) !== undefined);
}
