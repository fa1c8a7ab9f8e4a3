import type { Cell } from '../../../sheet/sheet.ts';
import type { FaceSet } from '../face/face-set.ts';
import { longestPart } from '../text/break-lines.ts';
import { smallestFigures } from './typography.ts';

/** The width that the figures of a cell need so that none is broken, in ems. */
export function figureWidth({ role, text }: Cell, faces: FaceSet): number {
  return longestPart(text, { faces, style: 'text', tabular: role === 'money' });
}

/** The size at which no figure of a cell is broken: the usual one, or down to the smallest that is read without effort. */
export function figureSize(cell: Cell, measure: number, usual: number, faces: FaceSet): number {
  const width = figureWidth(cell, faces);
  return Math.min(usual, Math.max(smallestFigures, Math.floor((measure / width) * 100) / 100));
}

/** Whether a figure of a cell is broken even at the smallest size. */
export function overflows(cell: Cell, measure: number, faces: FaceSet): boolean {
  return figureWidth(cell, faces) * smallestFigures > measure + rounding;
}

const rounding = 1e-6;
