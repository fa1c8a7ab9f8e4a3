import { catalogueDigest } from './catalogue-digest.ts';
import { fileSection } from './html/file-section.ts';
import { type Markup, markup } from './html/markup.ts';
import { controls, overview, skippedFiles } from './html/overview.ts';
import { script, scriptDigest } from './html/script.ts';
import { style } from './html/style.ts';
import { refusedFirst } from './refused-first.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { closing } from './summary.ts';
import { words } from './words.ts';

/** One document that needs nothing else: for reviewers, for the file of a case, by mail, in print. */
export const html: Reporter = function* (run, show) {
  for (const piece of document(run, show)) yield piece.html;
};

function* document({ reports, skipped, summary }: Run, show: Show): Iterable<Markup> {
  const { lang } = show;
  const say = words[lang];
  // The policy enforces that the document loads nothing and runs no script but its own.
  yield markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptDigest}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${summary.files === 1 ? `${say.title} — ${firstPath(reports)}` : say.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<h1>${say.title}</h1>
<p class="verdict">${closing(summary, show.purpose)[lang]}</p>
</header>
${controls(summary.files > 1, lang)}`;
  if (summary.files > 1) yield* overview(reports, show);
  if (skipped.length > 0) yield skippedFiles(skipped, lang);
  yield markup`<main>
`;
  let number = 1;
  for (const report of refusedFirst(reports)) yield fileSection(report, number++, lang);
  yield markup`</main>
<footer>perfdecl · ${say.catalogue} ${catalogueDigest(show)}</footer>
<script>${{ html: script }}</script>
</body>
</html>
`;
}

function firstPath(reports: Run['reports']): string {
  for (const { path } of reports) return path;
  return '';
}
