import type { EmbeddedFont } from '../face/embedded-font.ts';
import type { TrueType } from '../face/true-type.ts';
import type { Mark, Shade, Stroke, TextLine } from '../layout/mark.ts';

export type FontOf = (face: TrueType) => EmbeddedFont;

/** The operators that draw some marks in their order, in a page whose y axis points down. */
export function operatorsOf(marks: readonly Mark[], fontOf: FontOf): string {
  return marks
    .map((mark, index) => {
      if (mark.kind === 'text') return textOperators(mark, fontOf);
      if (mark.kind === 'shade') return shadeOperators(mark);
      return strokeOperators(mark, marks[index - 1], marks[index + 1]);
    })
    .join('\n');
}

function textOperators({ glyphs, size, baseline, grey, turnedAround }: TextLine, fontOf: FontOf): string {
  const operators = ['BT', `1 0 0 -1 ${number(glyphs[0]?.x ?? 0)} ${number(baseline)} Tm`];
  let current: TrueType | undefined;
  let run = '';
  let pen = glyphs[0]?.x ?? 0;
  for (const { glyph, x } of glyphs) {
    const font = fontOf(glyph.face);
    if (glyph.face !== current) {
      if (run !== '') operators.push(`[${run}] TJ`);
      operators.push(`/${font.name} ${number(size)} Tf`);
      run = '';
      current = glyph.face;
    }
    const before = Math.round(((x - pen) / size) * -1000);
    const code = font.code(glyph);
    // Glyphs without a movement between them share one string.
    if (before === 0 && run.endsWith('>')) run = `${run.slice(0, -1)}${code}>`;
    else run += `${before === 0 ? '' : before}<${code}>`;
    pen += (glyph.advance - before / 1000) * size; // where the glyph ends as written, so that no rounding adds up
  }
  if (run !== '') operators.push(`[${run}] TJ`);
  const shown = [...operators, 'ET'].join('\n');
  if (grey === 0 && turnedAround === undefined) return shown;
  return ['q', `${number(grey)} g`, ...(turnedAround ? [turn(turnedAround)] : []), shown, 'Q'].join('\n');
}

/** Turns what follows by 45° around a point, which stays where it is. */
function turn({ x, y }: NonNullable<TextLine['turnedAround']>): string {
  const slope = Math.SQRT1_2;
  const moved = [x - slope * x - slope * y, y + slope * x - slope * y];
  return `${[slope, -slope, slope, slope, ...moved].map(number).join(' ')} cm`;
}

function shadeOperators({ x, y, width, height, grey }: Shade): string {
  return `q\n${number(grey)} g\n${[x, y, width, height].map(number).join(' ')} re f\nQ`;
}

/** Strokes of one width that follow each other share one path; their ends are square, so that corners are filled. */
function strokeOperators({ from, to, width }: Stroke, before: Mark | undefined, after: Mark | undefined): string {
  const begins = before?.kind !== 'stroke' || before.width !== width;
  const ends = after?.kind !== 'stroke' || after.width !== width;
  const path = `${number(from.x)} ${number(from.y)} m ${number(to.x)} ${number(to.y)} l`;
  return [...(begins ? [`q\n2 J\n${number(width)} w`] : []), path, ...(ends ? ['S\nQ'] : [])].join('\n');
}

/** A number as PDF writes it: no exponents, three decimals at most. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
