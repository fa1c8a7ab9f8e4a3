import { linesBetween } from '../tree/reading.ts';
import { isSecondKey, isUnindentedText, type Standing, standingOf } from '../tokens/standing.ts';
import { lineStart, type View, type Word } from '../tokens/view.ts';

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
export function missingColons(view: View): readonly MissingColon[] {
  const found: MissingColon[] = [];
  const keyed = wordsWithKey(view.words);
  for (const [index, word] of view.words.entries()) {
    if (word.type !== 'plain') continue;
    const standing = standingOf(view, index);
    if ((standing === 'item' || standing === 'element') && (view.bareItems || keyed[index] === 1)) continue;
    for (const colon of colonsOf(view, index, word, standing)) found.push(colon);
  }
  return found;
}

function colonsOf(view: View, index: number, word: Word, standing: Standing): readonly MissingColon[] {
  if (standing === 'piece') return inPiece(view.text, word);
  if (standing === 'tail') return atTail(view, index, word);
  if (standing === 'below') return inAmounts(view.text, word);
  if (standing === 'element') return inPiece(view.text, word);
  return isLineOfItsOwn(view, index) ? inLines(view.text, word, standing) : [];
}

/** Which words are on a line on which YAML finds a key. */
function wordsWithKey(words: readonly Word[]): Uint8Array {
  const keyed = new Uint8Array(words.length);
  let begin = 0;
  let hasKey = false;
  for (const [index, { first, type }] of words.entries()) {
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

function isLineOfItsOwn(view: View, index: number): boolean {
  const standing = standingOf(view, index);
  if (standing === 'key') return view.words[index]?.flow === '' && !isSecondKey(view, index) && !isUnindentedText(view, index);
  return standing === 'item' || (standing === 'loose' && !isUnindentedText(view, index));
}

/** Walks the lines of a text; those further right than one with a value belong to that value. */
function inLines(text: string, word: Word, standing: Standing): readonly MissingColon[] {
  const lines = linesBetween(text, word.start, word.end);
  const found: MissingColon[] = [];
  let valueColumn = Infinity;
  for (const line of standing === 'key' ? lines.slice(0, -1) : lines) {
    const start = skipBlanks(text, line.start, line.end);
    if (start === line.end) continue;
    const column = start - lineStart(text, start);
    if (column > valueColumn) continue;
    const colon = colonIn(text, start, line.end, standing === 'item' && line.start === word.start);
    if (colon !== undefined) found.push(colon);
    valueColumn = colon !== undefined && colon.valueStart === line.end ? Infinity : column;
  }
  return found;
}

/** `合计：100` under a key is an entry; a text under a key is not, whatever colons it has. */
function inAmounts(text: string, word: Word): readonly MissingColon[] {
  const lines = linesBetween(text, word.start, word.end).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const colons = lines.map(({ start, end }) => colonIn(text, skipBlanks(text, start, end), end, false));
  const values = lines.map(({ end }, index) => text.slice(colons[index]?.valueStart ?? end, end).trim());
  const amounts = values.filter(value => /^[-+]?[\d０-９][\d０-９.,，．]*\s*[万亿]?元?$/.test(value)).length;
  const allEntries = colons.every(colon => colon !== undefined) && values.every(value => value === '' || /^[-+]?[\d０-９]/.test(value));
  return amounts > 0 && allEntries ? colons.filter(colon => colon !== undefined) : [];
}

function inPiece(text: string, word: Word): readonly MissingColon[] {
  const colon = colonOfPiece(text, word);
  return colon === undefined ? [] : [colon];
}

/** The colon of an entry within `{…}` that YAML takes for a key without a value. */
export function colonOfPiece(text: string, { start, end }: Word): MissingColon | undefined {
  return colonIn(text, start, end, false);
}

/** Behind a quoted key, and on the lines below that are taken for part of what follows it. */
function atTail({ text, words }: View, index: number, word: Word): readonly MissingColon[] {
  const fullwidth = text[word.start] === '：';
  if (!fullwidth && text[word.start] !== ':') return [];
  const [first, second] = linesBetween(text, word.start, word.end);
  const colon = { colon: word.start, valueStart: skipBlanks(text, word.start + 1, first?.end ?? word.end), fullwidth };
  if (second === undefined) return [colon];
  const next = words[index + 1];
  const standing = next?.type === 'colon' && !next.first ? 'key' : 'loose';
  return [colon, ...inLines(text, { ...word, start: second.start }, standing)];
}

/** The colon that ends a label, if the line begins with one. */
function colonIn(text: string, start: number, end: number, item: boolean): MissingColon | undefined {
  const colons = colonsIn(text, start, end);
  const [first, second] = colons;
  const colon = first !== undefined && second !== undefined && isPrefix(text.slice(start, first)) ? second : first;
  if (colon === undefined || !isLabel(text.slice(start, colon).trim(), item)) return undefined;
  const valueStart = skipBlanks(text, colon + 1, end);
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
  if (item) return label.length <= LONGEST_ITEM && /\p{L}/u.test(label) && !/[。；！？]/.test(label);
  return label.length <= LONGEST_LABEL && /\p{L}/u.test(label) && !/[。；！？，]/.test(label);
}

/** An indicator's value is; a paragraph that stands in a list is not. */
function isShort(value: string): boolean {
  return value.length <= LONGEST_ITEM && !/[。；]/.test(value);
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && ' \t\u3000\u00a0'.includes(text[at] ?? '')) at++;
  return at;
}
