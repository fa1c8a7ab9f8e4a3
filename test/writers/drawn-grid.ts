import type { Grid } from '../../src/writers/sheet/sheet.ts';

/**
 * A grid as text, a line a row: ← is the place of the cell at the left, ↑ of the cell above, ⏎ a printed line break, › a character of
 * indentation, [text] a label. Overlaps and holes show as ✕ and ∅.
 */
export function drawn({ cells, rowCount, widths }: Grid): string {
  const places = Array.from({ length: rowCount }, () => widths.map(() => '∅'));
  for (const { row, column, rowSpan, columnSpan, text, role, indent } of cells) {
    const shown = `${'›'.repeat(indent)}${text.replaceAll('\n', '⏎')}`;
    for (let down = 0; down < rowSpan; down += 1)
      for (let right = 0; right < columnSpan; right += 1) {
        const line = places[row + down] ?? [];
        const free = line[column + right] === '∅';
        const own = role === 'label' ? `[${shown}]` : role === 'missing' ? `(${shown})` : shown;
        line[column + right] = free ? (right > 0 ? '←' : down > 0 ? '↑' : own) : '✕';
      }
  }
  return places.map(line => line.join(' | ').trimEnd()).join('\n');
}
