import type { ChalkInstance } from 'chalk';
import type { Severity } from '../../../compiler/diagnostic/problem.ts';
import { visible } from '../cells.ts';
import type { Fold } from './fold.ts';
import type { Show } from '../reporter.ts';
import { noted, paintOf } from './finding-block.ts';

const MOST_LINES = 3;

/** What stands above the folds of a file that have one severity. */
export function foldHeading(path: string, severity: Severity, paint: ChalkInstance): string {
  return `${paint.bold(visible(path))} ${paintOf(severity, paint)(severity)}`;
}

/** A fold in one line, as 12 × number-format …（第 47、62、63 … 行）. */
export function foldLine({ code, findings }: Fold, { lang }: Show, paint: ChalkInstance): string {
  const lines = [...new Set(findings.map(({ at }) => at.line))];
  const message = visible(findings[0].message[lang]);
  return `${findings.length} × ${paint.dim(code)} ${message}${linesText[lang](lines)}`;
}

/** How the first of the findings is mended: of faults of the source each is mended alike, and nothing is checked until all are. */
export function foldHelp({ findings: [{ group, help }] }: Fold, show: Show): readonly string[] {
  return group === 'A' && help ? noted('help', help[show.lang], show) : [];
}

const linesText = {
  zh: (lines: readonly number[]) => `（第 ${some(lines, '、')} 行）`,
  en: (lines: readonly number[]) => ` (${lines.length === 1 ? 'line' : 'lines'} ${some(lines, ', ')})`,
};

function some(lines: readonly number[], separator: string): string {
  const first = lines.slice(0, MOST_LINES).join(separator);
  return lines.length > MOST_LINES ? `${first} …` : first;
}
