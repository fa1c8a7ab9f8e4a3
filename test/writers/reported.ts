import { findingOf, type Objection } from '../../src/compiler/diagnostic/finding.ts';
import { judge } from '../../src/compiler/diagnostic/judge.ts';
import type { Problem, ProblemGroup, Severity } from '../../src/compiler/diagnostic/problem.ts';
import { placeIn } from '../../src/compiler/source/place.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import type { DeclarationSummary, FileReport, ReportedFinding } from '../../src/writers/report/file-report.ts';
import { reportFile } from '../../src/writers/report/report-file.ts';
import type { Built, Reporter, Show, SkippedFile, TerminalShow } from '../../src/writers/report/reporter.ts';
import { summarize } from '../../src/writers/report/summary.ts';
import { validJson } from '../written-json.ts';

export const show: Show = {
  lang: 'zh',
  purpose: 'check',
  terminal: { color: false, columns: 80, ambiguousWidth: 1, detail: 'folded', leastSeverity: 'info', ending: true },
  hash: () => '0',
};

interface Wished extends Partial<Omit<Show, 'terminal'>> {
  readonly terminal?: Partial<TerminalShow>;
  readonly skipped?: readonly SkippedFile[];
  readonly built?: Built;
}

/** All that a reporter writes of a run. */
export function print(
  reporter: Reporter,
  reports: readonly FileReport[],
  { terminal, skipped = [], built, ...wished }: Wished = {},
): string {
  const shown = { ...show, ...wished, terminal: { ...show.terminal, ...terminal } };
  return validJson([...reporter({ reports, skipped, summary: summarize(reports), built }, shown)].join(''));
}

const problem: Problem = {
  code: 'percent-range',
  group: 'D',
  severity: 'error',
  title: { zh: '百分比超出范围', en: 'percentage out of range' },
  rationale: { zh: '满意度不会超过100%。', en: 'Satisfaction is at most 100%.' },
  basis: '审核',
  examples: { good: [], bad: [] },
};

interface FindingParts extends Partial<Omit<Objection, 'place' | 'related'>> {
  readonly path?: string;
  readonly severity?: Severity;
  readonly code?: string;
  readonly group?: ProblemGroup;
  /** Texts in the source that are related, with a message each. */
  readonly related?: readonly (readonly [string, string])[];
}

/** A finding at the stretch of a source that stands between « and ». */
export function finding(
  marked: string,
  { path = 'a.yaml', severity = 'error', code = problem.code, group = problem.group, related = [], ...parts }: FindingParts = {},
): ReportedFinding {
  const start = marked.indexOf('«');
  const source = sourceFile(path, marked.replace(/[«»]/g, ''));
  const end = marked.indexOf('»') - 1;
  const objection: Objection = {
    message: { zh: '指标值超出范围', en: 'the value is out of range' },
    ...parts,
    place: placeIn(source, start, end),
    related: related.map(([text, message]) => {
      const at = source.text.indexOf(text);
      return { place: placeIn(source, at, at + text.length), message: { zh: message, en: message } };
    }),
  };
  const policy = { severities: { [code]: severity }, directives: [], codes: new Set([code]), executed: new Set<string>() };
  const { diagnostics } = judge([findingOf({ ...problem, code, group }, objection)], policy);
  const report = reportFile(
    { source, form: undefined, declaration: undefined, outcome: 'rejected', diagnostics, identifiers: [], skipped: new Map() },
    path,
  );
  const [reported] = report.findings;
  if (reported === undefined) throw new Error('the finding was not reported');
  return reported;
}

export function fileOf(...findings: readonly ReportedFinding[]): FileReport {
  const rejected = findings.some(({ severity }) => severity === 'error');
  return {
    kind: 'declaration',
    path: findings[0]?.at.path ?? 'a.yaml',
    form: 'shanghai-2023',
    declaration: null,
    outcome: rejected ? 'rejected' : 'accepted',
    stopped: null,
    notExecuted: [],
    findings,
    identifiers: [],
  };
}

/** The report on a declaration of which this much could be read. */
export function project(path: string, parts: Partial<DeclarationSummary>, report = fileOf()): FileReport {
  const declaration: DeclarationSummary = {
    projectName: null,
    projectCode: null,
    supervisingDepartment: null,
    implementingUnit: null,
    category: null,
    fiscalYear: null,
    annualFunds: null,
    projectFunds: null,
    amount: null,
    ...parts,
  };
  return { ...report, path, declaration };
}
