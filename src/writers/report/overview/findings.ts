import type { Severity, Text } from '../../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../file-report.ts';
import { byName } from '../totals.ts';

/** How often a problem occurs, and in how many files. */
export interface CodeCount {
  readonly code: string;
  readonly title: Text;
  readonly severity: Severity;
  readonly findings: number;
  readonly files: number;
}

/** The findings of an implementing unit. */
export interface UnitCount extends Readonly<Record<Severity, number>> {
  /** null: the declarations that name none. */
  readonly name: string | null;
  readonly projects: number;
}

/** The problems of a run, the most frequent first. A configuration may give one code several severities. */
export function findingsByCode(reports: Iterable<FileReport>): readonly CodeCount[] {
  const counts = new Map<string, { readonly of: Pick<CodeCount, 'code' | 'title' | 'severity'>; findings: number; files: number }>();
  for (const { findings } of reports) {
    const inFile = new Set<string>();
    for (const { code, title, severity } of findings) {
      const key = `${severity} ${code}`;
      const count = counts.get(key) ?? { of: { code, title, severity }, findings: 0, files: 0 };
      counts.set(key, count);
      count.findings += 1;
      if (!inFile.has(key)) count.files += 1;
      inFile.add(key);
    }
  }
  return [...counts.values()]
    .map(({ of, findings, files }) => ({ ...of, findings, files }))
    .toSorted((a, b) => b.findings - a.findings || (`${a.code} ${a.severity}` < `${b.code} ${b.severity}` ? -1 : 1));
}

/** The units with errors or warnings, those with the most errors first. */
export function findingsByUnit(reports: Iterable<FileReport>): readonly UnitCount[] {
  const counts = new Map<string | null, { projects: number; error: number; warning: number; info: number }>();
  for (const { kind, declaration, findings } of reports) {
    if (kind !== 'declaration') continue;
    const name = declaration?.implementingUnit ?? null;
    const count = counts.get(name) ?? { projects: 0, error: 0, warning: 0, info: 0 };
    counts.set(name, count);
    count.projects += 1;
    for (const { severity } of findings) count[severity] += 1;
  }
  return [...counts]
    .map(([name, count]) => ({ name, ...count }))
    .filter(({ error, warning }) => error + warning > 0)
    .toSorted((a, b) => b.error - a.error || b.warning - a.warning || byName(a, b));
}
