import type { FileReport } from './file-report.ts';

/** The reports of the files that were not accepted, then the others. */
export function* refusedFirst(reports: Iterable<FileReport>): Iterable<FileReport> {
  for (const report of reports) if (report.outcome !== 'accepted') yield report;
  for (const report of reports) if (report.outcome === 'accepted') yield report;
}
