import type { Compilation } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostic/finding.ts';
import { identitiesOf, identityOf } from '../../compiler/diagnostic/identity.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Place } from '../../compiler/source/place.ts';
import type { SourceFile } from '../../compiler/source/source-file.ts';
import { summarizeDeclaration } from './declaration-summary.ts';
import { excerptOf, windowFor } from './excerpt.ts';
import type { FileReport, Location, ReportedFinding, ReportedFix, ReportedIdentifier, Span, StopCause } from './file-report.ts';

/** A compilation as far as a report needs it. */
type Reportable = Pick<Compilation, 'source' | 'form' | 'declaration' | 'outcome' | 'diagnostics' | 'identifiers' | 'skipped'>;

/** Resolves the places of a compilation while its source is at hand; beyond the report nobody has the source. */
export function reportFile(compilation: Reportable, path: string): FileReport {
  const { source, form, declaration, outcome, diagnostics, skipped } = compilation;
  const unread = skipped.get('*');
  return {
    kind: 'declaration',
    path,
    form: form?.schema.id ?? null,
    declaration: declaration ? summarizeDeclaration(declaration) : null,
    outcome,
    stopped: unread ? { cause: 'source', reason: unread.skip } : outcome === 'failed' ? { cause: 'rule', reason: crashed } : null,
    notExecuted: [...skipped].flatMap(([code, { skip, isOptional = false }]) => (code === '*' ? [] : [{ code, reason: skip, isOptional }])),
    findings: reportFindings(source, diagnostics, path),
    identifiers: reportIdentifiers(compilation, path),
  };
}

/** The faults of a form schema, of which nothing else is said. */
export function reportFormSchema(source: SourceFile, diagnostics: readonly Diagnostic[]): FileReport {
  const path = source.name;
  const findings = reportFindings(source, diagnostics, path);
  return detached({ ...nothingChecked, kind: 'form-schema', path, stopped: null, findings });
}

const crashed: Text = { zh: '有规则出错', en: 'a rule failed' };

/** A file that could not be checked at all. */
export function failedReport(path: string, cause: StopCause, reason: Text, kind: FileReport['kind'] = 'declaration'): FileReport {
  return { ...nothingChecked, kind, path, stopped: { cause, reason } };
}

const nothingChecked = { form: null, declaration: null, outcome: 'failed', notExecuted: [], findings: [], identifiers: [] } as const;

/** A file that was checked, and whose outputs could not be written. */
export function unwritten(report: FileReport, reason: Text): FileReport {
  return { ...report, outcome: 'failed', stopped: { cause: 'write', reason } };
}

function reportFindings(source: SourceFile, diagnostics: readonly Diagnostic[], path: string): readonly ReportedFinding[] {
  const window = windowFor(diagnostics.length);
  const identities = identitiesOf(path, diagnostics);
  const locate = (place: Place): Location => ({ path: place.source === source ? path : place.source.name, ...spanOf(place) });
  return diagnostics.map((diagnostic, index) => reportFinding(diagnostic, identities[index] ?? '', locate, window));
}

function reportIdentifiers({ source, identifiers }: Reportable, path: string): readonly ReportedIdentifier[] {
  return identifiers.flatMap(({ value, finding: diagnostic }) => {
    const known = { ...identityOf(diagnostic), count: 1 };
    return reportFindings(source, [diagnostic], path).map(finding => ({ value, finding, known }));
  });
}

function reportFinding(
  { problem, severity, message, help, place, related = [], fix }: Diagnostic,
  identity: string,
  locate: (place: Place) => Location,
  window: number,
): ReportedFinding {
  return {
    code: problem.code,
    group: problem.group,
    title: problem.title,
    severity,
    identity,
    message,
    help: help ?? null,
    basis: problem.basis ?? null,
    at: locate(place),
    excerpt: excerptOf(place, window),
    related: related.map(one => ({ at: locate(one.place), message: one.message })),
    fix: fix ? reportFix(fix) : null,
  };
}

function reportFix({ safe, edits }: NonNullable<Diagnostic['fix']>): ReportedFix {
  return { safe, edits: edits.map(({ place, text }) => ({ at: spanOf(place), text })) };
}

function spanOf({ source, start, end }: Place): Span {
  const [from, to] = [source.positionAt(start), source.positionAt(end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** A copy that shares no text with the source: in V8 a slice, and a text made with one, keeps the whole source in memory. */
export function detached(report: FileReport): FileReport {
  return JSON.parse(JSON.stringify(report));
}
