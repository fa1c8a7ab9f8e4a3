import type { Grammar } from '../../../src/compiler/value/notation/grammar.ts';
import { fold } from '../../../src/compiler/value/fold.ts';
import { machineOf } from '../../../src/compiler/value/reading/machine.ts';
import { match } from '../../../src/compiler/value/reading/match.ts';

/** The forms of value that can read a text; where there are several, the first holds. */
export function formsReading(grammar: Grammar, text: string): readonly string[] {
  const { codes } = fold(text);
  return grammar.forms.filter(({ start }) => match(machineOf(grammar), start, codes).matched).map(({ id }) => id);
}
