import type { FileReport, Location, ReportedFinding, Reporter, Show } from './file-report.ts';
import { summarize } from './summary.ts';

// Seen by nobody in a terminal, and the same JSON when escaped.
const UNSEEN = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** One object for the whole run, `perfdecl/report@1`: every finding, never shortened. */
export const json: Reporter = (files, show) => {
  const report = {
    format: 'perfdecl/report@1',
    catalogue: show.catalogue,
    files: files.map(file => fileJson(file, show)),
    summary: summarize(files),
  };
  return `${JSON.stringify(report, null, 2).replace(UNSEEN, escaped)}\n`;
};

function fileJson({ path, form, outcome, notExecuted, findings }: FileReport, { lang }: Show): object {
  return {
    path,
    form,
    outcome,
    notExecuted: notExecuted.map(({ code, reason }) => ({ code, reason: reason[lang] })),
    findings: findings.map(finding => findingJson(finding, lang)),
  };
}

function findingJson({ code, severity, message, help, at, related, fix }: ReportedFinding, lang: Show['lang']): object {
  return {
    code,
    severity,
    message: message[lang],
    help: help?.[lang] ?? null,
    ...placeJson(at),
    related: related.map(one => relatedJson(one, lang)),
    fix: fix && (fix.safe ? 'safe' : 'unsafe'),
  };
}

function relatedJson({ message, at }: ReportedFinding['related'][number], lang: Show['lang']): object {
  return { message: message[lang], path: at.path, line: at.line, column: at.column };
}

function placeJson({ line, column, endLine, endColumn }: Location): object {
  return { line, column, endLine, endColumn };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
