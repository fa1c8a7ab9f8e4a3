import type { Line } from '../text/line.ts';
import type { PlacedLine } from './lay-out.ts';
import { baselineIn, cellText, padding } from './page-style.ts';
import type { PlacedCell } from './place-cells.ts';

/** The places of a cell's lines: running text and what is continued from the top, everything else in the middle of the cell. */
export function cellLines({ measured, y, height, lines }: PlacedCell, gridTop: number): readonly PlacedLine[] {
  const { cell, text, style } = measured;
  const fromTop = cell.prose || lines.length < measured.lines.length;
  const blank = fromTop ? padding.vertical : (height - lines.length * text.leading) / 2;
  return lines.map((line, index) => ({
    line,
    style,
    size: text.size,
    x: lineStart(line, measured),
    baseline: gridTop + y + blank + index * text.leading + baselineIn(text),
  }));
}

function lineStart(line: Line, { cell, x, width, text }: PlacedCell['measured']): number {
  const left = x + padding.horizontal + cell.indent * cellText.size;
  const spare = x + width - padding.horizontal - left - line.width * text.size;
  if (cell.align === 'left') return left + line.indent * text.size;
  return left + line.indent * text.size + (cell.align === 'center' ? spare / 2 : spare);
}
