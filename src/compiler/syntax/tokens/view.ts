import type { Lexeme } from './lexeme.ts';

/** A token that is neither white space nor a comment. */
export interface Word extends Omit<Lexeme, 'signals'> {
  /** The bracket that it stands in. */
  readonly flow: '' | '{' | '[';
  /** The first of its line. */
  readonly first: boolean;
  /** Its index among the lexemes. */
  readonly index: number;
}

/** A text in its tokens: what the traps of YAML are looked for in. */
export interface View {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly words: readonly Word[];
  /** Lists of bare texts are in order, as in a form schema; in a declaration every item has a name and a value. */
  readonly bareItems: boolean;
}

export function viewOf(text: string, lexemes: readonly Lexeme[], bareItems: boolean): View {
  return { text, lexemes, words: wordsOf(lexemes), bareItems };
}

function wordsOf(lexemes: readonly Lexeme[]): readonly Word[] {
  const words: Word[] = [];
  let brackets: ('{' | '[')[] = [];
  let first = true;
  for (const [index, lexeme] of lexemes.entries()) {
    const { type, start, end, text } = lexeme;
    if (type === 'newline') first = true;
    if (type === 'break-out') brackets = [];
    if (type === 'space' || type === 'newline' || type === 'comment' || type === 'break-out') continue;
    if (type === 'close') brackets.pop();
    words.push({ type, start, end, text, flow: brackets.at(-1) ?? '', first, index });
    if (type === 'open') brackets.push(text === '{' ? '{' : '[');
    first = type === 'block';
  }
  return words;
}

/** Blank as YAML sees it: a wide space is a character like any other. */
export function isBlankText(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

/** The end of the line that an offset is on, without the break. */
export function lineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  if (lineBreak < 0) return text.length;
  return text[lineBreak - 1] === '\r' && lineBreak > offset ? lineBreak - 1 : lineBreak;
}

/** The start of the line that an offset is on. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function isLineEnd(text: string, offset: number): boolean {
  return offset >= text.length || text[offset] === '\n' || text[offset] === '\r';
}
