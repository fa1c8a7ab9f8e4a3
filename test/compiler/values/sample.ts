import { type Grammar, Op } from '../../../src/compiler/value/notation/grammar.ts';
import { machineOf } from '../../../src/compiler/value/reading/machine.ts';

const letters = '人次项活动ab';

/** A text that the grammar reads, by a walk through its program; `choose` picks one of so many ways, and what it picks decides the text. */
export function sampleText(grammar: Grammar, form: number, choose: (ways: number) => number): string {
  const { program, literals, classes, wordSets } = machineOf(grammar);
  let text = '';
  let step = grammar.forms[form]?.start ?? 0;
  for (let taken = 0; program[step * 4] !== Op.accept; taken++) {
    const [op, operand = 0, next = 0, other = 0] = program.subarray(step * 4, step * 4 + 4);
    if (op === Op.literal) text += String.fromCodePoint(...(literals[operand] ?? []));
    if (op === Op.word) {
      const words = wordSets[operand]?.words ?? [];
      text += String.fromCodePoint(...(words[choose(words.length)]?.codes ?? []));
    }
    if (op === Op.oneOf) {
      const readable = Array.from(`0123456789${letters}`).filter(character => classes[operand]?.(character.codePointAt(0) ?? 0) === true);
      text += readable[choose(readable.length)] ?? '';
    }
    // After many steps every fork leaves its loop.
    step = op === Op.fork && (taken > 300 || choose(2) === 1) ? other : next;
  }
  return text;
}
