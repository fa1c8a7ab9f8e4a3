import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity, Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from './cells.ts';
import type { FileReport, ReportedFinding } from './file-report.ts';
import { fold } from './terminal/fold.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { closing } from './summary.ts';
import { commonestTable } from './terminal/commonest-table.ts';
import { findingBlock, headline, noted } from './terminal/finding-block.ts';
import { foldHeading, foldHelp, foldLine } from './terminal/fold-lines.ts';
import { refusedTable } from './terminal/refused-table.ts';

/** For people at a terminal. It is the only report that leaves anything out; `--verbose` shows everything. */
export const terminal: Reporter = function* (run, show) {
  const paint = new Chalk({ level: show.terminal.color ? 1 : 0 });
  if (show.terminal.detail === 'compact') yield* goldenLines(run, show, paint);
  else yield* document(run, show, paint);
};

function* goldenLines({ reports }: Run, show: Show, paint: ChalkInstance): Iterable<string> {
  for (const report of declarations(reports)) for (const finding of wanted(report, show)) yield `${headline(finding, show, paint)}\n`;
}

function* document(run: Run, show: Show, paint: ChalkInstance): Iterable<string> {
  if (run.summary.files === 0) return;
  let folded = false;
  for (const report of declarations(run.reports)) {
    const findings = wanted(report, show);
    if (show.terminal.detail === 'full') for (const finding of findings) yield `${findingBlock(finding, show, paint)}\n\n`;
    else folded = (yield* foldedBlocks(report.path, findings, show, paint)) || folded;
    const notes = notExecuted(report, show);
    if (notes.length > 0) yield `${[...(findings.length === 0 ? [paint.bold(visible(report.path))] : []), ...notes].join('\n')}\n\n`;
  }
  if (!show.terminal.ending) return;
  yield* refusedTable(run, show);
  yield* commonestTable(run, show);
  if (folded) yield `${paint.dim(hint[show.lang])}\n`;
  yield `${closingLine(run, show, paint)}\n`;
}

/** What is wrong with a form schema has been told on stderr. */
function* declarations(reports: Run['reports']): Iterable<FileReport> {
  for (const report of reports) if (report.kind === 'declaration') yield report;
}

const hint: Text = { zh: '合并显示的各条可用 --verbose 逐条列出', en: '--verbose shows each of those that are folded' };

/** Errors and warnings in source order, then the infos. Gives back whether findings were left out. */
function* foldedBlocks(path: string, findings: readonly ReportedFinding[], show: Show, paint: ChalkInstance): Generator<string, boolean> {
  const { errorsAndWarnings, infos } = fold(findings);
  for (const one of errorsAndWarnings) {
    if (!('findings' in one)) yield `${findingBlock(one, show, paint)}\n\n`;
    else yield `${[foldHeading(path, one.severity, paint), foldLine(one, show, paint), ...foldHelp(one, show)].join('\n')}\n\n`;
  }
  if (infos.length > 0) {
    yield `${foldHeading(path, 'info', paint)}\n${infos.map(one => `${foldLine(one, show, paint)}\n`).join('')}\n`;
  }
  return infos.length > 0 || errorsAndWarnings.some(one => 'findings' in one);
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function wanted({ findings }: FileReport, { terminal: { leastSeverity } }: Show): readonly ReportedFinding[] {
  return findings.filter(({ severity }) => ranks[severity] >= ranks[leastSeverity]);
}

/** What was not executed; in a short report only where somebody has to do something. Why a file failed is on stderr already. */
function notExecuted({ outcome, notExecuted: rules, stopped }: FileReport, show: Show): readonly string[] {
  const shown = show.terminal.detail === 'full' ? rules : rules.filter(({ isOptional }) => !isOptional);
  const byReason = new Map<string, readonly string[]>();
  for (const { code, reason } of shown) byReason.set(reason[show.lang], [...(byReason.get(reason[show.lang]) ?? []), code]);
  const lines = [...byReason].flatMap(([reason, codes]) => noted('skipped', brackets[show.lang](codes, reason), show));
  return stopped && outcome === 'rejected' ? [...lines, ...noted('stopped', stopped.reason[show.lang], show)] : lines;
}

const brackets = {
  zh: (codes: readonly string[], reason: string) => `${codes.join('、')}（${reason}）`,
  en: (codes: readonly string[], reason: string) => `${codes.join(', ')} (${reason})`,
};

function closingLine({ summary }: Run, { lang, purpose }: Show, paint: ChalkInstance): string {
  const line = closing(summary, purpose)[lang];
  return summary.error + summary.failed > 0 ? paint.red.bold(line) : paint.bold(line);
}
