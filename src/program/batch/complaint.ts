import { Chalk } from 'chalk';
import type { Finding } from '../../compiler/diagnostic/finding.ts';
import { judge, type Policy } from '../../compiler/diagnostic/judge.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { visible } from '../../writers/report/cells.ts';
import type { FileReport, ReportedFinding } from '../../writers/report/file-report.ts';
import { reportFormSchema } from '../../writers/report/report-file.ts';
import { type BlockShow, findingBlock } from '../../writers/report/terminal/finding-block.ts';

/** What goes to stderr: a sentence, or a fault of a file that is no declaration. */
export type Complaint = Text | ReportedFinding;

/** The faults of a form, a report for each of its files that has some, in the order of the files' names. */
export function faultReports(faults: readonly Finding[]): readonly FileReport[] {
  const sources = [...new Set(faults.map(({ place }) => place.source))];
  const reports = sources.map(source => {
    const own = faults.filter(({ place }) => place.source === source);
    return reportFormSchema(source, judge(own, asTheyAre).diagnostics);
  });
  return reports.toSorted(byPath);
}

/** The same faults without their files. */
export function faultsOf(faults: readonly Finding[]): readonly ReportedFinding[] {
  return faultReports(faults).flatMap(({ findings }) => findings);
}

/** No comment suppresses a fault of a form, and nothing sets its severity. */
const asTheyAre: Policy = { severities: {}, directives: [], codes: new Set(), executed: new Set() };

/** A warning that a report is incomplete because a rule threw. */
export function ruleFailures({ outcome, path }: FileReport): readonly Text[] {
  if (outcome !== 'failed') return [];
  return [{ zh: `检查 ${path} 时有规则出错，见“未执行”`, en: `a rule failed while checking ${path}; see what was not executed` }];
}

/** A complaint in lines: a fault is printed like a finding of a declaration. */
export function complaintLines(complaint: Complaint, show: BlockShow): string {
  return 'code' in complaint ? `${findingBlock(complaint, show, plain)}\n` : `${visible(complaint[show.lang])}\n`;
}

const plain = new Chalk({ level: 0 });

function byPath({ path: a }: FileReport, { path: b }: FileReport): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
