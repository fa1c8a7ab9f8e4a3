import { withoutUnseen } from '../source/unseen.ts';

const spaces: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
  0x3000, 0xfeff,
]);

/** A text as it is read: its characters folded, each with the place in the text as written that it comes from. */
export interface FoldedText {
  readonly text: string;
  /** Code points, so that no place ever cuts a character in two. */
  readonly codes: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Folds full-width characters and other compatibility spellings, and drops spaces except between two digits or two Latin letters, where they
 * separate. Folding is for reading only; nothing folded is ever printed in place of words.
 */
export function fold(text: string): FoldedText {
  const codes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (code: number, start: number, end: number): void => {
    codes.push(code);
    from.push(start);
    to.push(end);
  };
  let gap = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    if (isSpace(code)) {
      if (gap < 0) gap = at;
    } else if (!isUnseen(code)) {
      const read = foldCharacter(code);
      if (gap >= 0 && separates(codes.at(-1), typeof read === 'number' ? read : read[0])) push(0x20, gap, at);
      gap = -1;
      if (typeof read === 'number') push(read, at, end);
      else for (const each of read) push(each, at, end);
    }
    at = end;
  }
  return { text, codes, from, to };
}

function separates(before: number | undefined, after: number | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (isDigit(before) && isDigit(after)) || (isLatin(before) && isLatin(after));
}

/** The text folded, as word tables are when a grammar is compiled. */
export function foldText(text: string): string {
  return Array.from(fold(text).codes, code => String.fromCodePoint(code)).join('');
}

/** The text as written that the folded characters from `start` to `end` come from. */
export function asWritten(
  { text, from, to }: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const first = from[start] ?? text.trimEnd().length;
  const last = end > start ? (to[end - 1] ?? text.length) : first;
  return { start: first, end: last, text: text.slice(first, last) };
}

/** A place between two folded characters that were written as one, as in ㈱. */
export function isInCharacter({ from }: FoldedText, at: number): boolean {
  return at > 0 && from[at] !== undefined && from[at] === from[at - 1];
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether `trim` removes the character. By code point: a method call for each character would cost more than the rest of reading. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return spaces.has(code);
}

function isUnseen(code: number): boolean {
  return code >= 0xad && (code < 0x4e00 || code > 0x9fff) && withoutUnseen(String.fromCodePoint(code)) === '';
}

function foldCharacter(code: number): number | readonly number[] {
  if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const folded = Array.from(String.fromCodePoint(code).normalize('NFKC'), character => character.codePointAt(0) ?? 0);
  // ² ① ½ ㎡ hold a digit that is not one of the number before them: 10² is not 102.
  return folded.some(isDigit) || folded.some(isSpace) ? code : folded;
}
