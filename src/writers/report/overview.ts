import { type Markup, markup } from './html/markup.ts';
import { pageFoot, pageHead } from './html/page.ts';
import { skippedFiles } from './html/skipped-files.ts';
import { groupedTenThousands } from './money.ts';
import { choiceControls, choicesOf } from './overview/choices.ts';
import { faultyForms } from './overview/faulty-forms.ts';
import { figures } from './overview/figures.ts';
import { projectTable } from './overview/project-table.ts';
import { style } from './overview/style.ts';
import { type Total, totalOf } from './totals.ts';
import { runWords } from './run-words.ts';
import type { Reporter, Run, Show } from './reporter.ts';
import { closing } from './summary.ts';
import { words } from './words.ts';

/** A whole run on one page, for who answers for all of its projects: money, results and findings in pictures, and every project with its files. */
export const overview: Reporter = function* (run, show) {
  for (const piece of document(run, show)) yield piece.html;
};

function* document(run: Run, show: Show): Iterable<Markup> {
  const { lang } = show;
  const say = runWords[lang];
  const total = totalOf(run.reports);
  yield markup`${pageHead({ title: say.title, lang, style })}<a class="skip" href="#projects">${say.toProjects}</a>
<header>
<h1>${say.title}</h1>
<p class="verdict">${closing(run.summary, show.purpose)[lang]}</p>
</header>
<main>
${inNumbers(run, total, lang)}<section aria-labelledby="pictures">
<h2 id="pictures">${say.inPictures}</h2>
<div class="figures">
`;
  yield* figures(run, lang);
  const choices = choicesOf(run.reports, lang);
  yield markup`</div>
</section>
<section aria-labelledby="projects">
<h2 id="projects" tabindex="-1">${say.allProjects}</h2>
${choiceControls(choices, total, lang)}`;
  yield* projectTable(run, choices, lang);
  yield markup`</section>
`;
  yield* faultyForms(run.reports, lang);
  if (run.skipped.length > 0) yield skippedFiles(run.skipped, lang);
  yield markup`</main>
${pageFoot(show)}`;
}

function inNumbers({ summary }: Run, total: Total, lang: Show['lang']): Markup {
  const say = runWords[lang];
  const { severity } = words[lang];
  const { projects, acceptedProjects, money, acceptedMoney, withoutMoney } = total;
  const facts = [
    [say.projects, String(projects)],
    [say.accepted, String(acceptedProjects)],
    [say.annualFunds, groupedTenThousands(money)],
    [say.acceptedFunds, groupedTenThousands(acceptedMoney)],
    [severity.error, String(summary.error)],
    [severity.warning, String(summary.warning)],
  ].map(([name = '', value = '']) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`);
  return markup`<section aria-labelledby="numbers">
<h2 id="numbers">${say.inNumbers}</h2>
<dl class="facts">
${facts}</dl>
${withoutMoney > 0 ? markup`<p class="note">${say.withoutMoney(withoutMoney)}</p>\n` : markup``}</section>
`;
}
