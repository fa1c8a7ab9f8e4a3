import { damaged } from './unreadable-pdf.ts';

export type PdfToken =
  | { readonly kind: 'number'; readonly value: number; readonly isInteger: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  /** `obj`, `R`, `true`; in the content of a page an operator. */
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'mark'; readonly mark: '[' | ']' | '<<' | '>>' }
  | { readonly kind: 'end' };

/** Reads the tokens of a PDF from a position on (ISO 32000-1, 7.2 and 7.3). */
export interface PdfTokens {
  /** Where the next token is looked for. */
  position: number;
  next(): PdfToken;
}

const END: PdfToken = { kind: 'end' };
const PERCENT = 0x25;
const SLASH = 0x2f;
const [LF, CR, BACKSLASH] = [0x0a, 0x0d, 0x5c];

export function tokensOf(bytes: Uint8Array, start = 0): PdfTokens {
  let position = start;

  function next(): PdfToken {
    skipSpace();
    const byte = bytes[position];
    if (byte === undefined) return END;
    if (byte === SLASH) return name();
    const character = String.fromCharCode(byte);
    if (character === '(') return literalString();
    if (character === '[' || character === ']') return mark(character);
    const isDouble = bytes[position + 1] === byte;
    if (character === '<') return isDouble ? mark('<<') : hexadecimalString();
    if (character === '>' && isDouble) return mark('>>');
    const word = regularCharacters();
    if (word === '') throw damaged(`unexpected ${character}`);
    return wordToken(word);
  }

  function mark(written: '[' | ']' | '<<' | '>>'): PdfToken {
    position += written.length;
    return { kind: 'mark', mark: written };
  }

  function skipSpace(): void {
    for (; position < bytes.length; position++) {
      const byte = bytes[position] ?? 0;
      if (byte === PERCENT) while (position < bytes.length && bytes[position] !== LF && bytes[position] !== CR) position++;
      else if (!isSpace(byte)) return;
    }
  }

  function regularCharacters(): string {
    const from = position;
    while (position < bytes.length && isRegular(bytes[position] ?? 0)) position++;
    return latin1(bytes, from, position);
  }

  function name(): PdfToken {
    position++;
    const written = regularCharacters();
    return {
      kind: 'name',
      name: written.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    };
  }

  function hexadecimalString(): PdfToken {
    const end = bytes.indexOf(0x3e, position);
    if (end < 0) throw damaged('unterminated string');
    const digits = latin1(bytes, position + 1, end).replace(/[\0\t\n\f\r ]/g, '');
    if (!/^[\dA-Fa-f]*$/.test(digits)) throw damaged('hexadecimal string');
    position = end + 1;
    return { kind: 'string', bytes: digits.replace(/..?/g, pair => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))) };
  }

  function literalString(): PdfToken {
    const characters: string[] = [];
    let depth = 0;
    do {
      const byte = bytes[position];
      if (byte === undefined) throw damaged('unterminated string');
      position++;
      const character = String.fromCharCode(byte);
      if (byte === BACKSLASH) characters.push(escaped());
      else if (byte === CR) characters.push(lineBreak());
      else if (character === '(' && depth++ === 0) continue;
      else if (character === ')' && --depth === 0) break;
      else characters.push(character);
    } while (depth > 0);
    return { kind: 'string', bytes: characters.join('') };
  }

  /** A line break in a string is LF, however it is written. */
  function lineBreak(): string {
    if (bytes[position] === LF) position++;
    return '\n';
  }

  function escaped(): string {
    const [digits = ''] = /^[0-7]{1,3}/.exec(latin1(bytes, position, position + 3)) ?? [];
    position += Math.max(1, digits.length);
    if (digits !== '') return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    const character = String.fromCharCode(bytes[position - 1] ?? 0);
    if (character === '\r') lineBreak();
    return character === '\n' || character === '\r' ? '' : (escapes[character] ?? character);
  }

  return {
    get position() {
      return position;
    },
    set position(value) {
      position = value;
    },
    next,
  };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function wordToken(word: string): PdfToken {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'keyword', word };
  return { kind: 'number', value: Number(word), isInteger: !word.includes('.') };
}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === LF || byte === CR || byte === 0x09 || byte === 0x0c || byte === 0;
}

const delimiters = new Set(Array.from('()<>[]{}/%', character => character.charCodeAt(0)));

function isRegular(byte: number): boolean {
  return !isSpace(byte) && !delimiters.has(byte);
}

/** A character for each byte. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}
