import { type DateParts, daysOf } from '../calendar.ts';
import { type FoldedText, asWritten } from '../fold.ts';
import { type Decimal, decimal, isDecimal, opposite } from '../decimal.ts';
import type { Interval } from '../interval.ts';
import { Op, type Slot, type SlotMeaning } from '../notation/grammar.ts';
import type { MachineWord } from './machine.ts';
import type { ReadEvent } from './match.ts';
import { hundredfold, readFigure, readNumerals } from '../numeral.ts';

/** What was read for a member; undefined for a number or a date that does not exist. */
export type Meaning = string | boolean | null | undefined | Interval | Map<string, Meaning> | Meaning[];
export type Meanings = ReadonlyMap<string, Meaning>;

/** A term with what corrections ask of it. `start` and `end` count folded characters. */
export interface ReadTerm {
  readonly role: string;
  readonly as: SlotMeaning;
  readonly start: number;
  readonly end: number;
  /** What it gives to the member. */
  readonly value: Meaning;
  /** As the form spells it. */
  readonly print: string;
  readonly status: MachineWord['status'];
}

export interface ReadMembers {
  readonly members: Meanings;
  readonly terms: readonly ReadTerm[];
  /** The place of a number or a date that does not exist, such as 2月30日. */
  readonly refusedAt: number | null;
}

type WordEvent = Extract<ReadEvent, { op: typeof Op.word }>;

interface Frame {
  readonly slot: Slot | null;
  readonly start: number;
  readonly members: Map<string, Meaning>;
  readonly words: WordEvent[];
}

/** The number of a term whose member is one; if it were none, the whole text would have been refused. */
export function numberOf({ value }: ReadTerm): Decimal {
  return decimal(typeof value === 'string' ? value : '');
}

/** Makes the members of a value from what was read; where one is set twice, the later one holds (95%以上 after 达到). */
export function readMembers(folded: FoldedText, events: readonly ReadEvent[], defaultYear: string | undefined): ReadMembers {
  const root = frameOf(null, 0);
  const frames = [root];
  const terms: ReadTerm[] = [];
  let refusedAt: number | null = null;
  let year = defaultYear;
  for (const event of events) {
    const top = frames.at(-1) ?? root;
    if (event.op === Op.word) {
      top.words.push(event);
      continue;
    }
    const { op, at, slot } = event;
    if (op === Op.open) frames.push(frameOf(slot, at));
    else if (op === Op.set) {
      const value = constant(slot, top.members);
      if (value === undefined) refusedAt ??= at;
      top.members.set(slot.name, value);
    } else {
      frames.pop();
      const parent = frames.at(-1) ?? root;
      const value = convert(folded, top, at, slot.as, year);
      // In 2021年1月-12月 the second date has the year of the first.
      if (isDate(slot.as)) year = parts(top).year ?? year;
      if (value === undefined) refusedAt ??= top.start;
      const items = parent.members.get(slot.name);
      if (slot.as !== 'list') parent.members.set(slot.name, value);
      else if (Array.isArray(items)) items.push(value);
      else parent.members.set(slot.name, [value]);
      if (slot.as !== 'part' && slot.as !== 'group' && slot.as !== 'list') terms.push(termOf(folded, top, at, slot, value));
    }
  }
  return { members: root.members, terms, refusedAt };
}

/** What a member is set to without being read; undefined for the opposite of what is no number. */
function constant({ value = null }: Slot, members: Meanings): Meaning {
  if (value === null || typeof value !== 'object') return value;
  const number = members.get(value.opposite);
  return typeof number === 'string' && isDecimal(number) ? opposite(number) : undefined;
}

function frameOf(slot: Slot | null, start: number): Frame {
  return { slot, start, members: new Map(), words: [] };
}

function isDate(as: SlotMeaning): boolean {
  return as === 'first' || as === 'last' || as === 'days';
}

/** The value of a slot; undefined for a number or a date that does not exist. */
function convert(folded: FoldedText, frame: Frame, end: number, as: SlotMeaning, year: string | undefined): Meaning {
  const { start, words, members } = frame;
  if (as === 'key') return words.at(-1)?.word.key ?? textBetween(folded, start, end);
  // 二〇二四 is a word and two more.
  if (as === 'part') return words.length > 0 ? words.map(({ word }) => word.key).join('') : textBetween(folded, start, end);
  if (as === 'spelling') return respell(folded, words, start, end, word => word.means);
  if (as === 'written') return asWritten(folded, start, end).text;
  if (as === 'decimal') return readFigure(textBetween(folded, start, end));
  if (as === 'hundredfold') return hundredfold(textBetween(folded, start, end));
  if (as === 'numeral') return readNumerals(words.map(({ word }) => word.key));
  if (as === 'days') return daysOf({ year, ...parts(frame) });
  if (as === 'first' || as === 'last') return daysOf({ year, ...parts(frame) })?.[as];
  return members;
}

function parts({ members }: Frame): DateParts {
  const texts = [...members].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

function termOf(folded: FoldedText, { start, words }: Frame, end: number, { path, as }: Slot, value: Meaning): ReadTerm {
  const statuses = words.map(({ word }) => word.status);
  const status = statuses.includes('guessed') ? 'guessed' : statuses.includes('corrected') ? 'corrected' : 'kept';
  const print =
    as === 'spelling' || status !== 'kept' ? respell(folded, words, start, end, word => word.print) : asWritten(folded, start, end).text;
  return { role: path, as, start, end, value, print, status };
}

function respell(
  folded: FoldedText,
  words: readonly WordEvent[],
  start: number,
  end: number,
  spell: (word: MachineWord) => string,
): string {
  let result = '';
  let done = start;
  for (const { at, end: after, word } of words) {
    result += textBetween(folded, done, at) + spell(word);
    done = after;
  }
  return result + textBetween(folded, done, end);
}

function textBetween({ codes }: FoldedText, start: number, end: number): string {
  // A spread of all characters would overflow the stack for a long text.
  return codes.slice(start, end).reduce((text, code) => text + String.fromCodePoint(code), '');
}
