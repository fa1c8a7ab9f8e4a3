import type { ChalkInstance } from 'chalk';
import type { Severity, Text } from '../../../compiler/diagnostic/problem.ts';
import type { ReportedFinding } from '../file-report.ts';
import { goldenParts } from '../golden-line.ts';
import { goesOn, markedLines } from '../marks.ts';
import type { Show, TerminalShow } from '../reporter.ts';
import { wrap } from '../wrap.ts';
import { frame } from './frame.ts';

const INDENT = '  ';
const MOST_LINES = 2;
/** In cells: as much of a line as shows anything at all. */
const NARROWEST = 12;

const labels = {
  help: { zh: '帮助：', en: 'help: ' },
  related: { zh: '相关：', en: 'see: ' },
  basis: { zh: '依据：', en: 'basis: ' },
  skipped: { zh: '未能全部执行：', en: 'not fully executed: ' },
  stopped: { zh: '未执行：', en: 'not executed: ' },
} satisfies Record<string, Text>;

/** What a block depends on. */
export interface BlockShow extends Pick<Show, 'lang'> {
  readonly terminal: Pick<TerminalShow, 'columns' | 'ambiguousWidth'>;
}

/** A finding in full: its golden line, the source with a mark under the right characters, and the notes below. */
export function findingBlock(finding: ReportedFinding, show: BlockShow, paint: ChalkInstance): string {
  return [
    headline(finding, show, paint),
    ...excerptLines(finding, show, paint),
    ...(finding.help ? noted('help', finding.help[show.lang], show) : []),
    ...finding.related.flatMap(({ at, message }) => noted('related', `${at.path}:${at.line}:${at.column} ${message[show.lang]}`, show)),
    ...(finding.basis ? noted('basis', finding.basis, show) : []),
  ].join('\n');
}

/** Its golden line. */
export function headline(finding: ReportedFinding, { lang }: BlockShow, paint: ChalkInstance): string {
  const { place, severity, code, message } = goldenParts(finding, lang);
  return `${paint.bold(place)} ${paintOf(finding.severity, paint)(severity)} ${paint.dim(code)} ${message}`;
}

/** A note, its further lines indented under the first. */
export function noted(label: keyof typeof labels, text: string, { lang, terminal }: BlockShow): readonly string[] {
  const room = terminal.columns - 2 * INDENT.length;
  const lines = (labels[label][lang] + text).split('\n').flatMap(part => wrap(part, room, terminal.ambiguousWidth));
  return lines.map((line, index) => (index === 0 ? INDENT : INDENT + INDENT) + line);
}

export function paintOf(severity: Severity, paint: ChalkInstance): ChalkInstance {
  return { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
}

function excerptLines(finding: ReportedFinding, { terminal }: BlockShow, paint: ChalkInstance): readonly string[] {
  const mark = paintOf(finding.severity, paint);
  const lines = markedLines(finding).slice(0, MOST_LINES);
  const digits = Math.max(...lines.map(({ number }) => String(number).length));
  const gutter = (label: string): string => INDENT + paint.dim(`${label.padStart(digits)} |`);
  const room = Math.max(NARROWEST, terminal.columns - INDENT.length - digits - 3);
  const drawn = lines.flatMap(line => {
    const { before, marked, after, carets } = frame(line, room, terminal.ambiguousWidth);
    return [`${gutter(String(line.number))} ${before}${mark.underline(marked)}${after}`.trimEnd(), `${gutter('')} ${mark(carets)}`];
  });
  return goesOn(finding) || finding.excerpt.lines.length > lines.length ? [...drawn, `${gutter('')} ...`] : drawn;
}
