import { hasLetter } from '../../source/letters.ts';
import { isLatin } from '../fold.ts';
import type { CharacterClass, Grammar, Row, Slot } from '../notation/grammar.ts';

/** A grammar's program with what its steps name made ready. */
export interface Machine {
  /** Four numbers a step, as in the grammar. */
  readonly program: Int32Array;
  readonly steps: number;
  readonly literals: readonly (readonly number[])[];
  readonly classes: readonly ((code: number) => boolean)[];
  readonly wordSets: readonly WordSet[];
  readonly slots: readonly Slot[];
}

interface WordSet {
  /** In the order of the grammar. */
  readonly words: readonly MachineWord[];
  /** By their first character, the longest first. */
  readonly byFirst: ReadonlyMap<number, readonly MachineWord[]>;
}

/** A spelling of a row of a word table. */
export interface MachineWord {
  readonly codes: readonly number[];
  readonly key: string;
  /** The spelling that means the row. */
  readonly means: string;
  /** What is printed in place of it. */
  readonly print: string;
  readonly status: 'corrected' | 'kept' | 'guessed';
}

const machines = new WeakMap<Grammar, Machine>();

/** The machine of a grammar, made on first use. */
export function machineOf(grammar: Grammar): Machine {
  const known = machines.get(grammar);
  if (known !== undefined) return known;
  const tables = new Map(Object.entries(grammar.tables).map(([name, rows]) => [name, rows.flatMap(row => wordsOf(row, grammar.folded))]));
  const machine: Machine = {
    program: Int32Array.from(grammar.program),
    steps: grammar.program.length / 4,
    literals: grammar.literals.map(codesOf),
    classes: grammar.classes.map(testOf),
    wordSets: grammar.wordSets.map(names => wordSet(names.flatMap(name => tables.get(name) ?? []))),
    slots: grammar.slots,
  };
  machines.set(grammar, machine);
  return machine;
}

function wordsOf({ key, write, words, keep, guess }: Row, folded: Grammar['folded']): readonly MachineWord[] {
  const codes = (word: string): readonly number[] => codesOf(folded[word] ?? word);
  return [
    ...words.map((word): MachineWord => ({ codes: codes(word), key, means: write ?? word, print: write ?? word, status: 'corrected' })),
    ...keep.map((word): MachineWord => ({ codes: codes(word), key, means: write ?? word, print: word, status: 'kept' })),
    ...guess.map((word): MachineWord => ({ codes: codes(word), key, means: word, print: write ?? word, status: 'guessed' })),
  ];
}

function wordSet(words: readonly MachineWord[]): WordSet {
  const byFirst = new Map<number, MachineWord[]>();
  for (const word of words) {
    const [first = 0] = word.codes;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [word]);
    else list.push(word);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.codes.length - a.codes.length);
  return { words, byFirst };
}

function testOf({ of, these = '', except }: CharacterClass): (code: number) => boolean {
  if (of === 'digits') return code => code >= 0x30 && code <= 0x39;
  const excluded = codeSet(except);
  if (of === 'letters') return code => !excluded.has(code) && isLetter(code);
  if (of === 'any') return code => !excluded.has(code);
  const included = codeSet(these);
  return code => included.has(code) && !excluded.has(code);
}

function isLetter(code: number): boolean {
  if (code < 0x80) return isLatin(code);
  return (code >= 0x4e00 && code <= 0x9fff) || hasLetter(String.fromCodePoint(code));
}

function codeSet(characters: string): ReadonlySet<number> {
  return new Set(codesOf(characters));
}

function codesOf(text: string): readonly number[] {
  const codes: number[] = [];
  for (const character of text) codes.push(character.codePointAt(0) ?? 0);
  return codes;
}
