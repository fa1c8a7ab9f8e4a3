import { visible } from './cells.ts';
import type { FileReport } from './file-report.ts';
import { inTenThousands } from './money.ts';
import { runWords } from './run-words.ts';
import type { Reporter, Show } from './reporter.ts';
import { summarize } from './summary.ts';
import { outcomeText, words } from './words.ts';

/** A row a declaration, for spreadsheets. Excel takes the text for UTF-8 because of its byte order mark. */
export const csv: Reporter = function* ({ reports }, { lang }) {
  yield `\uFEFF${line(headings(lang))}`;
  for (const report of reports) if (report.kind === 'declaration') yield line(cellsOf(report, lang));
};

function headings(lang: Show['lang']): readonly string[] {
  const { file, project, unit, year, form, result, severity } = words[lang];
  const { department, category, annualFunds, projectFunds, codes } = runWords[lang];
  const counts = [severity.error, severity.warning, severity.info];
  return [file, project, department, unit, category, year, annualFunds, projectFunds, form, result, ...counts, codes];
}

function cellsOf(report: FileReport, lang: Show['lang']): readonly string[] {
  const { path, form, declaration, findings } = report;
  const { error, warning, info } = summarize([report]);
  return [
    path,
    declaration?.projectName ?? '',
    declaration?.supervisingDepartment ?? '',
    declaration?.implementingUnit ?? '',
    declaration?.category ?? '',
    declaration?.fiscalYear?.toString() ?? '',
    moneyCell(declaration?.annualFunds ?? null),
    moneyCell(declaration?.projectFunds ?? null),
    form ?? '',
    outcomeText(report, lang),
    ...[error, warning, info].map(String),
    [...new Set(findings.map(({ code }) => code))].toSorted().join(' '),
  ];
}

function moneyCell(yuan: string | null): string {
  return yuan === null ? '' : inTenThousands(yuan);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** A spreadsheet calculates what begins like a formula, in full width too; behind an apostrophe it is a text. What is unseen is named. */
function harmless(cell: string): string {
  const shown = visible(cell);
  return /^\s*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${shown}` : shown;
}
