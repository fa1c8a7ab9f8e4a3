import { allProblems } from '../../compiler/catalogue.ts';
import type { Problem, Severity } from '../../compiler/diagnostic/problem.ts';
import { catalogueDigest } from './catalogue-digest.ts';
import type { FileReport, Location, ReportedFinding, Span } from './file-report.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { uriOf } from './uri.ts';

/** SARIF 2.1.0, an OASIS standard, which code scanning services and editors read. */
export const sarif: Reporter = (run, show) =>
  jsonPieces({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'perfdecl',
            rules: allProblems.map(problem => ruleOf(problem, show)),
            properties: { catalogue: catalogueDigest(show) },
          },
        },
        language: show.lang === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: run.summary.failed === 0, toolExecutionNotifications: notifications(run, show) }],
        results: results(run, show),
      },
    ],
  });

const levels = { error: 'error', warning: 'warning', info: 'note' } satisfies Record<Severity, string>;

function ruleOf({ code, group, severity, title, rationale, basis }: Problem, { lang }: Show): object {
  return {
    id: code,
    shortDescription: { text: title[lang] },
    fullDescription: { text: rationale[lang] },
    help: { text: basis === undefined ? rationale[lang] : `${rationale[lang]}\n\n${basisLabel[lang]}${basis}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [`group-${group}`] },
  };
}

const basisLabel = { zh: '依据：', en: 'basis: ' };
const ruleIndexes = new Map(allProblems.map(({ code }, index) => [code, index]));

function* results({ reports }: Run, show: Show): Iterable<object> {
  for (const { findings } of reports) for (const finding of findings) yield resultOf(finding, show);
}

function resultOf({ code, severity, message, help, at, related, identity, fix }: ReportedFinding, { lang, hash }: Show): object {
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code) ?? -1,
    level: levels[severity],
    message: { text: help ? `${message[lang]}\n${help[lang]}` : message[lang] },
    locations: [{ physicalLocation: physical(at) }],
    relatedLocations: related.map((one, id) => ({ id, physicalLocation: physical(one.at), message: { text: one.message[lang] } })),
    partialFingerprints: { 'perfdecl/v1': hash(identity) },
    fixes: fix ? [fixOf(at.path, fix, help?.[lang] ?? message[lang])] : [],
  };
}

function fixOf(path: string, { safe, edits }: NonNullable<ReportedFinding['fix']>, description: string): object {
  const replacements = edits.map(({ at, text }) => ({ deletedRegion: region(at), insertedContent: { text } }));
  return {
    description: { text: description },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
    properties: { safe },
  };
}

/** What was not checked: files that failed, rules that were not executed, files that were skipped. */
function* notifications({ reports, skipped }: Run, { lang }: Show): Iterable<object> {
  for (const report of reports) {
    if (report.stopped) yield notification(report.path, report.outcome === 'failed' ? 'error' : 'note', report.stopped.reason[lang]);
    for (const { code, reason } of report.notExecuted) yield { ...notification(report.path, 'note', reason[lang]), ...ruleReference(code) };
  }
  for (const { path, reason } of skipped) yield notification(path, 'note', reason[lang]);
}

function notification(path: FileReport['path'], level: string, text: string): object {
  return { level, message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] };
}

function ruleReference(code: string): object {
  return { associatedRule: { id: code, index: ruleIndexes.get(code) ?? -1 } };
}

function physical(at: Location): object {
  return { artifactLocation: { uri: uriOf(at.path) }, region: region(at) };
}

function region({ line, column, endLine, endColumn }: Span): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
