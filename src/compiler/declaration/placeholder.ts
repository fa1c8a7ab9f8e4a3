import type { Form } from '../schema/form.ts';
import { compact } from './day.ts';

/** A text that stands for something still to be written: a word for it, a value without its number, as ≥**%, or the row of a template. */
export function isPlaceholder(text: string, form: Form): boolean {
  return isPlaceholderWord(text, form) || form.parseValue(text, {}).kind === 'placeholder';
}

/** 待填写, XXX, 培训XX人次, or a template's 指标1： with nothing after it. */
export function isPlaceholderWord(text: string, form: Form): boolean {
  const { words } = form.schema;
  const written = compact(text);
  if (written === '') return false;
  return (
    (words['placeholder'] ?? []).includes(written) ||
    isOnlyMarks(written, words['placeholderMark'] ?? []) ||
    holdsRun(written, words['placeholderRun'] ?? []) ||
    isTemplateRow(text, form)
  );
}

/** A template's 指标1 or 目标2： and nothing else. */
export function isTemplateRow(text: string, form: Form): boolean {
  const length = templatePrefixLength(text, form);
  return length > 0 && length === text.trimEnd().length;
}

/** The length of a template's 指标1： or 目标2: at the beginning of a text, with the colon if there is one; 0 without one. */
export function templatePrefixLength(text: string, form: Form): number {
  const start = text.length - text.trimStart().length;
  for (const word of form.schema.words['templatePrefix'] ?? []) {
    if (!text.startsWith(word, start)) continue;
    const number = /^\s*[\d０-９一二三四五六七八九十]{1,2}\s*(?:[:：]|$)/.exec(text.slice(start + word.length));
    if (number !== null) return start + word.length + number[0].length;
  }
  return 0;
}

function isOnlyMarks(text: string, marks: readonly string[]): boolean {
  return text !== '' && Array.from(text).every(character => marks.includes(character));
}

/** Two or more of one mark side by side, and not within a Latin word. */
function holdsRun(text: string, marks: readonly string[]): boolean {
  const isLatin = (at: number): boolean => /[A-Za-z]/.test(text.charAt(at));
  for (let start = 0, end = 0; start < text.length; start = end) {
    const mark = text.charAt(start);
    for (end = start + 1; text.charAt(end) === mark; ) end += 1;
    if (end - start >= 2 && marks.includes(mark) && !isLatin(start - 1) && !isLatin(end)) return true;
  }
  return false;
}
