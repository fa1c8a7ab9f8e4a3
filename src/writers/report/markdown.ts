import { visible } from './cells.ts';
import type { FileReport, ReportedFinding } from './file-report.ts';
import { refusedFirst } from './refused-first.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { closing, summarize } from './summary.ts';
import { outcomeText, words } from './words.ts';

/** GitHub-flavoured Markdown, as for the summary of a CI job. */
export const markdown: Reporter = function* (run, show) {
  const say = words[show.lang];
  yield `# ${say.title}\n\n${escape(closing(run.summary, show.purpose)[show.lang])}\n`;
  if (run.summary.files > 1) yield* overview(run, show);
  for (const report of refusedFirst(run.reports)) yield* section(report, show);
  if (run.skipped.length === 0) return;
  yield `\n## ${say.skipped}\n\n${row(say.file, say.reason)}${rule(2)}`;
  for (const { path, reason } of run.skipped) yield row(escape(path), escape(reason[show.lang]));
};

function* overview({ reports }: Run, { lang }: Show): Iterable<string> {
  const { file, project, result, severity } = words[lang];
  yield `\n${row(file, project, result, severity.error, severity.warning, severity.info)}${rule(6)}`;
  for (const report of refusedFirst(reports)) {
    const { error, warning, info } = summarize([report]);
    const name = report.declaration?.projectName ?? '';
    yield row(escape(report.path), escape(name), outcomeText(report, lang), `${error}`, `${warning}`, `${info}`);
  }
}

function* section({ path, findings, notExecuted, stopped }: FileReport, { lang }: Show): Iterable<string> {
  const say = words[lang];
  if (findings.length + notExecuted.length === 0 && stopped === null) return;
  yield `\n## ${escape(path)}\n`;
  if (findings.length > 0) {
    yield `\n${row(say.level, say.position, say.code, say.message)}${rule(4)}`;
    for (const finding of findings) yield findingRow(finding, lang);
  }
  const rules = notExecuted.map(({ code, reason }) => `\`${code}\` ${escape(reason[lang])}`);
  const rest = stopped ? [`${say.rest} ${escape(stopped.reason[lang])}`] : [];
  if (rules.length + rest.length > 0) yield `\n${say.notExecuted}\n\n${[...rules, ...rest].map(item => `- ${item}\n`).join('')}`;
}

function findingRow({ code, severity, message, help, at }: ReportedFinding, lang: Show['lang']): string {
  const text = escape(message[lang]);
  return row(words[lang].severity[severity], `${at.line}:${at.column}`, `\`${code}\``, help ? `${text}<br>${escape(help[lang])}` : text);
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function rule(columns: number): string {
  return `|${' --- |'.repeat(columns)}\n`;
}

/** Nothing in the text acts as markup, turns into a link by itself or mentions somebody; invisible characters are shown by their names. */
function escape(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>#|~&@:!$]/g, '\\$&')
    .replace(/(www)\./gi, '$1\\.');
}
