import type { FileReport, Reporter, Show } from './file-report.ts';
import { closing, type Summary, summarize } from './summary.ts';
import { findingItem } from './html/finding-item.ts';
import { type Markup, markup } from './html/markup.ts';
import { style } from './html/style.ts';
import { words } from './html/words.ts';

/** One document that needs nothing else: for the file of a case, by mail, in print. */
export const html: Reporter = (files, show) => {
  const say = words[show.lang];
  const [only] = files;
  const title = files.length === 1 && only ? `${say.title} — ${only.path}` : say.title;
  const body = files.map((file, index) => fileSection(file, index, show));
  // No script, no picture, no request: the policy holds what the text promises.
  return `${
    markup`<!doctype html>
<html lang="${show.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<h1>${say.title}</h1>
<p class="verdict">${closing(files, show.purpose)[show.lang]}</p>
</header>
${files.length > 1 ? overview(files, show) : markup``}<main>
${body}</main>
<footer>perfdecl · ${say.catalogue} ${show.catalogue}</footer>
</body>
</html>`.html
  }\n`;
};

/** Several files: what became of each, with a link to its section. */
function overview(files: readonly FileReport[], { lang }: Show): Markup {
  const say = words[lang];
  const rows = files.map((file, index) => {
    const { error, warning, info } = summarize([file]);
    return markup`<tr><td><a href="#file-${index + 1}">${file.path}</a></td><td>${outcomeOf(file, say)}</td><td class="number">${error}</td><td class="number">${warning}</td><td class="number">${info}</td></tr>
`;
  });
  return markup`<table class="overview">
<thead><tr><th scope="col">${say.file}</th><th scope="col">${say.result}</th><th scope="col">${say.severity.error}</th><th scope="col">${say.severity.warning}</th><th scope="col">${say.severity.info}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function fileSection(file: FileReport, index: number, { lang }: Show): Markup {
  const say = words[lang];
  const findings = file.findings.map(finding => findingItem(finding, lang));
  return markup`<section id="file-${index + 1}">
<h2>${file.path}</h2>
<dl class="facts">
<div><dt>${say.form}</dt><dd>${file.form ?? say.unknown}</dd></div>
<div><dt>${say.result}</dt><dd class="${file.outcome}">${outcomeOf(file, say)}</dd></div>
<div><dt>${say.findings}</dt><dd>${counts(summarize([file]), say)}</dd></div>
</dl>
${findings.length > 0 ? markup`<ol class="findings">\n${findings}</ol>\n` : markup`<p class="clean">${say.clean}</p>\n`}${skipped(file, lang)}</section>
`;
}

function outcomeOf({ outcome, unwritten }: FileReport, say: (typeof words)['zh']): string {
  return unwritten ? say.unwritten : say.outcome[outcome];
}

function counts({ error, warning, info }: Summary, { severity }: (typeof words)['zh']): string {
  return `${severity.error} ${error} · ${severity.warning} ${warning} · ${severity.info} ${info}`;
}

function skipped({ notExecuted }: FileReport, lang: Show['lang']): Markup {
  if (notExecuted.length === 0) return markup``;
  const say = words[lang];
  const items = notExecuted.map(
    ({ code, reason }) => markup`<li>${code === '*' ? say.rest : markup`<code>${code}</code>`} ${reason[lang]}</li>\n`,
  );
  return markup`<h3>${say.notExecuted}</h3>
<ul class="skipped">
${items}</ul>
`;
}
