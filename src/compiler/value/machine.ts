import { type CharacterClass, type Grammar, Op, type Slot, type Word } from './grammar.ts';

/** A grammar's program with its references resolved. */
export interface Machine {
  readonly steps: readonly Step[];
  readonly start: Step;
  readonly unitStart: Step;
}

/** One shape for all steps keeps the matcher's inner loop fast; which members hold something depends on `op`. */
export interface Step {
  readonly op: Op;
  readonly index: number;
  /** A code point, or the index of a form. */
  readonly operand: number;
  readonly name: number;
  readonly words: ReadonlyMap<number, readonly MachineWord[]>;
  readonly reads: (code: number) => boolean;
  readonly slot: Slot;
  next: Step;
  other: Step;
}

export interface MachineWord extends Word {
  readonly codes: readonly number[];
}

type WordIndex = ReadonlyMap<number, readonly MachineWord[]>;

const machines = new WeakMap<Grammar, Machine>();
const noSlot: Slot = { path: '', name: '', as: 'constant' };
const noWords: WordIndex = new Map();

/** Makes a grammar's machine the first time that it is asked for. */
export function machineOf(grammar: Grammar): Machine {
  const known = machines.get(grammar);
  if (known !== undefined) return known;
  const machine = build(grammar);
  machines.set(grammar, machine);
  return machine;
}

function build(grammar: Grammar): Machine {
  const tables = Object.values(grammar.tables).map(indexWords);
  const classes = grammar.classes.map(reader);
  const steps: Step[] = [];
  const { program } = grammar;
  for (let at = 0; at < program.length; at += 4) {
    const operand = program[at + 1] ?? 0;
    const step: Omit<Step, 'next' | 'other'> = {
      op: operation(program[at]),
      index: at / 4,
      operand,
      name: program[at + 3] ?? 0,
      words: (program[at] === Op.word ? tables[operand] : undefined) ?? noWords,
      reads: (program[at] === Op.oneOf ? classes[operand] : undefined) ?? reads.nothing,
      slot: grammar.slots[operand] ?? noSlot,
    };
    steps.push(linkedToItself(step));
  }
  const stepAt = (index: number | undefined): Step => {
    const step = steps[index ?? -1];
    if (step === undefined) throw new RangeError(`the grammar has no step ${index}`);
    return step;
  };
  for (const step of steps) {
    step.next = stepAt(program[step.index * 4 + 2]);
    if (step.op === Op.fork) step.other = stepAt(program[step.index * 4 + 3]);
  }
  return { steps, start: stepAt(grammar.start), unitStart: stepAt(grammar.unitStart) };
}

function linkedToItself(step: Omit<Step, 'next' | 'other'>): Step {
  // The links are set when all steps are there; a step is never used before.
  const linked = { ...step, next: undefined, other: undefined } as unknown as Step;
  linked.next = linked;
  linked.other = linked;
  return linked;
}

function operation(op: number | undefined): Op {
  const known = Object.values(Op).find(value => value === op);
  if (known === undefined) throw new RangeError(`the grammar has an unknown step ${op}`);
  return known;
}

/** The words of a table by first character, the longest first. */
function indexWords(words: readonly Word[]): WordIndex {
  const index = new Map<number, MachineWord[]>();
  for (const word of words) {
    const codes = Array.from(word.text, character => character.codePointAt(0) ?? 0);
    const [first = 0] = codes;
    const list = index.get(first) ?? [];
    list.push({ ...word, codes });
    index.set(first, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.codes.length - a.codes.length);
  return index;
}

const reads = {
  nothing: (): boolean => false,
  letter: (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || /\p{L}/u.test(String.fromCodePoint(code)),
};

function reader({ of, except }: CharacterClass): (code: number) => boolean {
  if (of === '0123456789' && except === '') return code => code >= 0x30 && code <= 0x39;
  const excluded = codeSet(except);
  if (of === 'letters') return code => !excluded.has(code) && reads.letter(code);
  if (of === 'any') return code => !excluded.has(code);
  const included = codeSet(of);
  return code => included.has(code) && !excluded.has(code);
}

function codeSet(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, character => character.codePointAt(0) ?? 0));
}
