import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity, Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport, ReportedFinding } from './file-report.ts';
import { frame } from './frame.ts';
import { goldenParts } from './golden-line.ts';
import { goesOn, markedLines } from './marks.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { closing } from './summary.ts';
import { wrap } from './wrap.ts';

const INDENT = '  ';
const MOST_LINES = 2;

const labels = {
  help: { zh: '帮助：', en: 'help: ' },
  related: { zh: '相关：', en: 'see: ' },
  basis: { zh: '依据：', en: 'basis: ' },
  skipped: { zh: '未能全部执行：', en: 'not fully executed: ' },
  stopped: { zh: '未执行：', en: 'not executed: ' },
} satisfies Record<string, Text>;

const brackets = {
  zh: (codes: readonly string[], reason: string) => `${codes.join('、')}（${reason}）`,
  en: (codes: readonly string[], reason: string) => `${codes.join(', ')} (${reason})`,
};

/** For people at a terminal: each finding with its golden line, the source and a mark under the right characters. */
export const terminal: Reporter = function* (run, show) {
  if (run.summary.files === 0) return;
  const paint = new Chalk({ level: show.terminal.color ? 1 : 0 });
  for (const report of run.reports) {
    for (const finding of report.findings) yield `${findingBlock(finding, show, paint)}\n\n`;
    for (const block of skippedBlock(report, show)) yield `${block}\n\n`;
  }
  yield `${closingLine(run, show, paint)}\n`;
};

function closingLine({ summary }: Run, { lang, purpose }: Show, paint: ChalkInstance): string {
  const line = closing(summary, purpose)[lang];
  return summary.error + summary.failed > 0 ? paint.red.bold(line) : paint.bold(line);
}

function findingBlock(finding: ReportedFinding, show: Show, paint: ChalkInstance): string {
  return [
    headline(finding, show, paint),
    ...excerptLines(finding, paintOf(finding.severity, paint), show, paint),
    ...(finding.help ? noted('help', finding.help[show.lang], show) : []),
    ...finding.related.flatMap(({ at, message }) => noted('related', `${at.path}:${at.line}:${at.column} ${message[show.lang]}`, show)),
    ...(finding.basis ? noted('basis', finding.basis, show) : []),
  ].join('\n');
}

function headline(finding: ReportedFinding, { lang }: Show, paint: ChalkInstance): string {
  const { place, severity, code, message } = goldenParts(finding, lang);
  return `${paint.bold(place)} ${paintOf(finding.severity, paint)(severity)} ${paint.dim(code)} ${message}`;
}

function excerptLines(finding: ReportedFinding, mark: ChalkInstance, show: Show, paint: ChalkInstance): readonly string[] {
  const lines = markedLines(finding).slice(0, MOST_LINES);
  const digits = Math.max(...lines.map(({ number }) => String(number).length));
  const gutter = (label: string): string => INDENT + paint.dim(`${label.padStart(digits)} |`);
  const { columns, ambiguousWidth } = show.terminal;
  const room = Math.max(20, columns - INDENT.length - digits - 3);
  const drawn = lines.flatMap(line => {
    const { before, marked, after, carets } = frame(line, room, ambiguousWidth);
    return [`${gutter(String(line.number))} ${before}${mark.underline(marked)}${after}`.trimEnd(), `${gutter('')} ${mark(carets)}`];
  });
  return goesOn(finding) || finding.excerpt.lines.length > lines.length ? [...drawn, `${gutter('')} ...`] : drawn;
}

/** What was not executed. Why a file failed was said on stderr. */
function skippedBlock({ outcome, notExecuted, stopped }: FileReport, show: Show): readonly string[] {
  const byReason = new Map<string, readonly string[]>();
  for (const { code, reason } of notExecuted) byReason.set(reason[show.lang], [...(byReason.get(reason[show.lang]) ?? []), code]);
  const rules = [...byReason].flatMap(([reason, skipped]) => noted('skipped', brackets[show.lang](skipped, reason), show));
  const rest = stopped && outcome === 'rejected' ? noted('stopped', stopped.reason[show.lang], show) : [];
  const lines = [...rules, ...rest];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** A note below a finding, its further lines indented under the first. */
function noted(label: keyof typeof labels, text: string, show: Show): readonly string[] {
  const { columns, ambiguousWidth } = show.terminal;
  const room = columns - 2 * INDENT.length;
  const lines = (labels[label][show.lang] + text).split('\n').flatMap(part => wrap(part, room, ambiguousWidth));
  return lines.map((line, index) => (index === 0 ? INDENT : INDENT + INDENT) + line);
}

function paintOf(severity: Severity, paint: ChalkInstance): ChalkInstance {
  return { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
}
