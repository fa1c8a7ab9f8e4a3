import { array, assert, integer, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { faceSetOf } from '../../src/writers/output/pdf/face/face-set.ts';
import { composePages } from '../../src/writers/output/pdf/layout/compose-pages.ts';
import type { PlacedCell } from '../../src/writers/output/pdf/layout/place-cells.ts';
import type { Cell, Grid } from '../../src/writers/sheet/sheet.ts';
import { faces } from './pdf-faces.ts';
import { cell, grid, heading, label, paper } from './pdf-sheets.ts';

const open = faceSetOf(faces);

interface Rows {
  readonly row: number;
  readonly rowSpan: number;
}

function below({ row, rowSpan }: Rows): Rows {
  return { row: row + 1, rowSpan };
}

/** Runs of rows that a column merges, as far as the rows go. */
function runs(lengths: readonly number[], rowCount: number): readonly Rows[] {
  const found: Rows[] = [];
  for (let row = 0, index = 0; row < rowCount; index++) {
    const rowSpan = Math.min(lengths[index % lengths.length] ?? 1, rowCount - row);
    found.push({ row, rowSpan });
    row += rowSpan;
  }
  return found;
}

const lengths = array(integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
const amounts = oneof({ weight: 8, arbitrary: integer({ min: 0, max: 60 }) }, { weight: 1, arbitrary: integer({ min: 200, max: 4000 }) });

/** A header row, two columns of categories, a column of texts and one of texts that are merged over rows. */
const anyGrid = record({
  texts: array(amounts, { minLength: 1, maxLength: 70 }),
  first: lengths,
  second: lengths,
  merged: lengths,
  long: amounts,
}).map(({ texts, first, second, merged, long }): Grid => {
  const cells: readonly Cell[] = [
    ...['一级指标', '二级指标', '三级指标', '指标值'].map((text, column) => heading(0, column, text)),
    ...runs(first, texts.length).map(place => label(0, 0, `满意度指标${place.row}`, below(place))),
    ...runs(second, texts.length).map(place => label(0, 1, `社会公众或服务对象满意度指标${place.row}`, below(place))),
    ...texts.map((length, row) => cell(row + 1, 2, '项'.repeat(length), { prose: length > 100 })),
    ...runs(merged, texts.length).map((place, index) => cell(0, 3, '值'.repeat(index === 0 ? long : 5), below(place))),
  ];
  return grid(cells, { title: ['财政项目支出绩效目标申报表'], widths: [1, 1, 3, 2], header: { from: 0, to: 1 } });
});

test('whatever the texts and spans: nothing is lost, repeated, or outside the page', () => {
  assert(
    property(anyGrid, printed => {
      const pages = composePages(printed, open);
      const parts = new Map<Cell, PlacedCell[]>(printed.cells.map(each => [each, []]));
      for (const { top, cells } of pages) {
        for (const placed of cells) {
          const { measured, y, height, lines, repeated } = placed;
          expect(top + y + height).toBeLessThanOrEqual(paper.height - paper.bottom + 1e-6);
          expect(lines.length * measured.text.leading).toBeLessThanOrEqual(height + 1e-6);
          if (!repeated) parts.get(measured.cell)?.push(placed);
        }
        const area = cells.reduce((sum, { measured, height }) => sum + measured.width * height, 0);
        const bottom = Math.max(0, ...cells.map(({ y, height }) => y + height));
        expect(area).toBeCloseTo(bottom * (paper.width - paper.left - paper.right), 3);
      }
      for (const placed of parts.values()) {
        const [first] = placed;
        expect(placed.flatMap(({ lines }) => lines)).toEqual(first?.measured.lines);
      }
    }),
    { numRuns: 60 },
  );
});
