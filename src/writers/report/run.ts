import { withDecimals } from '../../compiler/value/decimal.ts';
import { VERSION } from '../version.ts';
import { catalogueDigest } from './catalogue-digest.ts';
import type { FileReport } from './file-report.ts';
import { jsonPieces } from './json-pieces.ts';
import { totalOf } from './totals.ts';
import type { Reporter, Run, Show } from './reporter.ts';

/** What a run has read, found and made, as one object, `perfdecl/run@1`: for programs that go on with its files. Money is in 元, as decimals in strings. */
export const run: Reporter = (all, show) => {
  const { reports, skipped, summary, built } = all;
  const { files, accepted, rejected, failed, error, warning, info } = summary;
  const { money, acceptedMoney } = totalOf(reports);
  return jsonPieces({
    format: 'perfdecl/run@1',
    version: VERSION,
    catalogue: catalogueDigest(show),
    options: built ? { lang: show.lang, ...built.options } : { lang: show.lang },
    summary: {
      files,
      accepted,
      rejected,
      failed,
      error,
      warning,
      info,
      annualFunds: withDecimals(money, 2),
      acceptedAnnualFunds: withDecimals(acceptedMoney, 2),
    },
    files: filesJson(all, show.lang),
    skipped: skipped.map(({ path, reason }) => ({ path, reason: reason[show.lang] })),
  });
};

function* filesJson({ reports, built }: Run, lang: Show['lang']): Iterable<object> {
  for (const report of reports) {
    const { kind, path, form, declaration, outcome, stopped, notExecuted } = report;
    yield {
      path,
      kind,
      form,
      project: declaration && projectJson(declaration),
      outcome,
      stopped: stopped && { cause: stopped.cause, reason: stopped.reason[lang] },
      notExecuted: notExecuted.map(({ code }) => code),
      findings: findingsJson(report),
      outputs: built?.files.get(path) ?? [],
    };
  }
}

function projectJson(declaration: NonNullable<FileReport['declaration']>): object {
  const { projectName, projectCode, supervisingDepartment, implementingUnit, category, fiscalYear, annualFunds, projectFunds } =
    declaration;
  return { projectName, projectCode, supervisingDepartment, implementingUnit, category, fiscalYear, annualFunds, projectFunds };
}

/** How often each problem was found, with its severity, by code. */
function findingsJson({ findings }: FileReport): readonly object[] {
  const counts = new Map<string, { readonly code: string; readonly severity: string; count: number }>();
  for (const { code, severity } of findings) {
    const key = `${code} ${severity}`;
    const count = counts.get(key) ?? { code, severity, count: 0 };
    counts.set(key, count);
    count.count += 1;
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
