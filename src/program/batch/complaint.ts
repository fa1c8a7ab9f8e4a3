import type { Text } from '../../compiler/diagnostic/problem.ts';
import { goldenLine } from '../../writers/report/golden-line.ts';
import type { Show } from '../../writers/report/reporter.ts';
import { spanOf } from '../../writers/report/report-file.ts';
import { visible } from '../../writers/report/cells.ts';
import type { Finding } from '../../compiler/diagnostic/finding.ts';

/** What goes to stderr: a sentence, or a finding in a file that is no declaration. */
export type Complaint = Text | { readonly finding: Finding };

/** A complaint in lines: that of a finding is golden, its help stands indented below. */
export function complaintLines(complaint: Complaint, lang: Show['lang']): string {
  if (!('finding' in complaint)) return `${visible(complaint[lang])}\n`;
  const { problem, place, message, help } = complaint.finding;
  const at = { path: place.source.name, ...spanOf(place) };
  const golden = goldenLine({ at, severity: 'error', code: problem.code, message }, lang);
  return help ? `${golden}\n  ${visible(help[lang])}\n` : `${golden}\n`;
}
