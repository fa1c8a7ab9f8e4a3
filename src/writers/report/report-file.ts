import type { Compilation } from '../../compiler/compile.ts';
import type { Diagnostic, Finding } from '../../compiler/diagnostic/finding.ts';
import type { Severity, Text } from '../../compiler/diagnostic/problem.ts';
import type { Place } from '../../compiler/source/place.ts';
import type { SourceFile } from '../../compiler/source/source-file.ts';
import { excerptOf, windowFor } from './excerpt.ts';
import type { FileReport, Location, ReportedFinding } from './file-report.ts';

/** Resolves the places of a compilation while its source is at hand; beyond the report nobody has the source. */
export function reportFile(compilation: Compilation, path: string): FileReport {
  const paths = (source: SourceFile): string => (source === compilation.source ? path : source.name);
  const window = windowFor(compilation.diagnostics.length);
  return {
    path,
    form: compilation.form?.schema.id ?? null,
    outcome: compilation.outcome,
    notExecuted: Array.from(compilation.skipped, ([code, reason]) => ({ code, reason })),
    findings: compilation.diagnostics.map((diagnostic: Diagnostic) => reportFinding(diagnostic, diagnostic.severity, paths, window)),
  };
}

/** A file that could not be checked at all. */
export function failedReport(path: string, code: string, reason: Text): FileReport {
  return { path, form: null, outcome: 'failed', notExecuted: [{ code, reason }], findings: [] };
}

/** A file that was checked, and whose outputs could not be written. */
export function unwritten(report: FileReport, reason: Text): FileReport {
  return { ...report, outcome: 'failed', unwritten: true, notExecuted: [...report.notExecuted, { code: '*', reason }] };
}

/** A finding with its places resolved; `paths` says how a source is called for people, `window` how much of a line is shown. */
export function reportFinding(
  finding: Finding,
  severity: Severity,
  paths: (source: SourceFile) => string,
  window = windowFor(1),
): ReportedFinding {
  const locate = (place: Place): Location => locationOf(place, paths(place.source), window);
  return {
    code: finding.problem.code,
    title: finding.problem.title,
    severity,
    identity: identityOf(finding),
    message: finding.message,
    help: finding.help ?? null,
    basis: finding.problem.basis ?? null,
    at: locate(finding.place),
    related: (finding.related ?? []).map(({ place, message }) => ({ at: locate(place), message })),
    fix: finding.fix ? { safe: finding.fix.safe, edits: finding.fix.edits.map(({ place, text }) => ({ at: locate(place), text })) } : null,
  };
}

function locationOf({ source, start, end }: Place, path: string, window: number): Location {
  const from = source.positionAt(start);
  const to = source.positionAt(end);
  return {
    path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    // An empty place at the very start means the whole file: its first line, mostly a comment, shows nothing of what is missing.
    excerpt: end === 0 ? { offset: 0, lines: [] } : excerptOf(source, start, end, window),
  };
}

const IDENTIFYING_UNITS = 200;

/** What a finding is about, in words that stay when lines move: its code, the path in the declaration, and the text. */
function identityOf({ problem, subject, place }: Finding): string {
  const text = place.source.text.slice(place.start, Math.min(place.end, place.start + IDENTIFYING_UNITS));
  return [problem.code, ...(subject?.labels ?? []), subject?.indicator ?? '', text.replace(/\s+/g, ' ')].join('\n');
}
