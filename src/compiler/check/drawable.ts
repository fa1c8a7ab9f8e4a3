import { isInRanges } from '../source/search.ts';
import { withoutUnseen } from '../source/unseen.ts';
import { drawableRanges } from './drawable.generated.ts';

/** Whether a face of the print has a character. Blanks and characters that are invisible by nature need none. */
export function isDrawable(character: string): boolean {
  const codePoint = character.codePointAt(0);
  return codePoint === undefined || isInRanges(drawableRanges, codePoint) || withoutUnseen(character).trim() === '';
}
