import type { Language, Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from '../../writers/report/cells.ts';
import type { Host } from '../host/host.ts';

/** Prints a sentence to stderr. */
export type Say = (text: Text) => void;

export function stderrOf(host: Host, lang: Language): Say {
  return text => host.stderr.write(`${visible(text[lang])}\n`);
}
