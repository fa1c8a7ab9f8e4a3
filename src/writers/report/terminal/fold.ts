import type { Severity } from '../../../compiler/diagnostic/problem.ts';
import type { ReportedFinding } from '../file-report.ts';

/** Findings of one code and severity in a file that are shown in one line. */
export interface Fold {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly [ReportedFinding, ...ReportedFinding[]];
}

export interface Folded {
  /** Errors and warnings in source order, a fold at the place of its first finding. */
  readonly errorsAndWarnings: readonly (ReportedFinding | Fold)[];
  readonly infos: readonly Fold[];
}

const LEAST_FOLDED = 4;

/** Folds infos by code, and warnings and errors in the source text where four or more have the same code. */
export function fold(findings: readonly ReportedFinding[]): Folded {
  const folds = foldsOf(findings);
  const errorsAndWarnings: (ReportedFinding | Fold)[] = [];
  for (const finding of findings) {
    const group = folds.get(keyOf(finding));
    if (finding.severity === 'info') continue;
    if (group === undefined || !isFolded(group)) errorsAndWarnings.push(finding);
    else if (group.findings[0] === finding) errorsAndWarnings.push(group);
  }
  return { errorsAndWarnings, infos: [...folds.values()].filter(({ severity }) => severity === 'info') };
}

function foldsOf(findings: readonly ReportedFinding[]): ReadonlyMap<string, Fold> {
  const folds = new Map<string, Fold & { readonly findings: [ReportedFinding, ...ReportedFinding[]] }>();
  for (const finding of findings) {
    const group = folds.get(keyOf(finding));
    if (group) group.findings.push(finding);
    else folds.set(keyOf(finding), { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  return folds;
}

function keyOf({ severity, code }: ReportedFinding): string {
  return `${severity} ${code}`;
}

/** Errors of the declaration itself are shown one by one: each has to be looked at. */
function isFolded({ severity, findings }: Fold): boolean {
  return findings.length >= LEAST_FOLDED && (severity === 'warning' || findings[0].group === 'A');
}
