import { drawableRanges } from './drawable.generated.ts';

const nothingToDraw = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** Whether a face of the print has a character. Blanks and characters that are invisible by nature need none. */
export function isDrawable(character: string): boolean {
  const codePoint = character.codePointAt(0);
  return codePoint === undefined || endsUpTo(codePoint) % 2 === 1 || nothingToDraw.test(character);
}

/** How many ends of ranges lie at or before a code point: an odd number within a range, an even one outside. */
function endsUpTo(codePoint: number): number {
  let low = 0;
  let high = drawableRanges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drawableRanges[middle] ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
