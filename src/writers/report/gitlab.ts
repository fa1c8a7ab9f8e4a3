import type { Severity } from '../../compiler/diagnostic/problem.ts';
import { annotationsOf } from './annotation.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Reporter, Run, Show } from './reporter.ts';

/** GitLab's Code Quality report: the widget of a merge request compares the fingerprints of two runs. */
export const gitlab: Reporter = ({ reports }, show) => jsonPieces(issues(reports, show));

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

function* issues(reports: Run['reports'], { lang, hash }: Show): Iterable<object> {
  for (const report of reports) {
    for (const { code, severity, text, at, identity } of annotationsOf(report, lang)) {
      yield {
        description: text,
        check_name: code,
        fingerprint: hash(identity),
        severity: severities[severity],
        location: { path: at.path, lines: { begin: at.line, end: at.endLine } },
      };
    }
  }
}
