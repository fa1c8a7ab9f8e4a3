import type { DateParts } from '../../../src/compiler/value/calendar.ts';
import { type Grammar, Op, type Slot } from '../../../src/compiler/value/notation/grammar.ts';
import { kinds } from '../../../src/compiler/value/kinds.ts';
import { type Machine, type MachineWord, machineOf } from '../../../src/compiler/value/reading/machine.ts';
import { parseValue } from '../../../src/compiler/value/parse-value.ts';
import { sameMembers } from './same-members.ts';
import type { Value } from '../../../src/compiler/value/value.ts';

type Texts = ReadonlyMap<string, unknown>;

/** A step of a machine with what it names. */
class Step {
  readonly #machine: Machine;
  readonly index: number;

  constructor(machine: Machine, index: number) {
    this.#machine = machine;
    this.index = index;
  }

  get op(): number {
    return this.#at(0);
  }

  get next(): Step {
    return new Step(this.#machine, this.#at(2));
  }

  get other(): Step {
    return new Step(this.#machine, this.#at(3));
  }

  get slot(): Slot {
    return this.#machine.slots[this.#at(1)] ?? { path: '', name: '', as: 'constant' };
  }

  get literal(): string {
    return String.fromCodePoint(...(this.#machine.literals[this.#at(1)] ?? []));
  }

  get words(): readonly MachineWord[] {
    return this.op === Op.word ? (this.#machine.wordSets[this.#at(1)]?.words ?? []) : [];
  }

  #at(column: number): number {
    return this.#machine.program[this.index * 4 + column] ?? 0;
  }
}

/** A way through the grammar that has printed some of the members. */
interface Path {
  readonly step: Step;
  readonly printed: ReadonlySet<string>;
  readonly text: string;
  readonly cost: number;
  /** The turns taken: among ways that cost the same, the grammar's first wins. */
  readonly choices: string;
}

/** A form prints words rather than marks: 2023年12月, not 2023-12; ≥90%, not ≥90(%). */
const costOfMark = 3;
const mostVisits = 4;

/**
 * Prints the members of a value: the inverse of reading, found as the cheapest way through the same grammar that reads back as the value.
 * Null where no form of value can be printed with these members, such as an empty text.
 */
export function printValue(grammar: Grammar, value: Value): string | null {
  if (value.kind === 'text') return value.text.trim();
  const members = new Map(
    Object.entries(value).filter(([name, member]) => Object.hasOwn(kinds[value.kind].members, name) && member !== null && member !== false),
  );
  for (const { kind, start } of grammar.forms) {
    if (kind !== value.kind) continue;
    for (const text of ways(new Step(machineOf(grammar), start), members, ({ op }) => op === Op.accept))
      if (sameMembers(value, parseValue(grammar, text, null, {}))) return text;
  }
  return null;
}

/** The texts from `start` to an end that print all members, the cheapest first. */
function* ways(start: Step, members: Texts, isEnd: (step: Step) => boolean): Iterable<string> {
  const agenda: Path[] = [{ step: start, printed: new Set(), text: '', cost: 0, choices: '' }];
  const visits = new Map<string, number>();
  for (let path = agenda.shift(); path !== undefined; path = agenda.shift()) {
    const { step, printed, text } = path;
    const state = `${step.index} ${[...printed].toSorted().join(' ')}`;
    const visit = (visits.get(state) ?? 0) + 1;
    visits.set(state, visit);
    if (isEnd(step)) {
      if (printed.size === members.size) yield text;
    } else if (visit <= mostVisits) {
      for (const next of onward(path, members)) {
        const at = agenda.findIndex(({ cost, choices }) => cost > next.cost || (cost === next.cost && choices > next.choices));
        agenda.splice(at < 0 ? agenda.length : at, 0, next);
      }
    }
  }
}

function onward(path: Path, members: Texts): readonly Path[] {
  const { step, text, cost } = path;
  switch (step.op) {
    case Op.fork:
      return [
        { ...path, step: step.next, choices: `${path.choices}1` },
        { ...path, step: step.other, choices: `${path.choices}2` },
      ];
    case Op.literal: {
      return [{ ...path, step: step.next, text: text + step.literal, cost: cost + costOf(step.literal) }];
    }
    case Op.word: {
      const [word] = step.words;
      return word === undefined ? [] : [{ ...path, step: step.next, text: text + word.print, cost: cost + costOf(word.print) }];
    }
    case Op.set: {
      const { name, value } = step.slot;
      if (value === null) return members.has(name) ? [] : [{ ...path, step: step.next }];
      const constant = typeof value === 'object' ? `-${String(members.get(value.opposite))}` : value;
      return members.get(name) === constant ? [{ ...path, step: step.next, printed: new Set([...path.printed, name]) }] : [];
    }
    case Op.open: {
      const member = textOf(step, members.get(step.slot.name));
      return member === undefined
        ? []
        : [{ ...path, step: step.other.next, printed: new Set([...path.printed, step.slot.name]), text: text + member, cost: cost + 1 }];
    }
    default:
      return [];
  }
}

function costOf(text: string): number {
  return Array.from(text, character => (/\p{L}/u.test(character) ? 1 : costOfMark)).reduce((sum, cost) => sum + cost, 0);
}

/** How a member is spelt in the slot that `open` opens, if it can be. A list is printed with its first item: its separators are optional. */
function textOf(open: Step, value: unknown): string | undefined {
  const { as } = open.slot;
  if (as === 'key' || as === 'part') return keyText(open, value);
  if (as === 'days' || as === 'first' || as === 'last')
    return first(ways(open.next, new Map(Object.entries(datePartsOf(value))), ({ index }) => index === open.other.index));
  if (as === 'group') return grouped(open, value);
  if (as === 'list') {
    const items = Array.isArray(value) ? value.map(item => grouped(open, item)) : [];
    return items.length === 0 || items.includes(undefined) ? undefined : items.join('');
  }
  // Numbers are printed in digits.
  if (as === 'numeral' || as === 'hundredfold' || typeof value !== 'string') return undefined;
  // A slot that holds one literal takes that word only.
  const isLiteral = open.next.op === Op.literal && open.next.next.index === open.other.index;
  return isLiteral && open.next.literal !== value ? undefined : value;
}

function grouped(open: Step, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const members = new Map(Object.entries(value).filter(([, member]) => member !== null));
  return first(ways(open.next, members, ({ index }) => index === open.other.index));
}

/** The first spelling of a key; a slot without word tables takes the key itself, such as a year. */
function keyText(open: Step, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const agenda = [open.next];
  const seen = new Set([open.other.index]);
  let tables = false;
  for (let step = agenda.pop(); step !== undefined; step = agenda.pop()) {
    if (seen.has(step.index)) continue;
    seen.add(step.index);
    tables ||= step.op === Op.word;
    const word = step.words.find(({ key }) => key === value);
    if (word !== undefined) return word.status === 'kept' ? word.print : word.means;
    if (step.op === Op.fork) agenda.push(step.other);
    agenda.push(step.next);
  }
  return tables || !/^\d+$/.test(value) ? undefined : value;
}

function first(texts: Iterable<string>): string | undefined {
  for (const text of texts) return text;
  return undefined;
}

/** The parts of a date that means these days: a day, a month, a year, or some months of a year. */
function datePartsOf(value: unknown): DateParts {
  const [from = '', to = ''] = typeof value === 'string' ? [value, value] : ends(value);
  const [firstDay = '', firstMonth = '', ...years] = from.split('-').toReversed();
  const [lastDay = '', lastMonth = ''] = to.split('-').toReversed();
  const [year] = years;
  const within: DateParts = year === undefined ? {} : { year };
  if (firstMonth === lastMonth && firstDay === lastDay) return { ...within, month: firstMonth, day: String(Number(firstDay)) };
  if (firstMonth === lastMonth) return { ...within, month: firstMonth };
  return year !== undefined && firstMonth === '01' && lastMonth === '12' ? within : { ...within, months: `${firstMonth}-${lastMonth}` };
}

function ends(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('first' in value && 'last' in value)) return [];
  return typeof value.first === 'string' && typeof value.last === 'string' ? [value.first, value.last] : [];
}
