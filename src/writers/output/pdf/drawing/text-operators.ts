import type { EmbeddedFont } from '../face/embedded-font.ts';
import type { TrueType } from '../face/true-type.ts';
import type { PlacedLine } from '../layout/lay-out.ts';

export type FontOf = (face: TrueType) => EmbeddedFont;

/** The operators that show a line, in a page whose y axis points down. `stretch` widens every elastic place, in ems. */
export function showLine({ line, size, x, baseline }: PlacedLine, stretch: number, fontOf: FontOf): string {
  const operators = ['BT', `1 0 0 -1 ${number(x)} ${number(baseline)} Tm`];
  let current: TrueType | undefined;
  let run = '';
  let move = 0; // ems to go before the next glyph
  for (const { glyph, shift, advance, elastic } of line.glyphs) {
    const font = fontOf(glyph.face);
    if (glyph.face !== current) {
      if (run !== '') operators.push(`[${run}] TJ`);
      operators.push(`/${font.name} ${number(size)} Tf`);
      run = '';
      current = glyph.face;
    }
    const before = Math.round((move + shift) * -1000);
    const code = font.code(glyph);
    // Glyphs without a movement between them share one string.
    if (before === 0 && run.endsWith('>')) run = `${run.slice(0, -1)}${code}>`;
    else run += `${before === 0 ? '' : before}<${code}>`;
    move = advance - glyph.advance + (elastic ? stretch : 0);
  }
  if (run !== '') operators.push(`[${run}] TJ`);
  return [...operators, 'ET'].join('\n');
}

/** A number as PDF writes it: no exponents, three decimals at most. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
