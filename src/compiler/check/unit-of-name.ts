import type { Form } from '../schema/form.ts';
import { LETTERS } from '../source/letters.ts';
import { bracketAtEnd, withoutBracket } from './name-words.ts';

const longestUnit = 4;
const BEFORE_UNIT = new RegExp(`^[^${LETTERS}%‰]+`, 'u');

/** The unit that a name asks for: % of 合格率, 人 of 培训人数, 学时 of 人均培训学时, 万元 of 总投入(≥**万元). */
export function unitOfName(name: string, form: Form): string | undefined {
  const { rate, share } = form.words;
  const measured = withoutBracket(name);
  if ([...rate, ...share].some(word => measured.endsWith(word))) return '%';
  const bracket = bracketAtEnd(name).replace(BEFORE_UNIT, '');
  const inBracket = bracket === '' ? undefined : form.readUnit(bracket, 'name');
  if (inBracket !== undefined) return inBracket;
  const counted = measured.replace(/(?:数量|数)$/, '');
  // A single letter is a unit only before 数: 培训人数, but no 路 of 公路.
  const shortest = counted === measured ? 2 : 1;
  for (let length = longestUnit; length >= shortest; length -= 1) {
    const unit = counted.length > length ? form.readUnit(counted.slice(-length), 'name') : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}
