import { Op, type Slot } from '../notation/grammar.ts';
import type { Machine, MachineWord } from './machine.ts';

/** What was read at a place: a slot opened, closed or set, or a word of a table. Events form a chain, the last first. */
export type ReadEvent =
  | {
      readonly op: typeof Op.word;
      readonly at: number;
      readonly end: number;
      readonly word: MachineWord;
      readonly before: ReadEvent | null;
    }
  | {
      readonly op: typeof Op.open | typeof Op.close | typeof Op.set;
      readonly at: number;
      readonly slot: Slot;
      readonly before: ReadEvent | null;
    };

export type Match = {
  /** How many steps were taken: never more than steps × places. */
  readonly taken: number;
} & (
  | { readonly matched: true; readonly form: number; readonly events: readonly ReadEvent[] }
  /** How far any reading came, and the names of what could have followed there. */
  | { readonly matched: false; readonly stoppedAt: number; readonly expected: ReadonlySet<number> }
);

/**
 * Reads all of `codes` from a step on: depth first, so that the first alternative of the grammar wins, with a stack of its own. No pair of
 * step and place is visited twice: what failed from there once would fail again, so the time is linear in the text.
 */
export function match(machine: Machine, start: number, codes: readonly number[]): Match {
  const { program, literals, classes, wordSets, slots } = machine;
  const width = codes.length + 1;
  const visited = new Uint32Array(((machine.steps * width) >>> 5) + 1);
  // What is still to be tried, as columns: a stack of objects takes twice the time.
  const pendingSteps: number[] = [];
  const pendingPlaces: number[] = [];
  const pendingEvents: (ReadEvent | null)[] = [];
  const expected: number[] = [];
  let taken = 0;
  let stoppedAt = 0;
  let step = start;
  let at = 0;
  let events: ReadEvent | null = null;

  for (;;) {
    const visit = step * width + at;
    const bit = 1 << (visit & 31);
    const block = visited[visit >>> 5] ?? 0;
    if ((block & bit) === 0) {
      visited[visit >>> 5] = block | bit;
      taken++;
      const base = step * 4;
      const op = program[base];
      const operand = program[base + 1] ?? 0;
      const next = program[base + 2] ?? 0;
      let end = -1;
      if (op === Op.fork) {
        pendingSteps.push(program[base + 3] ?? 0);
        pendingPlaces.push(at);
        pendingEvents.push(events);
        end = at;
      } else if (op === Op.open || op === Op.close || op === Op.set) {
        const slot = slots[operand];
        if (slot !== undefined) events = { op, at, slot, before: events };
        end = at;
      } else if (op === Op.oneOf) {
        const code = codes[at];
        if (code !== undefined && classes[operand]?.(code) === true) end = at + 1;
      } else if (op === Op.literal) {
        const literal = literals[operand];
        if (literal !== undefined && startsWith(codes, at, literal)) end = at + literal.length;
      } else if (op === Op.word) {
        // The longest word goes on, the shorter ones wait.
        const words = wordSets[operand]?.byFirst.get(codes[at] ?? -1) ?? [];
        let longest: ReadEvent | null = null;
        for (let index = words.length - 1; index >= 0; index--) {
          const word = words[index];
          if (word === undefined || !startsWith(codes, at, word.codes)) continue;
          if (longest !== null) {
            pendingSteps.push(next);
            pendingPlaces.push(end);
            pendingEvents.push(longest);
          }
          end = at + word.codes.length;
          longest = { op, at, end, word, before: events };
        }
        if (longest !== null) events = longest;
      } else if (at === codes.length) {
        return { matched: true, taken, form: operand, events: inOrder(events) };
      }
      if (end >= 0) {
        step = next;
        at = end;
        continue;
      }
      if (at > stoppedAt) {
        expected.length = 0;
        stoppedAt = at;
      }
      if (at === stoppedAt && op !== Op.accept) expected.push(program[base + 3] ?? 0);
    }
    const pending = pendingSteps.pop();
    if (pending === undefined) return { matched: false, taken, stoppedAt, expected: new Set(expected) };
    step = pending;
    at = pendingPlaces.pop() ?? 0;
    events = pendingEvents.pop() ?? null;
  }
}

function startsWith(codes: readonly number[], at: number, word: readonly number[]): boolean {
  for (let index = 0; index < word.length; index++) if (codes[at + index] !== word[index]) return false;
  return true;
}

function inOrder(last: ReadEvent | null): readonly ReadEvent[] {
  const events: ReadEvent[] = [];
  for (let event = last; event !== null; event = event.before) events.push(event);
  return events.toReversed();
}
