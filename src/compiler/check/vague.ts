import type { Form } from '../schema/form.ts';
import { PUNCTUATION } from '../source/letters.ts';
import type { WordPlace } from './name-words.ts';

const BLANK_OR_PUNCTUATION = new RegExp(`[\\s${PUNCTUATION}]`, 'gu');

/** The first phrase in a text that promises an effect without saying which: 有力保障. Of two that begin there, the longer. */
export function vaguePhrase(text: string, { words }: Form): WordPlace | undefined {
  let first: WordPlace | undefined;
  for (const word of words.vague) {
    const start = text.indexOf(word);
    const end = start + word.length;
    if (start < 0) continue;
    if (first === undefined || start < first.start || (start === first.start && end > first.end)) first = { start, end };
  }
  return first;
}

/** Whether a text is such a phrase and nothing else. */
export function isVague(text: string, form: Form): boolean {
  const bare = text.replace(BLANK_OR_PUNCTUATION, '');
  const phrase = vaguePhrase(bare, form);
  return phrase?.start === 0 && phrase.end === bare.length;
}
