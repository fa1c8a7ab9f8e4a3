import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Show } from '../../writers/report/file-report.ts';
import { goldenLine } from '../../writers/report/golden-line.ts';
import { reportFinding } from '../../writers/report/report-file.ts';
import { visible } from '../../writers/report/cells.ts';
import type { Finding } from '../../compiler/diagnostic/finding.ts';

/** What goes to stderr: a sentence, or a finding in a file that is no declaration. */
export type Complaint = Text | { readonly finding: Finding };

/** A complaint in lines: that of a finding is golden, its help stands indented below. */
export function complaintLines(complaint: Complaint, lang: Show['lang']): string {
  if (!('finding' in complaint)) return `${visible(complaint[lang])}\n`;
  const finding = reportFinding(complaint.finding, 'error', source => source.name);
  const help = finding.help ? `  ${visible(finding.help[lang])}\n` : '';
  return `${goldenLine(finding, lang)}\n${help}`;
}
