import { findingOf, type Objection } from '../../src/compiler/diagnostic/finding.ts';
import type { Problem, Severity } from '../../src/compiler/diagnostic/problem.ts';
import { placeIn } from '../../src/compiler/source/place.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';
import type { FileReport, ReportedFinding, Show } from '../../src/writers/report/file-report.ts';
import { reportFinding } from '../../src/writers/report/report-file.ts';

export const show: Show = { lang: 'zh', color: false, columns: 80, ambiguousWidth: 1, catalogue: 'sha256:0', purpose: 'check' };

const problem: Problem = {
  code: 'percent-range',
  group: 'D',
  severity: 'error',
  title: { zh: '百分比超出范围', en: 'percentage out of range' },
  rationale: { zh: '满意度不会超过100%。', en: 'Satisfaction is at most 100%.' },
  basis: '审核',
  examples: { good: [], bad: [] },
};

interface Said extends Partial<Omit<Objection, 'place' | 'related'>> {
  readonly path?: string;
  readonly severity?: Severity;
  /** Texts in the source that are related, with what is said of them. */
  readonly related?: readonly (readonly [string, string])[];
}

/** A finding at the stretch of a source that stands between « and ». */
export function finding(marked: string, { path = 'a.yaml', severity = 'error', related = [], ...said }: Said = {}): ReportedFinding {
  const start = marked.indexOf('«');
  const source = sourceFile(path, marked.replace(/[«»]/g, ''));
  const end = marked.indexOf('»') - 1;
  const objection: Objection = {
    message: { zh: '指标值超出范围', en: 'the value is out of range' },
    ...said,
    place: placeIn(source, start, end),
    related: related.map(([text, message]) => {
      const at = source.text.indexOf(text);
      return { place: placeIn(source, at, at + text.length), message: { zh: message, en: message } };
    }),
  };
  return reportFinding(findingOf(problem, objection), severity, () => path);
}

export function fileOf(...findings: readonly ReportedFinding[]): FileReport {
  const rejected = findings.some(({ severity }) => severity === 'error');
  return {
    path: findings[0]?.at.path ?? 'a.yaml',
    form: 'shanghai-2023',
    outcome: rejected ? 'rejected' : 'accepted',
    notExecuted: [],
    findings,
  };
}
