import type { FileReport, ReportedFinding, ReportedIdentifier } from '../../writers/report/file-report.ts';
import type { JobResult } from './job.ts';

/**
 * Finds projects that several files of a run declare (`duplicate-project`). It takes the results one after the other; a baseline that is
 * updated takes the findings in, else they stand in the report of the later file.
 */
export function duplicateFinder(): (result: JobResult) => JobResult {
  const first = new Map<string, ReportedFinding['at']>();
  return result => {
    if (result.kind !== 'declaration') return result;
    const { report, baseline } = result;
    const [found] = report.identifiers.flatMap(identifier => {
      const at = first.get(identifier.value);
      return at === undefined ? [] : [{ ...identifier, at }];
    });
    for (const { value, finding } of report.identifiers) if (!first.has(value)) first.set(value, finding.at);
    // One cause, one finding: who has the code of another project has its name as well.
    if (found === undefined) return result;
    if (baseline?.isUpdated) return { ...result, baseline: { ...baseline, known: [...baseline.known, found.known] } };
    return { ...result, report: withDuplicate(report, found) };
  };
}

/** The declaration's own outcome stays, for alone it is what it is; an error fails the run. */
function withDuplicate(report: FileReport, { finding, at }: ReportedIdentifier & Pick<ReportedFinding, 'at'>): FileReport {
  const { message } = finding;
  const duplicate: ReportedFinding = {
    ...finding,
    message: { zh: `${message.zh}，${at.path} 已有`, en: `${message.en}; ${at.path} has it` },
    related: [{ at, message: { zh: '首次出现于此', en: 'first here' } }],
  };
  const before = report.findings.filter(other => !isBehind(other, duplicate));
  return { ...report, findings: [...before, duplicate, ...report.findings.slice(before.length)] };
}

/** Findings stand in source order; at one place by code. */
function isBehind({ at: a, code }: ReportedFinding, { at: b, code: other }: ReportedFinding): boolean {
  if (a.line !== b.line) return a.line > b.line;
  return a.column === b.column ? code > other : a.column > b.column;
}
