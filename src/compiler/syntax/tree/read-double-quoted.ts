import { isBlank, Reader, type Reading } from './reading.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

export function readDoubleQuoted(source: string, start: number, end: number): Reading {
  const reader = new Reader();
  const last = end - 1;
  let verbatim = start + 1;
  let at = start + 1;
  const put = (text: string, from: number, to: number): void => {
    reader.add(source.slice(verbatim, from), verbatim, from);
    reader.add(text, from, to);
    verbatim = to;
    at = to;
  };
  while (at < last) {
    const character = source[at];
    if (character === '\\') {
      const { text, length } = escapeAt(source, at);
      put(text, at, at + length);
    } else if (isBlank(character) || character === '\n' || character === '\r') {
      const space = spaceEnd(source, at, last);
      const breaks = source.slice(at, space).split('\n').length - 1;
      if (breaks === 0) at = space;
      else put(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at, space);
    } else at++;
  }
  reader.add(source.slice(verbatim, last), verbatim, last);
  return reader.finish(start + 1, last);
}

function spaceEnd(source: string, start: number, last: number): number {
  let at = start;
  while (at < last && (isBlank(source[at]) || source[at] === '\n' || source[at] === '\r')) at++;
  return at;
}

function escapeAt(source: string, at: number): { readonly text: string; readonly length: number } {
  const letter = source[at + 1] ?? '';
  if (letter === '\n' || letter === '\r') {
    // An escaped break joins the lines; the indentation of the next is not text.
    let end = at + (letter === '\r' ? 3 : 2);
    while (isBlank(source[end])) end++;
    return { text: '', length: end - at };
  }
  const digits = CODE_LENGTHS[letter];
  if (digits === undefined) return { text: ESCAPES[letter] ?? source.slice(at, at + 2), length: 2 };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : source.slice(at, at + 2 + digits);
  return { text, length: 2 + digits };
}
