import type { PlacedCell } from '../layout/place-cells.ts';

/** A horizontal or vertical line; `at` is its y or x. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of the grid on a page, each drawn once though two cells share it. */
export function borders(cells: readonly PlacedCell[], top: number): readonly Rule[] {
  const rules = cells.flatMap(({ measured: { x, width }, y, height }): readonly Rule[] => {
    const upper = top + y;
    return [
      { direction: 'horizontal', at: upper, from: x, to: x + width },
      { direction: 'horizontal', at: upper + height, from: x, to: x + width },
      { direction: 'vertical', at: x, from: upper, to: upper + height },
      { direction: 'vertical', at: x + width, from: upper, to: upper + height },
    ];
  });
  const lines = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = `${rule.direction} ${rule.at.toFixed(2)}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [rule]);
    else line.push(rule);
  }
  return [...lines.values()].flatMap(joined);
}

function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = rules.toSorted((a, b) => a.from - b.from);
  const result: Rule[] = [];
  for (const rule of sorted) {
    const last = result.at(-1);
    if (last !== undefined && rule.from <= last.to + 0.01) result[result.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else result.push(rule);
  }
  return result;
}
