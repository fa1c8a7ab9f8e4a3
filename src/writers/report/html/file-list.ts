import type { FileReport } from '../file-report.ts';
import { refusedFirst } from '../refused-first.ts';
import type { Run, Show } from '../reporter.ts';
import { summarize } from '../summary.ts';
import { outcomeText, words } from '../words.ts';
import { heading } from './heading.ts';
import { type Markup, markup } from './markup.ts';

/** Several files: what each declares and what became of it, with a link to its section. Those that were not accepted come first. */
export function* fileList(reports: Run['reports'], { lang }: Show): Iterable<Markup> {
  const { file, project, unit, year, amount, result, severity } = words[lang];
  yield markup`<table class="listing files">
<thead><tr>${heading(file, 'text')}${heading(project, 'text')}${heading(unit, 'text')}${heading(year, 'number')}${heading(amount, 'number')}${heading(result, 'text')}${heading(severity.error, 'number')}${heading(severity.warning, 'number')}${heading(severity.info, 'number')}</tr></thead>
<tbody>
`;
  let number = 1;
  for (const report of refusedFirst(reports)) yield row(report, number++, lang);
  yield markup`</tbody>
</table>
`;
}

function row(report: FileReport, number: number, lang: Show['lang']): Markup {
  const { path, outcome, declaration } = report;
  const { severity, unit, year, amount } = words[lang];
  const { error, warning, info } = summarize([report]);
  return markup`<tr class="${outcome}" data-outcome="${outcome}" data-file="file-${number}"><th scope="row"><a href="#file-${number}">${path}</a></th><td>${declaration?.projectName ?? ''}</td><td data-label="${unit}">${declaration?.implementingUnit ?? ''}</td><td class="number" data-label="${year}">${declaration?.fiscalYear ?? ''}</td><td class="number" data-label="${amount}" data-key="${declaration?.amount?.inYuan ?? ''}">${declaration?.amount?.printed ?? ''}</td><td class="outcome">${outcomeText(report, lang)}</td><td class="number" data-label="${severity.error}">${error}</td><td class="number" data-label="${severity.warning}">${warning}</td><td class="number" data-label="${severity.info}">${info}</td></tr>
`;
}

/** Shown by the script, which alone makes them work. */
export function controls(severalFiles: boolean, lang: Show['lang']): Markup {
  const say = words[lang];
  const boxes = (['error', 'warning', 'info'] as const).map(
    severity => markup`<label class="${severity}"><input type="checkbox" value="${severity}" checked> ${say.severity[severity]}</label>\n`,
  );
  const outcomes = (['rejected', 'failed', 'accepted'] as const).map(
    outcome => markup`<option value="${outcome}">${say.outcome[outcome]}</option>`,
  );
  const files = markup`<input type="search" placeholder="${say.search}" aria-label="${say.search}">
<select name="outcome" aria-label="${say.result}"><option value="">${say.everyOutcome}</option>${outcomes}</select>
`;
  return markup`<div class="controls" hidden>
${severalFiles ? files : markup``}${boxes}</div>
`;
}
