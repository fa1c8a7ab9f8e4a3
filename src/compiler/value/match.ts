import { Op } from './grammar.ts';
import type { MachineWord, Step } from './machine.ts';

/** What was read at a place: a slot opened, closed or set, or a word of a table. Events form a chain, the last first. */
export interface ReadEvent {
  readonly step: Step;
  readonly at: number;
  readonly end: number;
  readonly word: MachineWord | null;
  readonly before: ReadEvent | null;
}

export type Match = {
  /** How many steps were taken: never more than steps × places. */
  readonly taken: number;
} & (
  | { readonly matched: true; readonly form: number; readonly events: readonly ReadEvent[] }
  /** How far any reading came, and the names of what could have followed there; -1 stands for the end of the text. */
  | { readonly matched: false; readonly stoppedAt: number; readonly expected: ReadonlySet<number> }
);

/**
 * Reads all of `codes` from a step on: depth first, so that the first alternative of the grammar wins, with a stack of its own. No pair of
 * step and place is visited twice: what failed from there once would fail again, so the time is linear in the text.
 */
export function match(steps: readonly Step[], start: Step, codes: readonly number[]): Match {
  const end = codes.length;
  const width = end + 1;
  const visited = new Uint32Array((steps.length * width + 31) >>> 5);
  const pending: { readonly step: Step; readonly at: number; readonly events: ReadEvent | null }[] = [];
  let taken = 0;
  let stoppedAt = 0;
  let expected = new Set<number>();
  let step = start;
  let at = 0;
  let events: ReadEvent | null = null;

  for (;;) {
    const visit = step.index * width + at;
    const bit = 1 << (visit & 31);
    const block = visited[visit >>> 5] ?? 0;
    let goesOn = false;
    if ((block & bit) === 0) {
      visited[visit >>> 5] = block | bit;
      taken++;
      const code = codes[at];
      switch (step.op) {
        case Op.character:
          goesOn = code === step.operand;
          if (goesOn) at++;
          break;
        case Op.oneOf:
          goesOn = code !== undefined && step.reads(code);
          if (goesOn) at++;
          break;
        case Op.word: {
          const candidates = code === undefined ? undefined : step.words.get(code);
          const words = candidates?.filter(word => startsWith(codes, at, word.codes)) ?? [];
          for (let index = words.length - 1; index > 0; index--) {
            const word = words[index];
            if (word === undefined) continue;
            const after = at + word.codes.length;
            pending.push({ step: step.next, at: after, events: { step, at, end: after, word, before: events } });
          }
          const [longest] = words;
          if (longest !== undefined) {
            const after = at + longest.codes.length;
            events = { step, at, end: after, word: longest, before: events };
            at = after;
            goesOn = true;
          }
          break;
        }
        case Op.fork:
          pending.push({ step: step.other, at, events });
          goesOn = true;
          break;
        case Op.open:
        case Op.close:
        case Op.set:
          events = { step, at, end: at, word: null, before: events };
          goesOn = true;
          break;
        case Op.accept:
          if (at === end) return { matched: true, taken, form: step.operand, events: inOrder(events) };
          break;
      }
      if (goesOn) step = step.next;
      else if (at >= stoppedAt) {
        if (at > stoppedAt) {
          stoppedAt = at;
          expected = new Set();
        }
        expected.add(step.op === Op.accept ? -1 : step.name);
      }
    }
    if (goesOn) continue;
    const next = pending.pop();
    if (next === undefined) return { matched: false, taken, stoppedAt, expected };
    ({ step, at, events } = next);
  }
}

function startsWith(codes: readonly number[], at: number, word: readonly number[]): boolean {
  for (let index = 1; index < word.length; index++) if (codes[at + index] !== word[index]) return false;
  return true;
}

function inOrder(last: ReadEvent | null): readonly ReadEvent[] {
  const events: ReadEvent[] = [];
  for (let event = last; event !== null; event = event.before) events.push(event);
  return events.reverse();
}
