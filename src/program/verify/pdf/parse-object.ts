import type { PdfObject } from './pdf-object.ts';
import type { PdfToken, PdfTokens } from './tokens.ts';
import { damaged } from './unreadable-pdf.ts';

/** How deep arrays and dictionaries may stand in each other. */
const DEEPEST = 100;

/** Reads the object that begins with a token; of a stream, its dictionary. Strict: what readers might take in two ways is refused. */
export function parseObject(tokens: PdfTokens, first: PdfToken = tokens.next(), depth = 0): PdfObject {
  if (depth > DEEPEST) throw damaged('too deep');
  switch (first.kind) {
    case 'number':
      return first.isInteger ? numberOrReference(tokens, first.value) : first.value;
    case 'name':
    case 'string':
      return first;
    case 'keyword':
      return constant(first.word);
    case 'mark':
      return container(tokens, first.mark, depth);
    case 'end':
      throw damaged('unexpected end');
    default:
      return first satisfies never;
  }
}

function container(tokens: PdfTokens, mark: '[' | ']' | '<<' | '>>', depth: number): PdfObject {
  if (mark === '[') return array(tokens, depth);
  if (mark === '<<') return dictionary(tokens, depth);
  throw damaged(`unexpected ${mark}`);
}

function constant(word: string): PdfObject {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  throw damaged(`unexpected ${word.slice(0, 20)}`);
}

/** `12 0 R` refers to an object; `12 0` are two numbers. */
function numberOrReference(tokens: PdfTokens, value: number): PdfObject {
  const { position } = tokens;
  const generation = tokens.next();
  if (generation.kind === 'number' && generation.isInteger && isKeyword(tokens.next(), 'R'))
    return { kind: 'reference', number: value, generation: generation.value };
  tokens.position = position;
  return value;
}

export function isKeyword(token: PdfToken, word: string): boolean {
  return token.kind === 'keyword' && token.word === word;
}

function array(tokens: PdfTokens, depth: number): PdfObject {
  const items: PdfObject[] = [];
  for (let token = tokens.next(); !isMark(token, ']'); token = tokens.next()) items.push(parseObject(tokens, token, depth + 1));
  return { kind: 'array', items };
}

function dictionary(tokens: PdfTokens, depth: number): PdfObject {
  const entries = new Map<string, PdfObject>();
  for (let token = tokens.next(); !isMark(token, '>>'); token = tokens.next()) {
    if (token.kind !== 'name') throw damaged('dictionary without a key');
    // Of two equal keys some readers take the first, others the last.
    if (entries.has(token.name)) throw damaged(`/${token.name} twice`);
    entries.set(token.name, parseObject(tokens, undefined, depth + 1));
  }
  return { kind: 'dictionary', entries };
}

function isMark(token: PdfToken, mark: ']' | '>>'): boolean {
  return token.kind === 'mark' && token.mark === mark;
}
