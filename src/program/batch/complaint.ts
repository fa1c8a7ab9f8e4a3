import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { Language, Text } from '../../compiler/diagnostic/problem.ts';
import type { FileReport } from '../../writers/report/file-report.ts';
import { visible } from '../../writers/report/cells.ts';
import { type GoldenFinding, goldenLine } from '../../writers/report/golden-line.ts';
import { spanOf } from '../../writers/report/report-file.ts';

/** What goes to stderr: a sentence, or a fault of a file that is no declaration. */
export type Complaint = Text | FileFault;

interface FileFault extends GoldenFinding {
  readonly help: Text | null;
}

/** Faults of a form's files, in the order of the files. */
export function faultsOf(findings: readonly Finding[]): readonly FileFault[] {
  return findings.toSorted(inFileOrder).map(({ problem, place, message, help }) => ({
    at: { path: place.source.name, ...spanOf(place) },
    severity: 'error',
    code: problem.code,
    message,
    help: help ?? null,
  }));
}

/** A fault of a file as a whole. */
export function faultOfFile(path: string, code: string, message: Text): FileFault {
  return { at: { path, line: 1, column: 1, endLine: 1, endColumn: 1 }, severity: 'error', code, message, help: null };
}

/** What is said of a file whose report has findings that are wanting, as a rule threw. */
export function ruleFailures({ outcome, path }: FileReport): readonly Text[] {
  if (outcome !== 'failed') return [];
  return [{ zh: `检查 ${path} 时有规则出错，见“未执行”`, en: `a rule failed while checking ${path}; see what was not executed` }];
}

/** A complaint in lines: that of a fault is golden, its help stands indented below. */
export function complaintLines(complaint: Complaint, lang: Language): string {
  if (!('code' in complaint)) return `${visible(complaint[lang])}\n`;
  const golden = goldenLine(complaint, lang);
  return complaint.help ? `${golden}\n  ${visible(complaint.help[lang])}\n` : `${golden}\n`;
}

function inFileOrder({ place: a }: Finding, { place: b }: Finding): number {
  return a.source.name === b.source.name ? a.start - b.start : a.source.name < b.source.name ? -1 : 1;
}
