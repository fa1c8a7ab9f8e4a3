import type { Form } from '../schema/form.ts';
import { compact } from './day.ts';

/** A text that stands for something still to be written: a word for it, a value without its number, as ≥**%, or the row of a template. */
export function isPlaceholder(text: string, form: Form): boolean {
  return isPlaceholderWord(text, form) || form.parseValue(text, {}).kind === 'placeholder';
}

/** 待填写, XXX, or a template's 指标1： with nothing after it. */
export function isPlaceholderWord(text: string, form: Form): boolean {
  const { words } = form.schema;
  const written = compact(text);
  if (written === '') return false;
  return (
    (words['placeholder'] ?? []).includes(written) || isOnlyMarks(written, words['placeholderMark'] ?? []) || isTemplateRow(text, form)
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
    const number = /^\s*[\d０-９]{1,2}\s*(?:[:：]|$)/.exec(text.slice(start + word.length));
    if (number !== null) return start + word.length + number[0].length;
  }
  return 0;
}

function isOnlyMarks(text: string, marks: readonly string[]): boolean {
  return text !== '' && Array.from(text).every(character => marks.includes(character));
}
