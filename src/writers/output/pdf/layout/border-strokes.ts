import { layoutArtifact, type Stroke } from './mark.ts';
import type { PlacedCell } from './place-cells.ts';
import { deviceGrid, strokeWidths } from './typography.ts';

/** A horizontal or vertical edge of cells; `at` is its y or x. */
interface Edge {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of the grid on a page, each drawn once though two cells share it: first the inner ones, then the frame over them. */
export function borderStrokes(cells: readonly PlacedCell[], top: number): readonly Stroke[] {
  const edges = joinedEdges(cells, top);
  const frame = { horizontal: outermost(edges, 'horizontal'), vertical: outermost(edges, 'vertical') };
  const isOuter = ({ direction, at }: Edge): boolean => frame[direction].some(place => Math.abs(place - at) < 0.01);
  return [
    ...edges.filter(edge => !isOuter(edge)).map(edge => stroke(edge, strokeWidths.inner)),
    ...edges.filter(isOuter).map(edge => stroke(edge, strokeWidths.frame)),
  ];
}

function stroke(edge: Edge, width: number): Stroke {
  const [at, from, to] = [snapped(edge.at), snapped(edge.from), snapped(edge.to)];
  return edge.direction === 'horizontal'
    ? { kind: 'stroke', tag: layoutArtifact, from: { x: from, y: at }, to: { x: to, y: at }, width }
    : { kind: 'stroke', tag: layoutArtifact, from: { x: at, y: from }, to: { x: at, y: to }, width };
}

function snapped(length: number): number {
  return Math.round(length / deviceGrid) * deviceGrid;
}

function outermost(edges: readonly Edge[], direction: Edge['direction']): readonly number[] {
  const places = edges.filter(edge => edge.direction === direction).map(({ at }) => at);
  return [Math.min(...places), Math.max(...places)];
}

function joinedEdges(cells: readonly PlacedCell[], top: number): readonly Edge[] {
  const lines = new Map<string, Edge[]>();
  for (const edge of cells.flatMap(cell => edgesOf(cell, top))) {
    const key = `${edge.direction} ${edge.at.toFixed(2)}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [edge]);
    else line.push(edge);
  }
  return [...lines.values()].flatMap(joined);
}

function edgesOf({ measured: { x, width }, y, height }: PlacedCell, top: number): readonly Edge[] {
  const upper = top + y;
  return [
    { direction: 'horizontal', at: upper, from: x, to: x + width },
    { direction: 'horizontal', at: upper + height, from: x, to: x + width },
    { direction: 'vertical', at: x, from: upper, to: upper + height },
    { direction: 'vertical', at: x + width, from: upper, to: upper + height },
  ];
}

function joined(edges: readonly Edge[]): readonly Edge[] {
  const sorted = edges.toSorted((a, b) => a.from - b.from);
  const result: Edge[] = [];
  for (const edge of sorted) {
    const last = result.at(-1);
    if (last !== undefined && edge.from <= last.to + 0.01) result[result.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
    else result.push(edge);
  }
  return result;
}
