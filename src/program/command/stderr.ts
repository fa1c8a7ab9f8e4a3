import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { Language, Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from '../../writers/report/cells.ts';
import type { BlockShow } from '../../writers/report/terminal/finding-block.ts';
import { complaintLines, faultsOf } from '../batch/complaint.ts';
import type { Host } from '../host/host.ts';
import type { CommonOptions } from './options.ts';

/** Prints a sentence to stderr. */
export type Say = (text: Text) => void;

export function stderrOf(host: Host, lang: Language): Say {
  return text => host.stderr.write(`${visible(text[lang])}\n`);
}

/** How a finding looks on stderr. */
export function showOnStderr({ stderr }: Host, { lang, ambiguousWidth }: Pick<CommonOptions, 'lang' | 'ambiguousWidth'>): BlockShow {
  return { lang, terminal: { columns: stderr.columns, ambiguousWidth } };
}

/** Prints the faults of files that are no declarations. */
export function printFaults(host: Host, faults: readonly Finding[], options: CommonOptions): undefined {
  for (const fault of faultsOf(faults)) host.stderr.write(complaintLines(fault, showOnStderr(host, options)));
}
