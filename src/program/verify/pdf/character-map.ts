import type { PdfDocument } from './pdf-document.ts';
import { isKind, type PdfEntries, type PdfObject, textOf } from './pdf-object.ts';
import { parseObject } from './parse-object.ts';
import { tokensOf } from './tokens.ts';

/** What the bytes of a string that is drawn read. */
export type ReadCodes = (bytes: string) => string;

/** The longest range of codes that is followed. */
const LONGEST_RANGE = 0xffff;

/** Reads codes by a font's map to Unicode (ISO 32000-1, 9.10.3); perfdecl's fonts have codes of two bytes. */
export function codesOf(font: PdfEntries, { resolve, decode }: PdfDocument): ReadCodes {
  const map = resolve(font.get('ToUnicode'));
  const characters = isKind(map, 'stream') ? charactersIn(decode(map)) : new Map<number, string>();
  const width = font.has('DescendantFonts') ? 2 : 1;
  return bytes => {
    const codes = Array.from({ length: Math.floor(bytes.length / width) }, (_, index) =>
      codeIn(bytes.slice(index * width, (index + 1) * width)),
    );
    return codes.map(code => characters.get(code) ?? '\uFFFD').join('');
  };
}

function charactersIn(bytes: Uint8Array): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const tokens = tokensOf(bytes);
  let operands: PdfObject[] = [];
  for (let token = tokens.next(); token.kind !== 'end'; token = tokens.next()) {
    if (token.kind !== 'keyword') {
      operands.push(parseObject(tokens, token));
      continue;
    }
    if (token.word === 'endbfchar') addCharacters(characters, operands);
    if (token.word === 'endbfrange') addRanges(characters, operands);
    operands = [];
  }
  return characters;
}

function addCharacters(characters: Map<number, string>, operands: readonly PdfObject[]): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, text] = [operands[index], operands[index + 1]];
    if (isKind(code, 'string') && isKind(text, 'string'))
      characters.set(codeIn(code.bytes), textOf({ ...text, bytes: `\u00FE\u00FF${text.bytes}` }));
  }
}

function addRanges(characters: Map<number, string>, operands: readonly PdfObject[]): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last, text] = [operands[index], operands[index + 1], operands[index + 2]];
    if (!isKind(first, 'string') || !isKind(last, 'string')) continue;
    const [from, to] = [codeIn(first.bytes), codeIn(last.bytes)];
    for (let code = from; code <= Math.min(to, from + LONGEST_RANGE); code++) {
      const own = isKind(text, 'array') ? text.items[code - from] : text;
      if (!isKind(own, 'string')) continue;
      const shift = isKind(text, 'array') ? 0 : code - from;
      const moved = `${own.bytes.slice(0, -2)}${String.fromCharCode(...twoBytes(codeIn(own.bytes.slice(-2)) + shift))}`;
      characters.set(code, textOf({ ...own, bytes: `\u00FE\u00FF${moved}` }));
    }
  }
}

function twoBytes(value: number): readonly [number, number] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function codeIn(bytes: string): number {
  return Array.from(bytes).reduce((code, character) => code * 256 + character.charCodeAt(0), 0);
}
