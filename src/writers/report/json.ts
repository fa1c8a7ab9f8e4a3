import { catalogueDigest } from './catalogue-digest.ts';
import type { FileReport, ReportedFinding, StopCause } from './file-report.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Reporter, Run, Show } from './reporter.ts';

/** One object for the whole run, `perfdecl/report@1`: every finding, never shortened. */
export const json: Reporter = ({ reports, skipped, summary }, show) => {
  const { files, accepted, rejected, failed, error, warning, info } = summary;
  return jsonPieces({
    format: 'perfdecl/report@1',
    catalogue: catalogueDigest(show),
    files: filesJson(reports, show),
    skipped: skipped.map(({ path, reason }) => ({ path, reason: reason[show.lang] })),
    summary: { files, accepted, rejected, failed, error, warning, info },
  });
};

function* filesJson(reports: Run['reports'], { lang }: Show): Iterable<object> {
  for (const report of reports) {
    const { path, form, outcome, findings } = report;
    yield {
      path,
      form,
      outcome,
      notExecuted: notExecutedJson(report, lang),
      findings: findings.map(finding => findingJson(finding, lang)),
    };
  }
}

/** The code that stands for all checks that a cause kept from being executed; a rule that crashed is listed under its own. */
const codes: Readonly<Record<Exclude<StopCause, 'rule'>, string>> = {
  source: '*',
  form: 'form-schema',
  configuration: 'configuration',
  program: '*',
  write: '*',
};

function notExecutedJson({ notExecuted, stopped }: FileReport, lang: Show['lang']): readonly object[] {
  const rules = notExecuted.map(({ code, reason }) => ({ code, reason: reason[lang] }));
  if (stopped === null || stopped.cause === 'rule') return rules;
  return [...rules, { code: codes[stopped.cause], reason: stopped.reason[lang] }];
}

function findingJson({ code, severity, message, help, at, related, fix }: ReportedFinding, lang: Show['lang']): object {
  const { line, column, endLine, endColumn } = at;
  return {
    code,
    severity,
    message: message[lang],
    help: help?.[lang] ?? null,
    line,
    column,
    endLine,
    endColumn,
    related: related.map(one => relatedJson(one, lang)),
    fix: fix && (fix.safe ? 'safe' : 'unsafe'),
  };
}

function relatedJson({ message, at: { path, line, column } }: ReportedFinding['related'][number], lang: Show['lang']): object {
  return { message: message[lang], path, line, column };
}
