import { catalogueText } from '../../compiler/catalogue.ts';
import type { FileReport } from './file-report.ts';
import type { Reporter, Run, Show, SkippedFile } from './reporter.ts';
import { closing, type Summary, summarize } from './summary.ts';
import { findingItem } from './html/finding-item.ts';
import { type Markup, markup } from './html/markup.ts';
import { style } from './html/style.ts';
import { outcomeText, words } from './words.ts';

/** One document that needs nothing else: for the file of a case, by mail, in print. */
export const html: Reporter = function* (run, show) {
  for (const { html: piece } of document(run, show)) yield piece;
};

function* document({ reports, skipped, summary }: Run, show: Show): Iterable<Markup> {
  const say = words[show.lang];
  // No script, no picture, no request: the policy holds what the text promises.
  yield markup`<!doctype html>
<html lang="${show.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(reports, summary, say)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<h1>${say.title}</h1>
<p class="verdict">${closing(summary, show.purpose)[show.lang]}</p>
</header>
`;
  if (summary.files > 1) yield* overview(reports, show);
  if (skipped.length > 0) yield skippedFiles(skipped, show);
  yield markup`<main>
`;
  let number = 1;
  for (const report of reports) yield fileSection(report, number++, show);
  yield markup`</main>
<footer>perfdecl · ${say.catalogue} sha256:${show.hash(catalogueText())}</footer>
</body>
</html>
`;
}

function titleOf(reports: Run['reports'], { files }: Summary, say: (typeof words)['zh']): string {
  if (files === 1) for (const { path } of reports) return `${say.title} — ${path}`;
  return say.title;
}

/** Several files: what became of each, with a link to its section. */
function* overview(reports: Run['reports'], { lang }: Show): Iterable<Markup> {
  const say = words[lang];
  yield markup`<table class="overview">
<thead><tr><th scope="col">${say.file}</th><th scope="col">${say.result}</th><th scope="col">${say.severity.error}</th><th scope="col">${say.severity.warning}</th><th scope="col">${say.severity.info}</th></tr></thead>
<tbody>
`;
  let number = 1;
  for (const report of reports) {
    const { error, warning, info } = summarize([report]);
    yield markup`<tr><td><a href="#file-${number++}">${report.path}</a></td><td>${outcomeText(report, lang)}</td><td class="number">${error}</td><td class="number">${warning}</td><td class="number">${info}</td></tr>
`;
  }
  yield markup`</tbody>
</table>
`;
}

function skippedFiles(skipped: readonly SkippedFile[], { lang }: Show): Markup {
  const say = words[lang];
  const rows = skipped.map(({ path, reason }) => markup`<tr><td>${path}</td><td>${reason[lang]}</td></tr>\n`);
  return markup`<h2>${say.skipped}</h2>
<table class="overview">
<thead><tr><th scope="col">${say.file}</th><th scope="col">${say.reason}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function fileSection(report: FileReport, number: number, { lang }: Show): Markup {
  const say = words[lang];
  const findings = report.findings.map(finding => findingItem(finding, lang));
  return markup`<section id="file-${number}">
<h2>${report.path}</h2>
<dl class="facts">
<div><dt>${say.form}</dt><dd>${report.form ?? say.unknown}</dd></div>
<div><dt>${say.result}</dt><dd class="${report.outcome}">${outcomeText(report, lang)}</dd></div>
<div><dt>${say.findings}</dt><dd>${counts(summarize([report]), say)}</dd></div>
</dl>
${findings.length > 0 ? markup`<ol class="findings">\n${findings}</ol>\n` : markup`<p class="clean">${say.clean}</p>\n`}${notExecuted(report, lang)}</section>
`;
}

function counts({ error, warning, info }: Summary, { severity }: (typeof words)['zh']): string {
  return `${severity.error} ${error} · ${severity.warning} ${warning} · ${severity.info} ${info}`;
}

function notExecuted({ notExecuted: rules, stopped }: FileReport, lang: Show['lang']): Markup {
  const say = words[lang];
  const items = rules.map(({ code, reason }) => markup`<li><code>${code}</code> ${reason[lang]}</li>\n`);
  // A rule that crashed stands among the rules.
  if (stopped && stopped.cause !== 'rule') items.push(markup`<li>${say.rest} ${stopped.reason[lang]}</li>\n`);
  if (items.length === 0) return markup``;
  return markup`<h3>${say.notExecuted}</h3>
<ul class="skipped">
${items}</ul>
`;
}
