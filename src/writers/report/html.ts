import { controls, fileList } from './html/file-list.ts';
import { fileSection } from './html/file-section.ts';
import { type Markup, markup } from './html/markup.ts';
import { pageFoot, pageHead } from './html/page.ts';
import { skippedFiles } from './html/skipped-files.ts';
import { refusedFirst } from './refused-first.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { closing } from './summary.ts';
import { words } from './words.ts';

/** One document that needs nothing else: for reviewers, for the file of a case, by mail, in print. */
export const html: Reporter = function* (run, show) {
  for (const piece of document(run, show)) yield piece.html;
};

function* document({ reports, skipped, summary, built }: Run, show: Show): Iterable<Markup> {
  const { lang } = show;
  const say = words[lang];
  const title = summary.files === 1 ? `${say.title} — ${firstPath(reports)}` : say.title;
  yield markup`${pageHead({ title, lang })}<header>
<h1>${say.title}</h1>
<p class="verdict">${closing(summary, show.purpose)[lang]}</p>
</header>
${controls(summary.files > 1, lang)}`;
  if (summary.files > 1) yield* fileList(reports, show);
  if (skipped.length > 0) yield skippedFiles(skipped, lang);
  yield markup`<main>
`;
  let number = 1;
  for (const report of refusedFirst(reports)) yield fileSection(report, number++, lang, built?.files.get(report.path));
  yield markup`</main>
${pageFoot(show)}`;
}

function firstPath(reports: Run['reports']): string {
  for (const { path } of reports) return path;
  return '';
}
