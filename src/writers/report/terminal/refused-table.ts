import type { Text } from '../../../compiler/diagnostic/problem.ts';
import { cellsOf, visible } from '../cells.ts';
import type { FileReport } from '../file-report.ts';
import type { Run, Show } from '../reporter.ts';
import { declarationsIn, summarize } from '../summary.ts';

const headings = {
  error: { zh: '错误', en: 'errors' },
  warning: { zh: '警告', en: 'warnings' },
  file: { zh: '未通过的申报', en: 'not accepted' },
} satisfies Record<string, Text>;

const unchecked: Text = { zh: '（未能检查）', en: ' (could not be checked)' };
const unwritten: Text = { zh: '（未能写出）', en: ' (could not be written)' };

/** A table of the files that were not accepted, and an empty line; nothing if the run has only one file or all are accepted. */
export function* refusedTable({ reports, summary }: Run, { lang, terminal: { ambiguousWidth } }: Show): Iterable<string> {
  if (declarationsIn(summary) <= 1 || summary.accepted === declarationsIn(summary)) return;
  const [errors, warnings] = [headings.error[lang], headings.warning[lang]];
  const below = (heading: string, count: number): string => String(count).padStart(cellsOf(heading, ambiguousWidth));
  yield `${errors}  ${warnings}  ${headings.file[lang]}\n`;
  for (const report of reports) {
    if (report.outcome === 'accepted' || report.kind === 'form-schema') continue;
    const { error, warning } = summarize([report]);
    yield `${below(errors, error)}  ${below(warnings, warning)}  ${visible(report.path)}${noteOf(report)[lang]}\n`;
  }
  yield '\n';
}

function noteOf({ outcome, stopped }: FileReport): Text {
  if (outcome !== 'failed') return { zh: '', en: '' };
  return stopped?.cause === 'write' ? unwritten : unchecked;
}
