import type { Form } from '../../schema/form.ts';
import { HAN } from '../../source/letters.ts';
import { compact } from '../../source/fold.ts';

/** A text that stands for something still to be written: a word for it, a value without its number, as ≥**%, or the row of a template. */
export function isPlaceholder(text: string, form: Form): boolean {
  return isPlaceholderWord(text, form) || form.parseValue(text, {}).kind === 'placeholder';
}

/** 待填写, XXX, 培训XX人次, or a template's 指标1： with nothing after it. */
export function isPlaceholderWord(text: string, form: Form): boolean {
  const { words } = form;
  const written = compact(text);
  if (written === '') return false;
  return words.placeholder.includes(written) || holdsRun(written, words.placeholderRun) || isTemplateRow(text, form);
}

/** A template's 指标1, 目标2： or 定量指标一……, or marks such as **, and nothing else; a text of such lines as well. */
export function isTemplateRow(text: string, form: Form): boolean {
  const lines = text.replaceAll('\r', '\n').split('\n');
  return text.trim() !== '' && lines.every(line => isEmptyRow(line, form));
}

/** Whether a line is blank but for the number of a template and marks. */
function isEmptyRow(line: string, form: Form): boolean {
  const marks = form.words.placeholderMark;
  for (const character of line.slice(templatePrefixLength(line, form)).trimStart()) {
    // A full-width mark is one; an ellipsis is not what it folds to.
    const isMark = marks.includes(character) || marks.includes(character.normalize('NFKC'));
    if (!isMark && character.trim() !== '') return false;
  }
  return true;
}

/** Where a text of several lines has a 目标3： with nothing behind it, nor below it before the next one. */
export function emptyRows(text: string, form: Form): readonly { readonly start: number; readonly end: number }[] {
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter(({ 0: line }) => line.trim() !== '');
  const isRow = (at: number): boolean => templatePrefixLength(lines[at]?.[0] ?? '', form) > 0;
  return lines.flatMap(({ 0: line, index }, at) => {
    const isEmpty = isRow(at) && isTemplateRow(line, form) && (at + 1 === lines.length || isRow(at + 1));
    return isEmpty ? [{ start: index + line.length - line.trimStart().length, end: index + line.trimEnd().length }] : [];
  });
}

/** The length of a template's 指标1： or 目标2: at the beginning of a text, with the colon if there is one; 0 without one. */
export function templatePrefixLength(text: string, form: Form): number {
  return prefixLength(text, form, COLON_OR_END);
}

/** The same where the number stands directly before the name, as in 指标1工程完工率. */
export function numberedNameLength(text: string, form: Form): number {
  return prefixLength(text, form, BEFORE_LETTER);
}

const TEMPLATE_NUMBER = '^\\s*[\\d０-９一二三四五六七八九十]{1,2}';
const COLON_OR_END = new RegExp(`${TEMPLATE_NUMBER}\\s*(?:[:：]|$|(?=…|⋯|\\.{3}))`);
/** Not before what is counted, as in 指标3项. */
const BEFORE_LETTER = new RegExp(`^[\\d０-９]{1,2}(?=[${HAN}]{3,})(?!(?:个|项|类|条|年|月)(?!人|体))`, 'u');

function prefixLength(text: string, form: Form, number: RegExp): number {
  const start = text.length - text.trimStart().length;
  for (const word of form.words.templatePrefix) {
    if (!text.startsWith(word, start)) continue;
    const match = number.exec(text.slice(start + word.length));
    if (match !== null) return start + word.length + match[0].length;
  }
  return 0;
}

/** Where a bracket is left of a template within a name: 成活率(≥**%). */
export function placeholderBracket(name: string, form: Form): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: bracket, 1: inside = '', index } of name.matchAll(/[(（]([^()（）]*)[)）]/g)) {
    const isLeft = inside !== '' && form.parseValue(inside, {}).kind === 'placeholder';
    if (isLeft && bracket.length < name.trim().length) return { start: index, end: index + bracket.length };
  }
  return undefined;
}

/** Two or more of one mark side by side, and not within a Latin word. */
function holdsRun(text: string, marks: readonly string[]): boolean {
  const isLatin = (at: number): boolean => /[A-Za-z]/.test(text.charAt(at));
  for (let start = 0, end = 0; start < text.length; start = end) {
    for (end = start + 1; text.charCodeAt(end) === text.charCodeAt(start); ) end += 1;
    if (end - start >= 2 && marks.includes(text.charAt(start)) && !isLatin(start - 1) && !isLatin(end)) return true;
  }
  return false;
}
