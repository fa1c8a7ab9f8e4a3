import type { Form } from '../schema/form.ts';
import { lastWord, withoutBracket } from './name-words.ts';
import { isCount, isPercentage } from './units.ts';

/**
 * Whether a high or a low percentage or count is better, by the end of its name: 投诉率, but 投诉办结率. Undefined where the name leaves it
 * open, as after a word such as 减少, and for a count of 事故防控, which may be of accidents or of measures.
 */
export function aimOf(name: string, unit: string | null, form: Form): 'high' | 'low' | undefined {
  const { words } = form;
  if (!isPercentage(unit) && !isCount(unit, form)) return undefined;
  const measured = withoutBracket(name);
  const high = lastWord(measured, words.higherIsBetter);
  const low = lastWord(measured, words.lowerIsBetter);
  const isLow = low !== undefined && (high === undefined || low.end > high.end || (low.end === high.end && low.start < high.start));
  const last = isLow ? low : high;
  if (last === undefined) return undefined;
  const rest = measured.slice(last.end);
  if (rest !== '' && !words.measure.includes(rest)) return undefined;
  if (!isLow) return low === undefined || isPercentage(unit) ? 'high' : undefined;
  return words.reversing.some(word => measured.slice(0, last.start).includes(word)) ? undefined : 'low';
}
