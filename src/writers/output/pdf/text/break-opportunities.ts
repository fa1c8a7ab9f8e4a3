import { characterClass } from './characters.ts';

/** Whether a line may end before a character: freely, only to avoid worse (a number and its unit), or never while anything else is possible. */
export type Break = 'free' | 'poor' | 'none';

/** The break before each character of a paragraph; the first entry is always 'none'. `words` are not divided unless nothing else is possible. */
export function breakOpportunities(characters: readonly string[], words: readonly string[]): readonly Break[] {
  const breaks: Break[] = characters.map((_, index) => (index === 0 ? 'none' : between(characters, index)));
  for (const { from, to } of [...measuresIn(characters), ...bracketsIn(characters), ...wordsIn(characters, words)]) {
    for (let index = from; index < to; index++) if (breaks[index] === 'free') breaks[index] = 'poor';
  }
  return breaks;
}

function between(characters: readonly string[], index: number): Break {
  const before = characters[index - 1] ?? '';
  const after = characters[index] ?? '';
  const left = characterClass(before);
  const right = characterClass(after);
  if (right === 'space' || right === 'closing' || left === 'opening') return 'none';
  if (left === 'space') return 'free';
  if (left === 'dash' && right === 'dash') return 'none';
  if (before === '/' && isWordPart(after)) return 'poor';
  if ('~～'.includes(before) && right === 'digit') return 'poor';
  if (breaksLongWord(characters, index)) return 'poor';
  if (before === ',' && characterClass(characters[index - 2] ?? '') !== 'digit') return 'free';
  if (isInsideDate(characters, index)) return 'none';
  if (left === 'sign' || (isWordPart(before) && isWordPart(after))) return 'none';
  if (right === 'joiner' && !isQuote(after)) return 'none';
  if (right === 'dash') return 'poor';
  return 'free';
}

/** Within a date other than behind its year, and before what ends it: 2026年/12月31日前 has one break. */
function isInsideDate(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1] ?? '';
  const after = characters[index] ?? '';
  if (characterClass(before) === 'digit' && '年月日'.includes(after)) return true;
  if (characterClass(characters[index - 2] ?? '') !== 'digit') return false;
  return (before === '月' && characterClass(after) === 'digit') || ('年月日'.includes(before) && '前底初末'.includes(after));
}

/** Behind the marks that join the parts of an address or a name of several words; those within a number or a date join its figures. */
function breaksLongWord(characters: readonly string[], index: number): boolean {
  if (!'-_.@&='.includes(characters[index - 1] ?? ' ')) return false;
  const after = characterClass(characters[index] ?? '');
  const before = characterClass(characters[index - 2] ?? '');
  return (after === 'letter' && (before === 'letter' || before === 'digit')) || (after === 'digit' && before === 'letter');
}

/** Part of a word or a number, whose characters keep together and at their own distance. */
export function isWordPart(character: string): boolean {
  const kind = characterClass(character);
  // A comma or colon inside a number, 1,200.50 or 8:30, is 'closing' and so already tied to what precedes it.
  return kind === 'digit' || kind === 'letter' || kind === 'sign' || kind === 'joiner' || character === ',' || character === ':';
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

const multiples = new Set('百千万亿');
const longestUnitInBrackets = 6;

/** The places from `from` to before `to`, where a line had better not end. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Numbers with the unit that follows them, as 5万元, 8000.00(人) or 3000元/亩. */
function measuresIn(characters: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 1; index < characters.length; index++) {
    if (characterClass(characters[index - 1] ?? '') !== 'digit' || isNumberPart(characters[index])) continue;
    stretches.push({ from: index, to: unitEnd(characters, index) });
  }
  for (const [index, character] of characters.entries())
    if (character === '第') stretches.push({ from: index + 1, to: ordinalEnd(characters, index) });
  return stretches;
}

/** The index before which an ordinal goes on whole: 第 stays with its number. */
function ordinalEnd(characters: readonly string[], start: number): number {
  return /[0-9一二三四五六七八九十百]/.test(characters[start + 1] ?? '') ? start + 2 : start;
}

function isNumberPart(character: string | undefined): boolean {
  return character !== undefined && /[0-9.,]/.test(character);
}

/** The index after the unit that begins at `start`. */
function unitEnd(characters: readonly string[], start: number): number {
  const first = characters[start] ?? '';
  if (isBracket(first)) return bracketEnd(characters, start, longestUnitInBrackets) ?? start;
  if (characterClass(first) !== 'hanzi') return start;
  const end = multiples.has(first) ? start + 2 : start + 1;
  return characters[end] === '/' ? end + 2 : end;
}

const longestBracket = 4;

/** A few characters in brackets, as （汇总）. */
function bracketsIn(characters: readonly string[]): readonly Stretch[] {
  return characters.flatMap((character, index) => {
    const end = isBracket(character) ? bracketEnd(characters, index, longestBracket) : undefined;
    return end === undefined ? [] : [{ from: index + 1, to: end }];
  });
}

function isBracket(character: string): boolean {
  return character === '(' || character === '（';
}

function bracketEnd(characters: readonly string[], start: number, longest: number): number | undefined {
  const inside = characters.slice(start + 1, start + longest + 2).findIndex(character => character === ')' || character === '）');
  return inside === -1 ? undefined : start + inside + 2;
}

function wordsIn(characters: readonly string[], words: readonly string[]): readonly Stretch[] {
  const text = characters.join('');
  if (text.length !== characters.length) return []; // characters of two units: the indexes would not agree
  return words.flatMap(word => {
    const stretches: Stretch[] = [];
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) stretches.push({ from: at + 1, to: at + word.length });
    return stretches;
  });
}
