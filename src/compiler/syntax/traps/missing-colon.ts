import { hasLetter } from '../../source/letters.ts';
import { lineStart, linesBetween } from '../../source/lines.ts';
import { spacesEnd } from '../../source/spaces.ts';
import { withoutUnseen } from '../../source/unseen.ts';
import { isSecondKey, isUnindentedText, type Role, roleOf } from '../tokens/role.ts';
import type { Tokens } from '../tokens/read-tokens.ts';
import type { Token } from '../tokens/token.ts';

/** A colon, in a line without a key, that YAML does not read as one. */
export interface MissingColon {
  readonly colon: number;
  /** The end of the blanks behind it, of whatever kind. */
  readonly valueStart: number;
  readonly fullwidth: boolean;
}

const LONGEST_LABEL = 40;
const LONGEST_ITEM = 100;

/** Every line on which the author wrote a key and YAML finds none; never inside a text. */
export function missingColons(tokens: Tokens): readonly MissingColon[] {
  const found: MissingColon[] = [];
  const keyed = onKeyedLine(tokens.significant);
  for (const [index, token] of tokens.significant.entries()) {
    if (token.type !== 'plain') continue;
    const role = roleOf(tokens, index);
    if ((role === 'item' || role === 'element') && (tokens.bareItems || keyed[index] === 1)) continue;
    for (const colon of colonsOf(tokens, index, token, role)) found.push(colon);
  }
  return found;
}

function colonsOf(tokens: Tokens, index: number, token: Token, role: Role): readonly MissingColon[] {
  if (role === 'piece') return inPiece(tokens.text, token);
  if (role === 'tail') return atTail(tokens, index, token);
  if (role === 'below') return inAmounts(tokens.text, token);
  if (role === 'element') return inPiece(tokens.text, token);
  return isLineOfItsOwn(tokens, index) ? inLines(tokens.text, token, role) : [];
}

/** Which tokens are on a line on which YAML finds a key. */
function onKeyedLine(significant: readonly Token[]): Uint8Array {
  const keyed = new Uint8Array(significant.length);
  let begin = 0;
  let hasKey = false;
  for (const [index, { first, type }] of significant.entries()) {
    if (first) {
      if (hasKey) keyed.fill(1, begin, index);
      begin = index;
      hasKey = false;
    }
    hasKey ||= type === 'colon';
  }
  if (hasKey) keyed.fill(1, begin);
  return keyed;
}

function isLineOfItsOwn(tokens: Tokens, index: number): boolean {
  const role = roleOf(tokens, index);
  if (role === 'key') return tokens.significant[index]?.flow === '' && !isSecondKey(tokens, index) && !isUnindentedText(tokens, index);
  return role === 'item' || (role === 'loose' && !isUnindentedText(tokens, index));
}

/** Walks the lines of a text; those further right than one with a value belong to that value. */
function inLines(text: string, token: Token, role: Role): readonly MissingColon[] {
  const lines = linesBetween(text, token.start, token.end);
  const found: MissingColon[] = [];
  let valueColumn = Infinity;
  for (const line of role === 'key' ? lines.slice(0, -1) : lines) {
    const start = spacesEnd(text, line.start, line.end);
    if (start === line.end) continue;
    const column = start - lineStart(text, start);
    if (column > valueColumn) continue;
    const colon = colonIn(text, start, line.end, role === 'item' && line.start === token.start);
    if (colon !== undefined) found.push(colon);
    valueColumn = colon !== undefined && colon.valueStart === line.end ? Infinity : column;
  }
  return found;
}

/** `合计：100` under a key is an entry; a text under a key is not, whatever colons it has. */
function inAmounts(text: string, token: Token): readonly MissingColon[] {
  const lines = linesBetween(text, token.start, token.end).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const colons = lines.map(({ start, end }) => colonIn(text, spacesEnd(text, start, end), end, false));
  const values = lines.map(({ end }, index) => withoutUnseen(text.slice(colons[index]?.valueStart ?? end, end)).trim());
  const amounts = values.filter(value => /^[-+]?[\d０-９][\d０-９.,，．]*\s*[万亿]?元?$/.test(value)).length;
  const allEntries = colons.every(colon => colon !== undefined) && values.every(value => value === '' || /^[-+]?[\d０-９]/.test(value));
  return amounts > 0 && allEntries ? colons.filter(colon => colon !== undefined) : [];
}

function inPiece(text: string, token: Token): readonly MissingColon[] {
  const colon = colonOfPiece(text, token);
  return colon === undefined ? [] : [colon];
}

/** The colon of an entry within `{…}` that YAML takes for a key without a value. */
export function colonOfPiece(text: string, { start, end }: Token): MissingColon | undefined {
  return colonIn(text, start, end, false);
}

/** Behind a quoted key, and on the lines below that are taken for part of what follows it. */
function atTail({ text, significant }: Tokens, index: number, token: Token): readonly MissingColon[] {
  const fullwidth = text[token.start] === '：';
  if (!fullwidth && text[token.start] !== ':') return [];
  const [first, second] = linesBetween(text, token.start, token.end);
  const colon = { colon: token.start, valueStart: spacesEnd(text, token.start + 1, first?.end ?? token.end), fullwidth };
  if (second === undefined) return [colon];
  const next = significant[index + 1];
  const role = next?.type === 'colon' && !next.first ? 'key' : 'loose';
  return [colon, ...inLines(text, { ...token, start: second.start }, role)];
}

/** The colon that ends a label, if the line begins with one. */
function colonIn(text: string, start: number, end: number, item: boolean): MissingColon | undefined {
  const colons = colonsIn(text, start, end);
  const [first, second] = colons;
  const colon = first !== undefined && second !== undefined && isPrefix(text.slice(start, first)) ? second : first;
  if (colon === undefined || !isLabel(text.slice(start, colon).trim(), item)) return undefined;
  const valueStart = spacesEnd(text, colon + 1, end);
  if (item && !isShort(text.slice(valueStart, end))) return undefined;
  return { colon, valueStart, fullwidth: text[colon] === '：' };
}

/** Colons outside brackets that are not part of a time, a ratio or an address. */
function colonsIn(text: string, start: number, end: number): readonly number[] {
  const found: number[] = [];
  let brackets = 0;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if ('(（[【《“'.includes(character)) brackets++;
    else if (')）]】》”'.includes(character)) brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && (character === '：' || (character === ':' && !isInside(text, at)))) found.push(at);
  }
  return found;
}

function isInside(text: string, at: number): boolean {
  const [before = '', , after = '', next = ''] = text.slice(at - 1, at + 3);
  return (isDigit(before) && isDigit(after)) || (after === '/' && next === '/') || after === '\\';
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** `其中：` and a template's `指标1：` stand before the name proper. */
function isPrefix(label: string): boolean {
  return /^\s*(?:其中|(?:指标|目标)\s*[\d一二三四五六七八九十]+)\s*$/.test(label);
}

function isLabel(label: string, item: boolean): boolean {
  if (item) return label.length <= LONGEST_ITEM && hasLetter(label) && !/[。；！？]/.test(label);
  return label.length <= LONGEST_LABEL && hasLetter(label) && !/[。；！？，]/.test(label);
}

/** An indicator's value is; a paragraph that stands in a list is not. */
function isShort(value: string): boolean {
  return value.length <= LONGEST_ITEM && !/[。；]/.test(value);
}
